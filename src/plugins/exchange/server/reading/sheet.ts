import {
  type Cell,
  limits,
  type Merge,
  refuseFile,
  type Sheet,
  type SheetRow,
} from '../../../../domain/workbook';
import type { Archive } from './archive';
import { dateText } from './dates';
import type { SheetPart } from './parts';
import { textCollector } from './shared-strings';
import { readXml } from './xml';

export interface Texts {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Header, title and remarks beside the rows that count. */
const OTHER_ROWS = 200;
const COLUMNS_READ = 256;

/** AB → 27; -1 where it is no column. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const place = (reference: string): { row: number; column: number } | null => {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  return letters === undefined ? null : { column: columnNumber(letters), row: Number(row) };
};

const mergeOf = (reference: string): Merge | null => {
  const [from, to] = reference.split(':').map(place);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
};

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. */
const numberText = (value: string): string => {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
};

interface RawCell {
  type: string;
  style: number;
  formula: string | null;
  value: string;
}

const plainText = ({ type, style, value }: RawCell, texts: Texts, inline: string): string => {
  if (type === 's') return texts.strings[Number(value)] ?? '';
  if (type === 'inlineStr') return inline;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})(?:T.*)?$/u, '$1年$2月$3日');
  if (type !== 'n' || value === '') return value;
  return (texts.dateStyles.has(style) ? dateText(Number(value), texts.from1904) : null) ?? numberText(value);
};

const cellOf = (raw: RawCell, texts: Texts, inline: string): Cell | null => {
  const text = plainText(raw, texts, inline);
  if (raw.formula !== null) return { text, fault: { kind: 'formula', detail: raw.formula.slice(0, 100) } };
  if (raw.type === 'e') return { text, fault: { kind: 'error', detail: raw.value } };
  if (text.length > limits.cellLength)
    return { text: text.slice(0, 100), fault: { kind: 'too-long', detail: String(text.length) } };
  return text === '' ? null : { text };
};

/** The rows of a sheet that hold something. `rowsWanted` ends the reading early. */
export const readSheet = async (
  archive: Archive,
  part: SheetPart,
  texts: Texts,
  rowsWanted = Number.POSITIVE_INFINITY,
): Promise<Sheet> => {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  // Cells repeat each other: each text is kept once.
  const kept = new Map<string, Cell>();
  const collector = textCollector();
  let cells = new Map<number, Cell>();
  let rowNumber = 0;
  let column = -1;
  let raw: RawCell | null = null;
  let reading: 'value' | 'formula' | null = null;
  const once = (cell: Cell): Cell => {
    if (cell.fault !== undefined) return cell;
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
        column = -1;
        cells = new Map();
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : (place(attributes.r)?.column ?? column + 1);
        raw = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), formula: null, value: '' };
      } else if (name === 'v') reading = 'value';
      else if (name === 'f' && raw !== null) {
        reading = 'formula';
        raw.formula = '';
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge !== null) merges.push(merge);
      } else collector.open(name);
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
        rows.push({ number: rowNumber, cells });
        if (rows.length > limits.rows + OTHER_ROWS) throw refuseFile('TOO_MANY_ROWS');
      }
    },
    enough: () => rows.length >= rowsWanted,
  });
  return { name: part.name, rows, merges };
};
