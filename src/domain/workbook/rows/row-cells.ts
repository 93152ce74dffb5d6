import { folded, showsNothing } from '../../folding';
import { pointsBeside } from '../cells/beside-cells';
import { cleanText, isDitto } from '../cells/cell-text';
import { footnoteIn } from '../cells/footnotes';
import { channelsIn } from '../channels/channel-names';
import { readAudience, readLevels, readMethods } from '../choices/choices';
import { markPattern } from '../choices/marks';
import { type ColumnKey, columns, columnsNotKept, columnsOfOwner } from '../header/columns';
import type { Header } from '../header/header';
import { withoutNeutraliser } from '../print-form';
import { type Remark, remark, shown, type Trouble } from '../remarks/remark';
import { faultyCell, troubles } from '../remarks/troubles';
import { type Cell, type CellMark, filledCells, type SheetRow, textAt } from '../sheet';

/** A row's cells by column, with what was said about them while reading. */
export interface RowCells {
  readonly row: number;
  has(key: ColumnKey): boolean;
  /** The column's label as the sheet has it. */
  label(key: ColumnKey): string;
  text(key: ColumnKey): string;
  refuse(key: ColumnKey, trouble: Trouble, value?: string): void;
  warn(key: ColumnKey, trouble: Trouble, value?: string): void;
  /** What stands in the columns that are one channel each. */
  readonly channels: ReadonlyArray<{ readonly name: string; readonly text: string }>;
  /** As `refuse` and `warn`, for a column that is no field: by its label. */
  refuseAt(label: string, trouble: Trouble, value: string): void;
  warnAt(label: string, trouble: Trouble, value: string): void;
  /** The cells as they were written, before 同上 was replaced. */
  readonly written: ReadonlyMap<ColumnKey, string>;
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** The texts of the last row, for 同上 and for cells left blank below a name that holds for several rows. */
export type TextsAbove = ReadonlyMap<ColumnKey, string>;

/** Columns that an item is made of. */
export const isUsed = (key: ColumnKey): boolean =>
  key !== 'order' && !columnsNotKept.includes(key) && !columnsOfOwner.includes(key);

/** Columns of which one of several words is meant: by its form, where no mark stands there. */
const choices: readonly ColumnKey[] = ['channels', 'audience', 'method', 'attribute', 'levels'];
const anyMark = new RegExp(markPattern, 'u');
const isChoice = (text: string): boolean =>
  [readMethods, readLevels, readAudience, channelsIn].some((read) => read(text) !== null);
/** Whether a piece of a text is one of its words, and the rest is others: 全社 of 全社会 is none. */
const isOneOf = (piece: string, text: string): boolean => {
  const rest = text.replace(piece.trim(), '').replace(/^[\s、，,；;/]+|[\s、，,；;/]+$/gu, '');
  return !anyMark.test(text) && isChoice(piece.trim()) && isChoice(rest);
};

/** Texts that no sign of their own ends. */
const withNotes: readonly ColumnKey[] = ['level1', 'level2', 'level3', 'legalBasis', 'timeLimit', 'subject'];
const nameColumns: readonly ColumnKey[] = ['level1', 'level2', 'level3'];

/** 0, 12, —: a number or a sign is no item's name, but what a formula or a filled-down column left there. */
const isNoName = (text: string): boolean => !showsNothing(text) && !/\p{L}/u.test(folded(text));
/** 1-2, 3/4, 2024年, TRUE: a name that the program took for a date or an answer. */
const isLikeDate = (text: string): boolean =>
  /^\d+(?:[-/]\d+){1,2}$|^\d+\.\d+\.\d+$|^(?:TRUE|FALSE)$|^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?$/u.test(
    folded(text),
  );

const checkName = (cells: RowCells, key: ColumnKey, text: string): void => {
  if (isLikeDate(text)) cells.warn(key, troubles.nameLikeDate);
  else if (isNoName(text)) cells.refuse(key, troubles.noName);
};

const withComment = (text: string, cell: Cell | undefined): string => {
  const comment = cell?.marks?.find(({ kind }) => kind === 'comment');
  return comment === undefined ? text : `${text}（${comment.detail}）`;
};

const isCrossedOut = (row: SheetRow): boolean => {
  const filled = filledCells(row).filter(([, { text }]) => text.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every(([, { text, marks }]) =>
      marks?.some(
        ({ kind, detail }) =>
          kind === 'struck' &&
          detail === text.slice(0, detail.length) &&
          detail.length >= Math.min(text.length, 100),
      ),
    )
  );
};

/** What is seen of a row and its cells beside their texts. */
const warnOfMarks = (
  cells: RowCells,
  row: SheetRow,
  header: Header,
  whole: (trouble: Trouble) => void,
): void => {
  if (row.unseen !== undefined) whole(troubles.unseenRow(row.unseen));
  const crossedOut = isCrossedOut(row);
  if (crossedOut) whole(troubles.struckRow);
  const say = (key: ColumnKey, { kind, detail }: CellMark): void => {
    if (kind === 'struck' && !crossedOut) cells.warn(key, troubles.struck(shown(detail)), detail);
    if (kind === 'format') cells.warn(key, troubles.formatUnknown(detail, cells.text(key)));
    if (kind === 'unseen') cells.warn(key, troubles.unseenText);
    if (kind === 'part') cells.warn(key, troubles.partUnclear, detail);
    if (kind === 'raised') cells.warn(key, troubles.footnote(detail));
    if (kind === 'stressed' && choices.includes(key) && isOneOf(detail, cells.text(key)))
      cells.warn(key, troubles.stressed(shown(detail)), detail);
    if (kind === 'web') cells.warn(key, troubles.webTags(detail));
    if (kind === 'comment' && cells.text(key) === '') cells.warn(key, troubles.onlyComment, detail);
    if (kind === 'empty-word') cells.warn(key, troubles.emptyWord(detail), detail);
  };
  for (const [key, column] of header.columns) {
    if (!isUsed(key)) continue;
    const marks = row.cells.get(column)?.marks ?? [];
    for (const mark of marks) say(key, mark);
    const note = withNotes.includes(key) ? footnoteIn(cells.text(key)) : null;
    if (note !== null && !marks.some(({ kind }) => kind === 'raised'))
      cells.warn(key, troubles.footnote(note));
  }
  for (const { column } of header.channels)
    for (const mark of row.cells.get(column)?.marks ?? []) say('channels', mark);
};

/**
 * The row's cells as clean text. 同上 becomes what stands above, and is reported; a formula or an error is refused
 * where its column is imported.
 */
export const rowCells = (row: SheetRow, header: Header, above: TextsAbove, rowAbove: number): RowCells => {
  const refused: Remark[] = [];
  const warnings: Remark[] = [];
  const texts = new Map<ColumnKey, string>();
  const written = new Map<ColumnKey, string>();
  const label = (key: ColumnKey): string => header.labels.get(key) ?? columns[key].name;
  const cells: RowCells = {
    row: row.number,
    has: (key) => header.columns.has(key),
    label,
    text: (key) => texts.get(key) ?? '',
    refuse: (key, trouble, value = cells.text(key)) =>
      void refused.push(remark(row.number, label(key), value, trouble)),
    channels: header.channels.map(({ column, name }) => ({ name, text: cleanText(textAt(row, column)) })),
    refuseAt: (name, trouble, value) => void refused.push(remark(row.number, name, value, trouble)),
    warnAt: (name, trouble, value) => void warnings.push(remark(row.number, name, value, trouble)),
    warn: (key, trouble, value = cells.text(key)) =>
      void warnings.push(remark(row.number, label(key), value, trouble)),
    written,
    refused,
    warnings,
  };
  for (const [key, column] of header.columns) {
    const fault = row.cells.get(column)?.fault;
    const text = withoutNeutraliser(cleanText(textAt(row, column)));
    texts.set(key, text);
    if (!isUsed(key)) continue;
    written.set(key, text);
    if (fault !== undefined) cells.refuse(key, faultyCell(fault));
    else if (pointsBeside(text))
      cells.refuse(key, troubles.standsBeside, withComment(text, row.cells.get(column)));
    else if (isDitto(text)) takeAbove(cells, texts, key, text, above.get(key), rowAbove);
    else if (nameColumns.includes(key)) checkName(cells, key, text);
  }
  for (const { column, name } of header.channels) {
    const { fault, text = '' } = row.cells.get(column) ?? {};
    if (fault !== undefined) cells.refuseAt(name, faultyCell(fault), text);
  }
  warnOfMarks(cells, row, header, (trouble) => void warnings.push(remark(row.number, '整行', '', trouble)));
  return cells;
};

const takeAbove = (
  cells: RowCells,
  texts: Map<ColumnKey, string>,
  key: ColumnKey,
  text: string,
  above: string | undefined,
  rowAbove: number,
): void => {
  if (above === undefined || above === '') {
    cells.refuse(key, troubles.dittoFirst, text);
    return;
  }
  texts.set(key, above);
  cells.warn(key, troubles.dittoTaken(rowAbove), text);
};
