import texts from '../../type-texts/guideline-item.json';
import type { PublicType } from '../declare';
import { integer, link } from '../fields';
import { catalogueParts } from './parts/catalogue-parts';

export const guidelineItem: PublicType<'guideline-item'> = {
  name: 'guideline-item',
  graphql: 'GuidelineItem',
  label: { zh: '标准指引条目', en: 'Guideline item' },
  texts,
  version: 1,
  drafts: false,
  localized: false,
  title: ['level1', 'level2', 'level3'],
  searched: {
    names: [],
    keys: ['contentElements'],
    texts: ['subjectText', 'legalBases', 'timeLimit', 'audienceNote'],
    ahead: 0,
  },
  unit: null,
  listedBy: ['domain', 'guideline'],
  fields: {
    ...catalogueParts,
    guideline: link('guideline', 'The guideline it belongs to', {
      listed: { as: 'items', about: 'Its rows (指引条目)' },
    }),
    domain: link('domain', 'The domain (领域)', { required: true }),
    order: integer('Row number in the guideline'),
  },
};
