import type { CodeName } from '../codes';
import { type Finding, makeFinding } from '../finding';
import itemTexts from '../type-texts/catalog-item.json';
import guideTexts from '../type-texts/service-guide.json';

/**
 * How many parts one list of a document may have: content elements, citations, materials, steps, places, attachments.
 * The longest list of a national form has 40. Whoever has more has pasted a table into a cell; each part is a row that
 * is written, read and judged.
 */
export const MOST_PARTS = 200;

/** What editors call the fields of a type: the words of its form. */
interface Called {
  readonly texts: { readonly fields: Readonly<Record<string, { readonly label: CodeName }>> };
}

/** Where no type is told: an item's words, and a guide's for what an item has not. */
const catalogue: Called = { texts: { fields: { ...guideTexts.fields, ...itemTexts.fields } } };

/** What is wrong with a list of so many parts, and what would be right. */
export const tooManyParts = (
  field: string,
  count: number,
  { texts }: Called = catalogue,
): { readonly message: CodeName; readonly hint: CodeName } => {
  const name = texts.fields[field]?.label ?? { zh: field, en: field };
  return {
    message: {
      zh: `${name.zh}共 ${count} 项，最多 ${MOST_PARTS} 项`,
      en: `${name.en}: ${count}; at most ${MOST_PARTS} are taken`,
    },
    hint: {
      zh: '请合并同类项，或分成几条分别填写；较长的清单请作为附件',
      en: 'Join those of one kind, or write several documents; attach a longer list as a file',
    },
  };
};

export const partsFinding = (field: string, count: number, type: Called = catalogue): Finding =>
  makeFinding('parts.too-many', { field, ...tooManyParts(field, count, type) });

type Declared = Readonly<Record<string, { readonly kind: string }>>;

/** The fields of a declaration that hold lists of parts. */
export const listsOfParts = (fields: Declared): readonly string[] =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'groups' ? [name] : []));

/** The lists of a document that are too long. Only their length is looked at. */
export const partsFindings = (
  type: { readonly fields: Declared } & Partial<Called>,
  values: Readonly<Record<string, unknown>>,
): readonly Finding[] =>
  listsOfParts(type.fields).flatMap((field) => {
    const parts = values[field];
    return Array.isArray(parts) && parts.length > MOST_PARTS
      ? [partsFinding(field, parts.length, type.texts ? { texts: type.texts } : catalogue)]
      : [];
  });
