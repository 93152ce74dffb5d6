import texts from '../../type-texts/catalog-item.json';
import type { PublicType } from '../declare';
import { code, codesOf, integer, link, links, text } from '../fields';
import { catalogueParts } from './parts/catalogue-parts';
import { itemReading } from './parts/item-reading';

export const catalogItem: PublicType<'catalog-item'> = {
  name: 'catalog-item',
  graphql: 'CatalogItem',
  label: { zh: '事项标准目录', en: 'Catalogue item' },
  texts,
  version: 2,
  drafts: true,
  localized: true,
  title: ['level1', 'level2', 'level3'],
  searched: {
    names: [],
    keys: ['contentElements', 'subjectText'],
    texts: ['legalBases', 'timeLimit', 'audienceNote', 'channelNote', 'attributeReason', 'adaptationReason'],
    narrowedBy: ['audience'],
    ahead: 4,
  },
  unit: 'unit',
  distinct: [
    {
      fields: ['unit', 'domain', 'level1', 'level3', 'level2'],
      mayBeEmpty: ['level3'],
      called: { zh: '单位、领域和各级事项', en: 'unit, domain and names' },
    },
  ],
  listedBy: ['unit', 'domain', 'fiveOpen'],
  filteredBy: { method: 'methods', level: 'levels', audience: 'audiences', channel: 'channels' },
  neverNull: ['timeLimit', 'method', 'audience', 'completeness'],
  listedTogether: [
    ['unit', 'fiveOpen'],
    ['unit', 'domain'],
    ['domain', 'fiveOpen'],
  ],
  datable: true,
  fields: {
    ...catalogueParts,
    unit: link('unit', 'The unit whose catalogue this is (所属单位)', {
      required: true,
      listed: { as: 'catalogItems', about: 'Its catalogue (事项标准目录)', ordered: true },
    }),
    domain: link('domain', 'The domain of government work (领域)', {
      required: true,
      listed: { as: 'catalogItems', about: 'The items of the domain (目录事项)', ordered: true },
    }),
    subjects: links('unit', 'The units that must make it public (公开主体)'),
    position: integer('Its place in the form of its unit and domain (序号); null where it has none'),
    channelNote: text('Name of the other channel (其他渠道)'),
    methods: codesOf('methods', 'Both ways, where both are ticked; else the one', { choice: 'method' }),
    audiences: codesOf('audiences', 'Everybody and a named group, where both are ticked; else the one', {
      choice: 'audience',
    }),
    fiveOpen: code('fiveOpen', 'Which of the five kinds of openness (五公开)'),
    attribute: code('attributes', 'Disclosure attribute (公开属性)'),
    attributeReason: text('Why it is withheld or given on request only'),
    guidelineItem: link('guideline-item', 'The row of the national guideline (标准指引)'),
    adaptation: code('adaptations', 'How the guideline was adapted'),
    adaptationReason: text('Why it was refined or does not apply'),
  },
  derived: itemReading,
};
