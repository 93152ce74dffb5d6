import { beforeAll } from 'vitest';
import { completeItem, publish } from './district';
import { openDistrict, type SmallDistrict } from './small-district';

/** The small district with three published items. */
export interface Catalogue extends SmallDistrict {
  readonly item: { first: string; second: string; third: string };
}

export const openCatalogue = (): Catalogue => {
  const item = { first: '', second: '', third: '' };
  const here = openDistrict();
  beforeAll(async () => {
    const { civilAffairs: unit, assistance, education, office, law } = here.district;
    const links = { unit, domain: assistance, subjects: [unit, office] };
    item.first = await publish(here.app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem('救助对象名单'),
      ...links,
      legalBases: [
        { text: '《社会救助暂行办法》第三条', title: '社会救助暂行办法', article: '第三条', legalBasis: law },
      ],
    });
    item.second = await publish(here.app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem('救助标准'),
      ...links,
      fiveOpen: 'decision',
      method: 'proactive',
    });
    item.third = await publish(here.app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem('招生范围', { fiveOpen: 'service', levels: ['county'] }),
      unit: office,
      domain: education,
    });
  });
  return Object.assign(here, { item });
};
