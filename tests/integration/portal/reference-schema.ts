import {
  type PublicType,
  type PublicTypeName,
  publicTypes,
  queryNames,
  reverseLinksOf,
} from '../../../src/domain/public-model';

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

/** The type of a list, by its field: of Query, or of a document. */
export const many: Readonly<Record<string, PublicTypeName>> = Object.fromEntries([
  ...publicTypes.map((type) => [queryNames(type)[1], type.name]),
  ...publicTypes.flatMap(reverseLinksOf).map((list) => [list.as, list.of]),
]);
/** The type of one document, by the field of Query. */
export const single: Readonly<Record<string, PublicTypeName>> = Object.fromEntries(
  publicTypes.map((type) => [queryNames(type)[0], type.name]),
);
/** The link by which the lists of a document find it. */
export const linkBack: Readonly<Record<string, string>> = Object.fromEntries(
  publicTypes.flatMap((type) => reverseLinksOf(type).map((list) => [`${type.graphql}.${list.as}`, list.by])),
);

/** Whether a field that a filter narrows by agrees; null: the filter is none of those that a type declares (`filteredBy`). */
export const agreesBy = (
  type: PublicType,
  values: Readonly<Record<string, unknown>>,
  filter: string,
  wanted: unknown,
): boolean | null => {
  const [, name = filter, end] = /^(.*?)(From|Before)?$/u.exec(filter) ?? [];
  const field = type.filteredBy?.[name];
  if (field === undefined) return null;
  const value = values[field];
  if (end === undefined) return Array.isArray(value) ? value.includes(wanted) : value === wanted;
  return typeof value === 'string' && (end === 'From' ? value >= String(wanted) : value < String(wanted));
};
