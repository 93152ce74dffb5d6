import { type AnyNode, type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import type { Block, Cell, Table } from './blocks';
import { isLeftOut } from './left-out';
import { alignOf } from './style';

const MOST_SPANNED = 1000;

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 && span <= MOST_SPANNED ? span : 1;
};

const childrenOf = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children.filter(
    (node): node is Element => isTag(node) && names.includes(node.name) && !isLeftOut(node),
  );

/** A table inside a cell becomes paragraphs: readers of a phone, and of a screen reader, are lost in nested ones. */
const withoutTables = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().flatMap((cell) => withoutTables(cell.blocks)) : [block],
  );

const readCell = (
  cell: Element,
  isHead: boolean,
  read: (nodes: readonly AnyNode[]) => readonly Block[],
): Cell => ({
  header: isHead || cell.name === 'th',
  colspan: spanOf(cell.attribs.colspan),
  rowspan: spanOf(cell.attribs.rowspan),
  align: alignOf(cell),
  blocks: withoutTables(read(cell.children)),
});

/** How many rows at the top are headings only; none where a cell of them reaches further down. */
const headRowsOf = (rows: ReadonlyArray<readonly Cell[]>): number => {
  const count = rows.findIndex((cells) => cells.some(({ header }) => !header));
  const reachesOut = rows
    .slice(0, Math.max(count, 0))
    .some((cells, index) => cells.some(({ rowspan }) => index + rowspan > count));
  return count < 0 || reachesOut ? 0 : count;
};

/** A table with its merged cells; null for one without cells. The heading rows of Word stand in `thead` as plain cells. */
export const readTable = (
  table: Element,
  read: (nodes: readonly AnyNode[]) => readonly Block[],
): Table | null => {
  const parts = childrenOf(table, 'thead', 'tbody', 'tfoot', 'tr').flatMap((part) =>
    (part.name === 'tr' ? [part] : childrenOf(part, 'tr')).map((row) => ({
      row,
      isHead: part.name === 'thead',
    })),
  );
  const rows = parts
    .map(({ row, isHead }) => ({
      isHead,
      cells: childrenOf(row, 'td', 'th').map((cell) => readCell(cell, isHead, read)),
    }))
    .filter(({ cells }) => cells.length > 0);
  if (rows.length === 0) return null;
  const [caption] = childrenOf(table, 'caption');
  return {
    kind: 'table',
    caption: caption
      ? textContent(caption)
          .replace(/[\s\u00a0]+/gu, ' ')
          .trim()
      : '',
    rows: rows.map(({ cells }) => cells),
    headRows: headRowsOf(rows.map(({ cells }) => cells)),
  };
};
