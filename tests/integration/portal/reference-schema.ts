import {
  type PublicType,
  type PublicTypeName,
  pluralOf,
  publicType,
  publicTypes,
  queryNames,
  reverseLinksOf,
} from '../../../src/domain/public-model';

/** What a facet counts, by its name: one of the fields that the list is narrowed by; and the filters that it ignores. */
export const facetOf = (
  type: PublicType,
  name: string,
): { readonly field: string; readonly ignored: readonly string[] } => {
  for (const field of type.listedBy) {
    const declared = type.fields[field];
    const to = declared && 'to' in declared ? declared.to : null;
    const named = to === null ? [field, pluralOf(field)] : [queryNames(publicType(to))[1]];
    if (!named.includes(name)) continue;
    if (to === 'unit') return { field, ignored: ['unit', 'unitTree'] };
    return { field, ignored: [to === 'domain' ? to : field] };
  }
  throw new Error(`A list of ${type.name} is not narrowed by what the facet ${name} counts`);
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
