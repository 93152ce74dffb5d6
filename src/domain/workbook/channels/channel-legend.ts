import { folded } from '../../folding';
import { cleanText, oneLine } from '../cells/cell-text';
import type { Header } from '../header/header';
import { isNoItem } from '../rows/not-items';
import { filledCells, type Sheet, type SheetRow, textAt } from '../sheet';
import { channelKey, channelOf } from './channel-names';

/** The names that a sheet gives its numbers for channels: 1.政府网站 2.政府公报 …. */
type ChannelLegend = ReadonlyMap<number, string>;

/** Fewer names than these may be a list of something else. */
const LEAST_NAMES = 3;
const CIRCLED_BEFORE_ONE = 0x245f;

const entry =
  /(?:(?<!\d)(?<plain>\d{1,2})\s*[.．、:：)）=—-]?|[（(](?<bracketed>\d{1,2})[)）]|(?<circled>[①-⑳])|(?<![A-Za-z])(?<letter>[A-La-l])\s*[.．、:：)）=—-]?(?![A-Za-z]))\s*(?<name>(?:(?![A-La-l][.．、:：)）=—-])[^\d①-⑳])+)/gu;
const nameEnd = /[\s、，,；;。.（(）)]+$/u;

/** A stands for 1. */
const LETTER_BEFORE_ONE = 0x40;
const numberOf = (digits: string): number =>
  /[A-L]/iu.test(digits)
    ? (digits.toUpperCase().codePointAt(0) ?? 0) - LETTER_BEFORE_ONE
    : /\d/u.test(digits)
      ? Number(digits)
      : (digits.codePointAt(0) ?? 0) - CIRCLED_BEFORE_ONE;

/** The name as it stands, or without what closes the list: …12.精准推送）. */
const nameIn = (text: string): string => {
  const name = oneLine(text).trim();
  return channelOf(name) === undefined ? name.replace(nameEnd, '') : name;
};

/** The legend in a text; null: it has none. */
const legendIn = (text: string): ChannelLegend | null => {
  const names = new Map<number, string>();
  for (const { groups = {} } of text.matchAll(entry)) {
    const number = numberOf(groups.plain ?? groups.bracketed ?? groups.circled ?? groups.letter ?? '');
    const name = nameIn(groups.name ?? '');
    if (channelOf(name) !== undefined || channelKey(name).startsWith('其他'))
      if (!names.has(number)) names.set(number, name);
  }
  return names.size < LEAST_NAMES ? null : names;
};

const onlyNumbers = /^[\d①-⑳\s、，,；;/.．~～至—–-]*[\d①-⑳][\d①-⑳\s、，,；;/.．~～至—–-]*$/u;
/** A, C; not LED or AC, which are words. */
const onlyLetters = /^[A-La-l](?:[\s、，,；;/]+[A-La-l])*$/u;
const numbers = /(\d+|[①-⑳]|[A-La-l])(?:\s*[~～至—–-]\s*(\d+|[①-⑳]|[A-La-l]))?/gu;

/** Whether a cell names channels by nothing but numbers, whatever they stand for. */
export const isOnlyNumbers = (text: string): boolean =>
  onlyNumbers.test(text) || onlyLetters.test(folded(text).trim());

/** 1、3-5 by the legend, a name on a line; null: it has no such number. */
const namesByNumber = (text: string, legend: ChannelLegend): string | null => {
  const names: string[] = [];
  for (const [, from = '', to = from] of text.matchAll(numbers)) {
    const [first, last] = [numberOf(from), numberOf(to)];
    if (last < first || last - first > legend.size) return null;
    for (let number = first; number <= last; number += 1) {
      const name = legend.get(number);
      if (name === undefined) return null;
      names.push(name);
    }
  }
  return names.join('\n');
};

/** Where a sheet explains its numbers: over the column, above the table, or in a note. */
const legendOf = (sheet: Sheet, header: Header): ChannelLegend | null => {
  const said = sheet.rows
    .filter((row) => row.number <= header.lastRow || isNoItem(row, header))
    .flatMap((row) => filledCells(row).map(([, { text }]) => text));
  for (const text of [header.labels.get('channels') ?? '', ...said]) {
    const legend = legendIn(text);
    if (legend !== null) return legend;
  }
  return null;
};

/** The rows with names in place of the numbers by which their channels are given, where the sheet tells what those mean. */
export const withChannelNames = (
  rows: readonly SheetRow[],
  sheet: Sheet,
  header: Header,
): readonly SheetRow[] => {
  const column = header.columns.get('channels');
  if (column === undefined) return rows;
  const numbered = (row: SheetRow): boolean => isOnlyNumbers(cleanText(textAt(row, column)));
  if (!rows.some(numbered)) return rows;
  const legend = legendOf(sheet, header);
  if (legend === null) return rows;
  return rows.map((row) => {
    const cell = row.cells.get(column);
    const names = cell && numbered(row) ? namesByNumber(folded(cleanText(cell.text)), legend) : null;
    return cell && names !== null
      ? { ...row, cells: new Map(row.cells).set(column, { ...cell, text: names }) }
      : row;
  });
};
