import { afterAll, beforeAll } from 'vitest';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { completeItem, type District, foundDistrict, publish } from './district';

/** A portal with three published items. It is there when the tests run, for every story of the file. */
export interface Catalogue {
  app: TestStrapi;
  district: District;
  readonly item: { first: string; second: string; third: string };
}

export const openCatalogue = (): Catalogue => {
  const here = { item: { first: '', second: '', third: '' } } as Catalogue;
  const { item } = here;
  beforeAll(async () => {
    here.app = await startStrapi({ listen: true });
    here.district = await foundDistrict(here.app.strapi);
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
  afterAll(() => here.app.stop());
  return here;
};
