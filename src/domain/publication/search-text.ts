import type { Field, Fields } from '../public-model';

type Values = Readonly<Record<string, unknown>>;

const partsOf = (field: Field, value: unknown): readonly string[] => {
  if (value === null || value === undefined) return [];
  if (field.kind === 'text') return typeof value === 'string' ? [value] : [];
  if (field.kind === 'group') return fieldParts(field.fields, value as Values);
  if (field.kind === 'groups' && Array.isArray(value))
    return value.flatMap((item: unknown) => fieldParts(field.fields, item as Values));
  return [];
};

const fieldParts = (fields: Fields, values: Values): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => partsOf(field, values?.[name]));

/** All texts of a document for searching: without tags, in lower case, a line each. */
export const searchText = (fields: Fields, snapshot: Values): string =>
  fieldParts(fields, snapshot)
    .map((part) => part.replace(/<[^>]*>/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n')
    .toLowerCase();
