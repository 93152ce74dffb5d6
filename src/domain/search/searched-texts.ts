import type { Field, Fields, PublicType } from '../public-model';
import { textOfHtml } from '../texts/html-text';

type Values = Readonly<Record<string, unknown>>;

const partsOf = (field: Field | undefined, value: unknown): readonly string[] => {
  if (field === undefined || value === null || value === undefined) return [];
  if (field.kind === 'text') return typeof value === 'string' ? [textOfHtml(value)] : [];
  if (field.kind === 'group') return groupParts(field.fields, value);
  if (field.kind === 'groups' && Array.isArray(value))
    return value.flatMap((item: unknown) => groupParts(field.fields, item));
  return [];
};

const groupParts = (fields: Fields, value: unknown): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => partsOf(field, (value as Values | null)?.[name]));

/** The texts of some fields of a document, without tags, as they were written. */
export const textsOf = (
  { fields }: Pick<PublicType, 'fields'>,
  names: readonly string[],
  snapshot: Values,
): readonly string[] =>
  names.flatMap((name) => partsOf(fields[name], snapshot[name])).filter((part) => part.trim() !== '');

/** Everything that a document is found by, a line each, the title's fields first: what excerpts are taken from. */
export const searchedText = (type: PublicType, snapshot: Values): string => {
  const { names, keys, texts } = type.searched;
  const fields = [...new Set([...type.title, ...names, ...keys, ...texts])];
  return textsOf(type, fields, snapshot).join('\n');
};
