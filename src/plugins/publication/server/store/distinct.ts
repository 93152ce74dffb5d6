import { defaultLocale } from '../../../../domain/change';
import { type Distinct, type PublicType, storeColumns } from '../../../../domain/public-model';

/** Brackets in every writing, and the blanks that stand in numbers. */
const OPENING = '〔［[（【';
const CLOSING = '〕］]）】';
const written = `'${OPENING}${CLOSING} \u3000'`;
const alike = `'${'('.repeat(OPENING.length)}${')'.repeat(CLOSING.length)}'`;

const columnOf = (type: PublicType, field: string): string =>
  `"${storeColumns(type).find((candidate) => candidate.field === field)?.name}"`;

/**
 * What tells a document apart, as SQL over a row of the store: a digest, because an index takes no text of any length.
 * `row` is the row's name with a dot, or nothing.
 */
export const distinctKey = (type: PublicType, { fields, number }: Distinct, row = ''): string =>
  `md5(${fields
    .map((field) => {
      const text = `coalesce(${row}${columnOf(type, field)}, '')`;
      return number ? `translate(${text}, ${written}, ${alike})` : text;
    })
    .join(' || chr(31) || ')})`;

/** The rows that are compared at all: Chinese ones, none of whose telling fields is empty. */
export const isCompared = (type: PublicType, { fields, mayBeEmpty = [] }: Distinct, row = ''): string =>
  [
    `${row}locale = '${defaultLocale}'`,
    ...fields
      .filter((field) => !mayBeEmpty.includes(field))
      .map((field) => `${row}${columnOf(type, field)} IS NOT NULL`),
  ].join(' AND ');

/** The documents beside one that say the same as it, as SQL: rows `o` beside the row `s`. */
export const sameAs = (type: PublicType, distinct: Distinct): string =>
  `${distinctKey(type, distinct, 'o.')} = ${distinctKey(type, distinct, 's.')} AND ${isCompared(type, distinct, 'o.')} AND ${isCompared(type, distinct, 's.')} AND o.document_id <> s.document_id`;
