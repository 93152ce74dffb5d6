import type { Fields, PublicType } from '../../../src/domain/public-model';

type Values = Readonly<Record<string, unknown>>;

/** The words that a question asks for. */
export const wordsOf = (text: unknown): readonly string[] =>
  String(text)
    .trim()
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '%');

/** The texts by which a document is found. */
export const searched = (
  { title, searched: { names, keys, texts }, fields }: PublicType,
  values: Values,
): string =>
  textsOf(
    Object.fromEntries(
      Object.entries(fields).filter(([name]) => [...title, ...names, ...keys, ...texts].includes(name)),
    ),
    values,
  );

/** Every text of a document, as a reader sees it. */
const textsOf = (fields: Fields, values: Values): string =>
  Object.entries(fields)
    .flatMap(([name, field]): string[] => {
      const value = values[name];
      if (value === null || value === undefined) return [];
      if (field.kind === 'text')
        return [
          String(value)
            .replace(/<[^>]*>/g, ' ')
            .trim(),
        ];
      if (field.kind === 'group') return [textsOf(field.fields, value as Values)];
      if (field.kind === 'groups') return (value as Values[]).map((item) => textsOf(field.fields, item));
      return [];
    })
    .join('\n')
    .toLowerCase();
