import { date, integer, link, type PublicType, text } from '../declare';
import { catalogueParts } from './catalogue-parts';

export const guideline: PublicType = {
  name: 'guideline',
  graphql: 'Guideline',
  label: { zh: '标准指引', en: 'Guideline' },
  version: 1,
  drafts: false,
  localized: false,
  title: ['title'],
  searched: { names: ['number'], keys: ['issuer'], texts: ['note', 'url'], ahead: 0 },
  unit: null,
  listedBy: ['domain'],
  fields: {
    title: text('Title of the guideline (标准指引)', { required: true }),
    domain: link('domain', 'The domain it covers (领域)'),
    issuer: text('The ministry that issued it'),
    number: text('Number of the document (文号)'),
    issuedOn: date('Day of issue'),
    url: text('Web address of the original'),
    note: text('Remarks'),
  },
};

export const guidelineItem: PublicType = {
  name: 'guideline-item',
  graphql: 'GuidelineItem',
  label: { zh: '标准指引条目', en: 'Guideline item' },
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
    guideline: link('guideline', 'The guideline it belongs to'),
    domain: link('domain', 'The domain (领域)', { required: true }),
    order: integer('Row number in the guideline'),
  },
};
