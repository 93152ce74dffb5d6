import { cleanText } from '../cells/cell-text';
import { channelKey } from '../channels/channel-names';
import { type Remark, remark } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { isNoItem } from '../rows/not-items';
import { filledCells, type Sheet, type SheetRow } from '../sheet';
import { columnMeant } from './columns';
import { findHeader, type Header, looksLikeHeader } from './header';
import { isSameTitle, titleAbove, titleBelow } from './table-titles';

/** Rows below a header, as they stand in the sheet, without the headers and titles that are printed again among them. */
export interface Page {
  readonly header: Header;
  readonly rows: readonly SheetRow[];
}

export interface Pages {
  readonly pages: readonly Page[];
  readonly remarks: readonly Remark[];
}

/** How far above its header a table's title and reporting unit stand. */
const ROWS_ABOVE = 4;
/** A header's rows, and some of items, which tell what a column is. */
const ROWS_OF_HEADER = 30;

/** The titles between the last item and a header: only they can name the table that the header begins. */
const titlesAbove = (rows: readonly SheetRow[], header: Header): readonly SheetRow[] => {
  const near = rows.slice(-ROWS_ABOVE);
  const item = near.findLastIndex((row) => !isNoItem(row, header) && titleBelow(row, header) === null);
  return near.slice(item + 1).filter((row) => titleBelow(row, header) !== null);
};

/** The header that begins in this very row; null: what stands there is not whole. */
const headerAt = (sheet: Sheet, rows: readonly SheetRow[], at: number): Header | null => {
  const near = rows.slice(at, at + ROWS_OF_HEADER);
  const [first, last] = [near[0]?.number ?? 0, near.at(-1)?.number ?? 0];
  const merges = sheet.merges.filter(({ top, bottom }) => top <= last && bottom >= first);
  const found = findHeader({ ...sheet, rows: near, merges });
  return 'header' in found && found.header.firstRow === rows[at]?.number ? found.header : null;
};

/** A header printed again on each page stands in the same columns. */
const standsElsewhere = (other: Header, header: Header): boolean =>
  [...other.columns].some(([key, column]) => (header.columns.get(key) ?? column) !== column) ||
  other.channels.some(({ name, column }) =>
    header.channels.some((one) => channelKey(one.name) === channelKey(name) && one.column !== column),
  );

const hasOtherLabels = (row: SheetRow, header: Header): boolean =>
  filledCells(row).some(([column, { text }]) => {
    const key = columnMeant(text);
    return key !== undefined && (header.columns.get(key) ?? column) !== column;
  });

const labelsIn = (row: SheetRow): string =>
  filledCells(row)
    .map(([, { text }]) => cleanText(text))
    .join('、');

interface Walk {
  readonly sheet: Sheet;
  readonly below: readonly SheetRow[];
  /** What names the table above its first header. */
  readonly titles: readonly string[];
  readonly pages: Array<{ readonly header: Header; rows: SheetRow[] }>;
  readonly remarks: Remark[];
}

/** Takes a header among the rows. Null: another table begins; else the index of the last row that it takes. */
const takeHeader = (walk: Walk, at: number, row: SheetRow): number | null => {
  const { below, pages, remarks } = walk;
  const page = pages.at(-1);
  if (page === undefined) return null;
  const end = (number: number, title: string): null => {
    remarks.push(remark(number, '工作表', title, troubles.tableBelow));
    return null;
  };
  const above = titlesAbove(page.rows, page.header);
  const own = above.find((one) => !isSameTitle(titleAbove(one) ?? '', walk.titles));
  if (own !== undefined) {
    page.rows.splice(page.rows.indexOf(own));
    return end(own.number, titleAbove(own) ?? '');
  }
  if (above.length > 0) page.rows = page.rows.filter((one) => !above.includes(one));
  const again = headerAt(walk.sheet, below, at);
  if (again === null) return hasOtherLabels(row, page.header) ? end(row.number, labelsIn(row)) : at;
  if (standsElsewhere(again, page.header)) {
    remarks.push(remark(row.number, '表头', labelsIn(row), troubles.headerChanged), ...again.remarks);
    pages.push({ header: again, rows: [] });
  }
  return at + below.slice(at, at + ROWS_OF_HEADER).filter(({ number }) => number <= again.lastRow).length - 1;
};

/**
 * The table below a header, page by page. A header that is printed again is passed over; one whose columns stand in
 * other places holds for the rows below it. Where a header has a title or a reporting unit of its own, or cannot be
 * read as a whole and differs, another table begins: it and what follows is left.
 */
export const pagesOf = (sheet: Sheet, header: Header): Pages => {
  const below = sheet.rows.filter(({ number }) => number > header.lastRow);
  const top = sheet.rows.filter(({ number }) => number <= header.lastRow);
  const titles = top.flatMap((row) => titleAbove(row) ?? []);
  const walk: Walk = { sheet, below, titles, pages: [{ header, rows: [] }], remarks: [] };
  for (let at = 0; at < below.length; at += 1) {
    const row = below[at];
    if (row === undefined) break;
    if (looksLikeHeader(row)) {
      const last = takeHeader(walk, at, row);
      if (last === null) break;
      at = last;
    } else walk.pages.at(-1)?.rows.push(row);
  }
  return walk;
};
