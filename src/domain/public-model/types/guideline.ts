import type { PublicType } from '../declare';
import { date, integer, link, text } from '../fields';
import guidelineTexts from '../texts/guideline.json';
import guidelineItemTexts from '../texts/guideline-item.json';
import { catalogueParts } from './catalogue-parts';

export const guideline: PublicType<'guideline'> = {
  name: 'guideline',
  graphql: 'Guideline',
  label: { zh: '标准指引', en: 'Guideline' },
  texts: guidelineTexts,
  version: 1,
  drafts: false,
  localized: false,
  title: ['title'],
  searched: { names: ['number'], keys: ['issuer'], texts: ['note', 'url'], ahead: 0 },
  unit: null,
  listedBy: ['domain'],
  fields: {
    title: text('Title of the guideline (标准指引)', { required: true }),
    domain: link('domain', 'The domain it covers (领域)', {
      listed: { as: 'guidelines', about: 'The guidelines of the domain (标准指引)' },
    }),
    issuer: text('The ministry that issued it'),
    number: text('Number of the document (文号)'),
    issuedOn: date('Day of issue'),
    url: text('Web address of the original'),
    note: text('Remarks'),
  },
};

export const guidelineItem: PublicType<'guideline-item'> = {
  name: 'guideline-item',
  graphql: 'GuidelineItem',
  label: { zh: '标准指引条目', en: 'Guideline item' },
  texts: guidelineItemTexts,
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
