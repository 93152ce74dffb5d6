import type { Cell, Row } from '../terms/row';
import type { Scope } from './scope';

/**
 * A list inside a row comes as one text: its rows and their columns between control characters, two for each depth.
 * No cell holds a control character of its own (JSON escapes them, codes and ids have none), and splitting is
 * cheaper than making JSON in PostgreSQL and reading it here.
 */
const mark = (code: number): string => String.fromCharCode(code);
const literal = (code: number): string => `E'\\x${code.toString(16).padStart(2, '0')}'`;
const rowCode = (depth: number): number => 2 * depth - 1;
const cellCode = (depth: number): number => 2 * depth;

/** PostgreSQL takes a hundred arguments to a function: so many cells, with the marks between them. */
const MOST_CELLS = 50;

/** Cells with marks between them, empty where one is null. */
const joined = (cells: readonly string[], between: string): string => {
  const parts: string[] = [];
  for (let start = 0; start < cells.length; start += MOST_CELLS)
    parts.push(`concat(${cells.slice(start, start + MOST_CELLS).join(`,${between},`)})`);
  return parts.join(` || ${between} || `);
};

/** The rows of `inner` as one text; `rest` is FROM and what follows. The first column is never empty. */
export const rowsAsText = (inner: Scope, rest: string): string => {
  const cells = inner.columns.map((_, index) => `x.c${index}`);
  const line = cells.length === 1 ? `${cells[0]}::text` : joined(cells, literal(cellCode(inner.depth)));
  const select = inner.columns.map((expression, index) => `${expression} AS c${index}`).join(', ');
  return `(SELECT string_agg(${line}, ${literal(rowCode(inner.depth))}) FROM (SELECT ${select} ${rest}) x)`;
};

/** The rows of such a text. */
export const rowsOfText = (depth: number): ((cell: Cell | undefined) => readonly Row[]) => {
  const betweenRows = mark(rowCode(depth));
  const betweenCells = mark(cellCode(depth));
  return (cell) => (cell ? cell.split(betweenRows).map((line) => line.split(betweenCells)) : []);
};
