/**
 * Every public type (公开类型) by name, in an order in which each may be published after those it needs; the admin's
 * menu follows it. What each is stands in src/domain/public-model/types.
 */
export const publicTypeNames = [
  'unit',
  'domain',
  'guideline',
  'legal-basis',
  'guideline-item',
  'channel',
  'column',
  'catalog-item',
  'policy',
  'interpretation',
  'disclosure',
  'response',
  'participation-event',
  'service-guide',
  'training',
] as const;

export type PublicTypeName = (typeof publicTypeNames)[number];
