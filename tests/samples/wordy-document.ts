import { codeLists, codesOf } from '../../src/domain/codes';
import { attributeOf, type Field, type Fields, type PublicType } from '../../src/domain/public-model';

/** Whatever a field takes: the words wherever words can stand. `targets`: documentIds by type. */
const sampleOf = (field: Field, words: string, targets: Readonly<Record<string, string>>): unknown => {
  switch (field.kind) {
    case 'text':
      return field.html ? `<p>${words}</p>` : words;
    case 'date':
      return '2026-05-20';
    case 'datetime':
      return '2026-05-20T01:00:00.000Z';
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 1;
    case 'code':
      return codesOf(codeLists[field.list])[0];
    case 'codes':
      return codesOf(codeLists[field.list]).slice(0, 1);
    case 'link':
      return targets[field.to];
    case 'links':
      return [targets[field.to]].filter(Boolean);
    default:
      return undefined;
  }
};

const valuesOf = (fields: Fields, words: string, targets: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.kind === 'group')
        return field.media ? [] : [[attributeOf(name, field), valuesOf(field.fields, words, targets)]];
      const value = sampleOf(field, words, targets);
      return value === undefined ? [] : [[attributeOf(name, field), value]];
    }),
  );

/** A document of a type, from its declaration alone: every field has something, files apart. */
export const wordyDocument = (
  type: PublicType,
  words: string,
  targets: Readonly<Record<string, string>>,
): object => valuesOf(type.fields, words, targets);
