import type { PublicTypeName } from '../../../src/domain/public-model';

/** Facets by the filter whose narrowing they ignore, and the field that they count. */
export const facets: Readonly<Record<string, readonly [filters: readonly string[], field: string]>> = {
  units: [['unit', 'unitTree'], 'unit'],
  audiences: [['audience'], 'audience'],
  domains: [['domain'], 'domain'],
  columns: [['column'], 'column'],
  fiveOpen: [['fiveOpen'], 'fiveOpen'],
  forms: [['form'], 'form'],
  kinds: [['kind'], 'kind'],
  validities: [['validity'], 'validity'],
};

/** The type of a list, by its field. */
export const many: Readonly<Record<string, PublicTypeName>> = {
  units: 'unit',
  catalogItems: 'catalog-item',
  disclosures: 'disclosure',
  policies: 'policy',
  interpretations: 'interpretation',
  participationEvents: 'participation-event',
  serviceGuides: 'service-guide',
  legalBases: 'legal-basis',
  children: 'unit',
  ledDomains: 'domain',
  responses: 'response',
  guidelines: 'guideline',
};
/** The link by which the lists of a document find it. */
export const linkBack: Readonly<Record<string, string>> = {
  'Unit.children': 'parent',
  'Unit.ledDomains': 'leadUnit',
  'Unit.policies': 'issuer',
  'CatalogItem.disclosures': 'catalogItem',
  'CatalogItem.serviceGuides': 'catalogItem',
  'Policy.interpretations': 'policy',
  'Policy.responses': 'policy',
  'Policy.participationEvents': 'policy',
};
