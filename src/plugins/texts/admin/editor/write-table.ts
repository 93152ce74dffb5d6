import type { Fragment, Node } from 'prosemirror-model';
import { attributesText, encodeText } from '../../../../domain/texts/encode';

const rowsOf = (table: Node): readonly Node[] =>
  Array.from({ length: table.childCount }, (_, at) => table.child(at));
const cellsOf = rowsOf;

const isHeader = (cell: Node): boolean => cell.type.name === 'table_header';

/** How many rows at the top are headings only; none where a cell of them reaches down into the body. */
const headRowsOf = (rows: readonly Node[]): number => {
  const count = rows.findIndex((row) => !cellsOf(row).every(isHeader) || row.childCount === 0);
  const reachesOut = rows
    .slice(0, Math.max(count, 0))
    .some((row, index) => cellsOf(row).some(({ attrs }) => index + attrs.rowspan > count));
  return count < 0 || reachesOut ? 0 : count;
};

const spans = ({ attrs }: Node) => ({
  colspan: attrs.colspan > 1 ? (attrs.colspan as number) : null,
  rowspan: attrs.rowspan > 1 ? (attrs.rowspan as number) : null,
});

/** A lone paragraph's alignment is written at its cell. */
const writeCell = (cell: Node, isHead: boolean, inside: (content: Fragment) => string): string => {
  const tag = isHeader(cell) ? 'th' : 'td';
  const scope = isHeader(cell) ? (isHead ? 'col' : 'row') : null;
  const html = inside(cell.content);
  return `<${tag}${attributesText({ ...spans(cell), scope, align: cell.attrs.align })}>${html}</${tag}>`;
};

/** A table as readers are given it: heading rows in `thead`, each heading with the direction in which it holds. */
export const writeTable = (table: Node, inside: (content: Fragment) => string): string => {
  const rows = rowsOf(table);
  const headRows = headRowsOf(rows);
  const write = (isHead: boolean) => (row: Node) =>
    `<tr>${cellsOf(row)
      .map((cell) => writeCell(cell, isHead, inside))
      .join('')}</tr>`;
  const head = rows.slice(0, headRows).map(write(true)).join('');
  const body = rows.slice(headRows).map(write(false)).join('');
  const caption = table.attrs.caption ? `<caption>${encodeText(table.attrs.caption)}</caption>` : '';
  return `<table>${caption}${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
};
