import { nameKey, visible } from '../folding';
import { cleanText } from './cell-text';
import { columnMeant } from './columns';
import { type Header, looksLikeHeader } from './header';
import { onlyText } from './not-items';
import { filledCells, type Sheet, type SheetRow } from './sheet';

/** Where a second table begins: the index among the rows below the header, the row's number, and what names it. */
export interface TableBelow {
  readonly at: number;
  readonly row: number;
  readonly title: string;
}

/** How far above its header a table's title and reporting unit stand. */
const ROWS_ABOVE = 4;
const titleLike = /目录|清单|一览表|领域|填报单位|填表单位|编制单位/u;

const titlesIn = (rows: readonly SheetRow[]): readonly string[] =>
  rows.flatMap((row) => {
    const text =
      onlyText(row) ??
      filledCells(row)
        .map(([, cell]) => cell.text)
        .join('');
    return titleLike.test(text) && !looksLikeHeader(row) ? [visible(cleanText(text))] : [];
  });

/** A header printed again on each page stands in the same columns. */
const hasOtherColumns = (row: SheetRow, header: Header): boolean =>
  filledCells(row).some(([column, { text }]) => {
    const key = columnMeant(text);
    return key !== undefined && header.columns.has(key) && header.columns.get(key) !== column;
  });

/**
 * Where the table ends because another one begins: a header with a title or a reporting unit of its own above it, or
 * with its columns in other places. Null: there is one table.
 */
export const endOfTable = (sheet: Sheet, header: Header, below: readonly SheetRow[]): TableBelow | null => {
  const first = titlesIn(sheet.rows.filter(({ number }) => number <= header.lastRow)).map(nameKey);
  for (const [at, row] of below.entries()) {
    if (!looksLikeHeader(row)) continue;
    const above = Math.max(0, at - ROWS_ABOVE);
    const before = below.slice(above, at);
    const own = titlesIn(before).filter((title) => !first.includes(nameKey(title)));
    const [title] = own;
    if (title !== undefined) {
      const start = above + before.findIndex((one) => titlesIn([one]).includes(title));
      return { at: start, row: below[start]?.number ?? row.number, title };
    }
    if (hasOtherColumns(row, header))
      return {
        at,
        row: row.number,
        title: filledCells(row)
          .map(([, { text }]) => cleanText(text))
          .join('、'),
      };
  }
  return null;
};
