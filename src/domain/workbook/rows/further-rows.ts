import { showsNothing } from '../../folding';
import { cleanText } from '../cells/cell-text';
import { channelsIn } from '../channels/channel-names';
import { markPattern } from '../choices/marks';
import type { ColumnKey } from '../header/columns';
import type { Header } from '../header/header';
import { titleBelow } from '../header/table-titles';
import { filledCells, type SheetRow } from '../sheet';
import { isRemark } from './not-items';
import { isUsed } from './row-cells';

/** A row as it stands in the sheet, and with merged cells filled. */
export interface BodyRow {
  readonly own: SheetRow;
  readonly filled: SheetRow;
}

/**
 * What a row states by itself, beside what merges bring down to it: `named` has a name or a number of its own; `item`
 * has no name and states as much as an item; `lines` only what is written in lines; `part` something else.
 */
export interface Stated {
  readonly kind: 'named' | 'item' | 'lines' | 'part' | 'nothing';
  readonly keys: readonly ColumnKey[];
  readonly texts: readonly string[];
}

const names: readonly ColumnKey[] = ['order', 'level1', 'level2', 'level3'];
const lines: readonly ColumnKey[] = ['content', 'legalBasis', 'channels'];
const statements: readonly ColumnKey[] = ['content', 'legalBasis', 'timeLimit', 'subject', 'channels'];
/** So many of the statements make an item whose name is missing. */
const ENOUGH = 4;

const marked = new RegExp(`^${markPattern}`, 'u');
const isChannel = (text: string): boolean => marked.test(text) || channelsIn(text) !== null;

const kindOf = (keys: readonly ColumnKey[], row: BodyRow, header: Header): Stated['kind'] => {
  if (keys.some((key) => names.includes(key))) return 'named';
  if (keys.length === 0 || isRemark(row.own) || titleBelow(row.own, header) !== null) return 'nothing';
  if (statements.filter((key) => keys.includes(key)).length >= ENOUGH) return 'item';
  const [only] = keys;
  const text = cleanText(row.filled.cells.get(header.columns.get('channels') ?? -1)?.text ?? '');
  if (keys.length === 1 && only === 'channels' && !text.split('\n').every(isChannel)) return 'nothing';
  if (!keys.some((key) => statements.includes(key))) return 'nothing';
  const inLines = keys.every((key) => lines.includes(key) || (key === 'subject' && keys.length > 1));
  return inLines ? 'lines' : 'part';
};

/** `before`: the row above; a cell that a merge brings down from there is the same cell. */
export const saysOf = (row: BodyRow, before: BodyRow | undefined, header: Header): Stated => {
  const own = [...header.columns].filter(([key, column]) => {
    const cell = row.filled.cells.get(column);
    const isTold = cell !== undefined && (!showsNothing(cell.text) || cell.fault !== undefined);
    return isTold && cell !== before?.filled.cells.get(column) && (isUsed(key) || key === 'order');
  });
  const keys = own.map(([key]) => key);
  const texts = own.map(([, column]) => cleanText(row.filled.cells.get(column)?.text ?? ''));
  return { kind: kindOf(keys, row, header), keys, texts };
};

const date = /^[\d〇零一二三四五六七八九十]{4}(?:年|[./-])\S*$/u;
const unit = /(?:局|委|办|委员会|办公室|政府|中心|办事处)(?:[（(].*[）)])?$/u;

const MOST_IN_FOOT = 2;

/** A date, a unit with its seal, or both: below the last item they belong to the sheet. */
export const isLikeFoot = ({ own }: BodyRow): boolean => {
  const texts = filledCells(own)
    .map(([, { text }]) => cleanText(text))
    .filter((text) => !showsNothing(text));
  const fits = texts.every((text) => text.split('\n').every((line) => date.test(line) || unit.test(line)));
  return texts.length > 0 && texts.length <= MOST_IN_FOOT && fits;
};
