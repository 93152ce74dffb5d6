import {
  type Cell,
  limits,
  type Merge,
  refuseFile,
  type Sheet,
  type SheetRow,
} from '../../../../domain/workbook';
import type { Archive } from './archive';
import { cellOf, type RawCell, type Texts } from './cell';
import type { SheetPart } from './parts';
import { textCollector } from './shared-strings';
import { readXml } from './xml';

/** Header, title and remarks beside the rows that count. */
const OTHER_ROWS = 200;
const COLUMNS_READ = 256;

/** AB → 27; -1 where it is no column. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const place = (reference: string): { row: number; column: number } | null => {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  return letters === undefined ? null : { column: columnNumber(letters), row: Number(row) };
};

const mergeOf = (reference: string): Merge | null => {
  const [from, to] = reference.split(':').map(place);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
};

/** A row of no height is hidden as well as one that says so. */
const isHidden = ({ hidden, ht, width }: Readonly<Record<string, string>>): boolean =>
  hidden === '1' || hidden === 'true' || Number(ht ?? width ?? 1) === 0;

/** The rows of a sheet that hold something. `rowsWanted` ends the reading early. */
export const readSheet = async (
  archive: Archive,
  part: SheetPart,
  texts: Texts,
  rowsWanted = Number.POSITIVE_INFINITY,
): Promise<Sheet> => {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hiddenColumns = new Set<number>();
  let hiddenRow = false;
  let filtered = false;
  // Cells repeat each other: each text is kept once.
  const kept = new Map<string, Cell>();
  const collector = textCollector();
  let cells = new Map<number, Cell>();
  let rowNumber = 0;
  let column = -1;
  let raw: RawCell | null = null;
  let reading: 'value' | 'formula' | null = null;
  const once = (cell: Cell): Cell => {
    if (cell.fault !== undefined || cell.marks !== undefined) return cell;
    const known = kept.get(cell.text);
    if (known === undefined) kept.set(cell.text, cell);
    return known ?? cell;
  };
  await readXml(await archive.stream(part.path), {
    open: (name, attributes) => {
      if (name === 'row') {
        const next = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
        if (!Number.isInteger(next) || next <= rowNumber) throw refuseFile('DAMAGED');
        rowNumber = next;
        hiddenRow = isHidden(attributes);
        column = -1;
        cells = new Map();
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : (place(attributes.r)?.column ?? column + 1);
        raw = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), formula: null, value: null };
      } else if (name === 'v' && raw !== null) {
        reading = 'value';
        raw.value = '';
      } else if (name === 'col' && isHidden(attributes)) {
        for (let at = Number(attributes.min); at <= Math.min(Number(attributes.max), COLUMNS_READ); at += 1)
          hiddenColumns.add(at - 1);
      } else if (name === 'filterColumn') filtered = true;
      else if (name === 'f' && raw !== null) {
        reading = 'formula';
        raw.formula = '';
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge !== null) merges.push(merge);
      } else collector.open(name, attributes);
    },
    text: (text) => {
      if (reading === 'value' && raw !== null) raw.value += text;
      else if (reading === 'formula' && raw !== null) raw.formula += text;
      else collector.add(text);
    },
    close: (name) => {
      collector.close(name);
      if (name === 'v' || name === 'f') reading = null;
      else if (name === 'c' && raw !== null) {
        const cell = cellOf(raw, texts, collector.take());
        if (cell !== null && column >= 0 && column < COLUMNS_READ) cells.set(column, once(cell));
        raw = null;
      } else if (name === 'row' && cells.size > 0) {
        rows.push({ number: rowNumber, cells, ...(hiddenRow ? { unseen: 'hidden' as const } : {}) });
        if (rows.length > limits.rows + OTHER_ROWS) throw refuseFile('TOO_MANY_ROWS');
      }
    },
    enough: () => rows.length >= rowsWanted,
  });
  // A filter stands below the rows; what it hides is hidden row by row.
  const seen = filtered
    ? rows.map((row) => (row.unseen === undefined ? row : { ...row, unseen: 'filtered' as const }))
    : rows;
  return { name: part.name, rows: seen, merges, hiddenColumns };
};
