import type { CodeName } from '../codes';
import { type Finding, makeFinding } from '../finding';

/**
 * How many parts one list of a document may have: content elements, citations, materials, steps, places, attachments.
 * The longest list of a national form has 40. Whoever has more has pasted a table into a cell; each part is a row that
 * is written, read and judged.
 */
export const MOST_PARTS = 200;

/** What editors call the lists. */
const names: Readonly<Record<string, CodeName>> = {
  contentElements: { zh: '公开内容要素', en: 'content elements' },
  legalBases: { zh: '公开依据', en: 'legal bases' },
  materials: { zh: '申请材料', en: 'documents to hand in' },
  steps: { zh: '办理环节', en: 'steps' },
  places: { zh: '办理地点', en: 'places' },
  attachments: { zh: '附件', en: 'attachments' },
};

/** What is wrong with a list of so many parts, and what would be right. */
export const tooManyParts = (
  field: string,
  count: number,
): { readonly message: CodeName; readonly hint: CodeName } => {
  const name = names[field] ?? { zh: field, en: field };
  return {
    message: {
      zh: `${name.zh}共 ${count} 项，最多 ${MOST_PARTS} 项`,
      en: `${count} ${name.en}; at most ${MOST_PARTS} are taken`,
    },
    hint: {
      zh: '请合并同类项，或分成几条分别填写；较长的清单请作为附件',
      en: 'Join those of one kind, or write several documents; attach a longer list as a file',
    },
  };
};

export const partsFinding = (field: string, count: number): Finding =>
  makeFinding('parts.too-many', { field, ...tooManyParts(field, count) });

type Declared = Readonly<Record<string, { readonly kind: string }>>;

/** The fields of a declaration that hold lists of parts. */
export const listsOfParts = (fields: Declared): readonly string[] =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'groups' ? [name] : []));

/** The lists of a document that are too long. Only their length is looked at. */
export const partsFindings = (
  { fields }: { readonly fields: Declared },
  values: Readonly<Record<string, unknown>>,
): readonly Finding[] =>
  listsOfParts(fields).flatMap((field) => {
    const parts = values[field];
    return Array.isArray(parts) && parts.length > MOST_PARTS ? [partsFinding(field, parts.length)] : [];
  });
