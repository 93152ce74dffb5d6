import { nameKey, showsNothing } from '../../folding';
import { cleanText } from '../cells/cell-text';
import { readAudience } from '../choices/choices';
import { readTick } from '../choices/tick';
import type { Cell, SheetRow } from '../sheet';
import { type ColumnKey, columnMeant } from './columns';
import type { Header } from './header';

/** What the parts of an element come to; `left`: what of them could not be put in its place. */
interface Joined {
  readonly text: string;
  readonly left: string;
}

/** A column of an element, by its label, and what a row has there. */
interface Piece {
  readonly label: string;
  readonly text: string;
}

const whole = (text: string): Joined => ({ text, left: '' });
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
const parted = (pieces: readonly Piece[], label: RegExp): readonly [string, readonly Piece[]] => [
  textOf(pieces.filter((piece) => label.test(piece.label))),
  pieces.filter((piece) => !label.test(piece.label)),
];

/** Line by line: the names of laws with their numbers; only where there are as many of the one as of the other. */
const paired = (names: string, others: string, join: (name: string, other: string) => string): Joined => {
  const [first, second] = [linesOf(names), linesOf(others)];
  if (second.length === 0 || first.length === 0) return whole(names || others);
  if (first.length !== second.length) return { text: names, left: others };
  const isIn = (name: string, other: string): boolean => nameKey(name).includes(nameKey(other));
  return whole(
    first
      .map((name, at) => {
        const other = second[at] ?? '';
        return isIn(name, other) ? name : join(name, other);
      })
      .join('\n'),
  );
};

const joinBases = (pieces: readonly Piece[]): Joined => {
  const [numbers, others] = parted(pieces, /文号|字号|文件号|编号/u);
  const [articles, names] = parted(others, /条款|条文|条目/u);
  const numbered = paired(textOf(names), numbers, (name, number) =>
    /^[（(〔[]/u.test(number) ? `${name}${number}` : `${name}（${number}）`,
  );
  const { text, left } = paired(numbered.text, articles, (name, article) => `${name}${article}`);
  return { text, left: [numbered.left, left].filter((one) => one !== '').join('；') };
};

/** 是, ☑ and their like. */
const LONGEST_TICK = 3;
const bareNumber = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/u;
const unitOfTime = /^(?:个?工作日|自然日|日|天|小时|个?月|年|周)内?$/u;

const joinLimit = (pieces: readonly Piece[]): Joined => {
  const [unit, others] = parted(pieces, /单位/u);
  const [start, limits] = parted(others, /起算|起始|起点|始于/u);
  const limit = textOf(limits);
  const isCounted = bareNumber.test(nameKey(limit)) && unitOfTime.test(nameKey(unit));
  const counted = isCounted ? `${limit}${/^(?:工作日|月)/u.test(unit) ? '个' : ''}${unit}` : limit;
  const leftUnit = unit === '' || counted.includes(unit) ? '' : unit;
  const from = /(?:之日|之时)$/u.test(start) ? `${start}起` : start;
  const isStart = /[起后]$/u.test(from) && counted !== '' && !counted.includes(start);
  const leftStart = start === '' || isStart || counted.includes(start) ? '' : start;
  return {
    text: isStart ? `${from}${counted}` : counted,
    left: [leftStart, leftUnit].filter((one) => one !== '').join('；'),
  };
};

const joinAudience = (pieces: readonly Piece[]): Joined => {
  const [who, others] = parted(pieces, /特定/u);
  const text = textOf(others);
  const read = readAudience(text);
  if (who === '' || read?.note === who) return whole(text);
  const isMeant = read?.audiences.includes('specific') === true && read.note === null;
  return isMeant ? whole(`${text}：${who}`) : { text, left: who };
};

const joiners: Partial<Record<ColumnKey, (pieces: readonly Piece[]) => Joined>> = {
  legalBasis: joinBases,
  timeLimit: joinLimit,
  audience: joinAudience,
};

const joinCells = (key: ColumnKey, cells: readonly Cell[], pieces: readonly Piece[]): Cell => {
  const { text, left } = (joiners[key] ?? ((all) => whole(textOf(all))))(pieces);
  const fault = cells.find((cell) => cell.fault !== undefined)?.fault;
  const marks = cells.flatMap((cell) => cell.marks ?? []);
  if (left !== '') marks.push({ kind: 'part', detail: left });
  return { text, ...(fault === undefined ? {} : { fault }), ...(marks.length === 0 ? {} : { marks }) };
};

/** A tick below 每季度 or 20个工作日内 says what its label says. */
const said = (label: string, text: string): string => {
  const ticked = text.length > LONGEST_TICK ? null : readTick(text, []);
  return ticked === null || bareNumber.test(text) || columnMeant(label) !== undefined
    ? text
    : ticked && text !== ''
      ? label
      : '';
};

/** The rows with each element that has several columns in the first of them. */
export const withJoined = (
  rows: readonly SheetRow[],
  { columns, labels, parts }: Header,
): readonly SheetRow[] => {
  if (parts.length === 0) return rows;
  const keys = [...new Set(parts.map(({ key }) => key))];
  const last = new Map<ColumnKey, { readonly from: readonly (Cell | undefined)[]; readonly cell: Cell }>();
  return rows.map((row) => {
    const cells = new Map(row.cells);
    for (const key of keys) {
      const main = columns.get(key);
      if (main === undefined) continue;
      const own = [
        { column: main, label: labels.get(key) ?? '' },
        ...parts.filter((part) => part.key === key).map(({ column, text }) => ({ column, label: text })),
      ].sort((a, b) => a.column - b.column);
      const from = own.map(({ column }) => row.cells.get(column));
      const isTold = from.some(
        (cell, at) =>
          cell &&
          !showsNothing(cell.text) &&
          (own[at]?.column !== main || said(own[at]?.label ?? '', cell.text) !== cell.text),
      );
      if (!isTold) continue;
      const before = last.get(key);
      // Merged cells are one cell in each of their rows; so is what they are joined to.
      const isSame = before?.from.every((cell, at) => cell === from[at]) === true;
      const pieces = own.map(({ label }, at) => ({
        label,
        text: said(label, cleanText(from[at]?.text ?? '')),
      }));
      const cell =
        isSame && before
          ? before.cell
          : joinCells(
              key,
              from.flatMap((one) => one ?? []),
              pieces,
            );
      last.set(key, { from, cell });
      cells.set(main, cell);
    }
    return { ...row, cells };
  });
};
