import type { PublicTypeName } from '../../../../domain/public-model';

/** What a type is called in the fields of Query: one, and many. */
export const fieldNames: Readonly<Record<PublicTypeName, readonly [one: string, many: string]>> = {
  unit: ['unit', 'units'],
  domain: ['domain', 'domains'],
  guideline: ['guideline', 'guidelines'],
  'guideline-item': ['guidelineItem', 'guidelineItems'],
  'legal-basis': ['legalBasis', 'legalBases'],
  channel: ['disclosurePlatform', 'disclosurePlatforms'],
  column: ['column', 'columns'],
  'catalog-item': ['catalogItem', 'catalogItems'],
  disclosure: ['disclosure', 'disclosures'],
  policy: ['policy', 'policies'],
  interpretation: ['interpretation', 'interpretations'],
  response: ['response', 'responses'],
  'participation-event': ['participationEvent', 'participationEvents'],
  'service-guide': ['serviceGuide', 'serviceGuides'],
};

/** Fields that no public document lacks although its declaration does not say so: the gate's judges see to it. */
export const neverNull: Readonly<Partial<Record<PublicTypeName, readonly string[]>>> = {
  'catalog-item': ['timeLimit', 'method', 'audience', 'completeness'],
};

interface ReverseLink {
  readonly on: PublicTypeName;
  readonly field: string;
  readonly of: PublicTypeName;
  readonly by: string;
  readonly about: string;
  /** Set where readers may ask for another order than newest first. */
  readonly ordered?: true;
}

/** Lists that a document has because others link to it. Each asks by a link that the store has an index for. */
export const reverseLinks: readonly ReverseLink[] = [
  { on: 'unit', field: 'children', of: 'unit', by: 'parent', about: 'The units below it (下级单位)' },
  {
    on: 'unit',
    field: 'ledDomains',
    of: 'domain',
    by: 'leadUnit',
    about: 'The domains that it leads (牵头领域)',
  },
  {
    on: 'unit',
    field: 'catalogItems',
    of: 'catalog-item',
    by: 'unit',
    about: 'Its catalogue (事项标准目录)',
    ordered: true,
  },
  { on: 'unit', field: 'disclosures', of: 'disclosure', by: 'unit', about: 'What it made public (政府信息)' },
  {
    on: 'unit',
    field: 'policies',
    of: 'policy',
    by: 'issuer',
    about: 'The policies that it issued (政策文件)',
  },
  {
    on: 'unit',
    field: 'interpretations',
    of: 'interpretation',
    by: 'unit',
    about: 'Its interpretations (政策解读)',
  },
  { on: 'unit', field: 'responses', of: 'response', by: 'unit', about: 'Its answers to concerns (回应关切)' },
  {
    on: 'unit',
    field: 'participationEvents',
    of: 'participation-event',
    by: 'unit',
    about: 'Its events (公众参与)',
  },
  {
    on: 'unit',
    field: 'serviceGuides',
    of: 'service-guide',
    by: 'unit',
    about: 'How to get done what it decides (办事指南)',
  },
  {
    on: 'domain',
    field: 'catalogItems',
    of: 'catalog-item',
    by: 'domain',
    about: 'The items of the domain (目录事项)',
    ordered: true,
  },
  {
    on: 'domain',
    field: 'guidelines',
    of: 'guideline',
    by: 'domain',
    about: 'The guidelines of the domain (标准指引)',
  },
  {
    on: 'domain',
    field: 'participationEvents',
    of: 'participation-event',
    by: 'domain',
    about: 'Its events (公众参与)',
  },
  {
    on: 'domain',
    field: 'serviceGuides',
    of: 'service-guide',
    by: 'domain',
    about: 'The services of the domain (办事指南)',
  },
  { on: 'guideline', field: 'items', of: 'guideline-item', by: 'guideline', about: 'Its rows (指引条目)' },
  {
    on: 'catalog-item',
    field: 'disclosures',
    of: 'disclosure',
    by: 'catalogItem',
    about: 'What was made public under it (政府信息)',
  },
  {
    on: 'catalog-item',
    field: 'serviceGuides',
    of: 'service-guide',
    by: 'catalogItem',
    about: 'How citizens get it done (办事指南)',
  },
  {
    on: 'column',
    field: 'disclosures',
    of: 'disclosure',
    by: 'column',
    about: 'What was made public in it (政府信息)',
  },
  {
    on: 'policy',
    field: 'interpretations',
    of: 'interpretation',
    by: 'policy',
    about: 'Its interpretations (政策解读)',
  },
  {
    on: 'policy',
    field: 'responses',
    of: 'response',
    by: 'policy',
    about: 'Answers to concerns about it (回应关切)',
  },
  {
    on: 'policy',
    field: 'participationEvents',
    of: 'participation-event',
    by: 'policy',
    about: 'Events in which the public could take part in it (公众参与)',
  },
];
