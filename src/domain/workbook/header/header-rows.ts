import { visible } from '../../folding';
import { oneLine } from '../cells/cell-text';
import { fillMerges } from '../cells/fill-merges';
import { channelOf } from '../channels/channel-names';
import { readTick } from '../choices/tick';
import { filledCells, type Sheet, type SheetRow, textAt } from '../sheet';
import { type ColumnKey, columnMeant, columnOf, isGroupLabel } from './columns';
import { namesLevel } from './header-names';
import { inParts, mergedParts, withPartsBelow } from './part-labels';

export interface Label {
  readonly column: number;
  readonly key: ColumnKey | undefined;
  readonly text: string;
  /** In the form's own words, not only by its meaning. */
  readonly exact: boolean;
  /** The column is one channel, ticked where it is used. */
  readonly channel: boolean;
  /** The column has a part of what this one says: 文号 of 公开依据. */
  readonly part?: ColumnKey;
}

/** The columns from the first to the last that a label stands over. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** A header has no more rows: 公开渠道 over 线上 over 政府网站. */
const MOST_ROWS = 3;

/** 公开渠道, 公开事项 over several columns: merged, or with blank cells beside it. */
const spansOf = (sheet: Sheet, first: SheetRow, isOver: (label: string) => boolean): readonly Span[] => {
  const filled = filledCells(first);
  return filled.flatMap(([left, { text }], index) => {
    if (!isOver(text)) return [];
    const merge = sheet.merges.find((one) => one.left === left && one.top === first.number);
    const next = filled[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const right = merge?.right ?? next - 1;
    return right > left ? [{ left, right }] : [];
  });
};

const within = (spans: readonly Span[], column: number): boolean =>
  spans.some(({ left, right }) => column >= left && column <= right);

/** Below 公开渠道 any name is a label; a tick, a number or a blank is not. */
const isName = (text: string): boolean => /\p{Script=Han}/u.test(text) && readTick(text, []) === null;

/** What stands over several columns: 公开渠道 and 公开事项. */
interface Over {
  readonly spans: readonly Span[];
  readonly groups: readonly Span[];
  /** Of elements that are written in several columns. */
  readonly elements: readonly Span[];
}

/** Labels of the further rows of a header stand right under those of the row before. */
const goesOn = (
  row: SheetRow | undefined,
  before: SheetRow,
  { spans, groups, elements }: Over,
): row is SheetRow => {
  if (row === undefined || row.number !== before.number + 1) return false;
  const cells = filledCells(row);
  const keys = cells.map(([, { text }]) => columnMeant(text));
  if (keys.includes('level1') && keys.includes('level2')) return true;
  const isLabel = cells.map(
    ([column, { text }], index) =>
      keys[index] !== undefined ||
      channelOf(text) !== undefined ||
      (within(spans, column) && isName(text)) ||
      (within(elements, column) && cells.length > 1 && isName(text)) ||
      (within(groups, column) && namesLevel(text)),
  );
  const known = isLabel.filter((label) => label).length;
  return known > 0 && known >= keys.length - 1 && (known > 1 || keys.length === 1);
};

/** The rows of the header that begins with the first of the rows. */
const rowsOfHeader = (rows: readonly SheetRow[], over: Over): readonly SheetRow[] => {
  const taken = rows.slice(0, 1);
  for (const row of rows.slice(1, MOST_ROWS)) {
    const last = taken.at(-1);
    if (last === undefined || !goesOn(row, last, over)) break;
    taken.push(row);
  }
  return taken;
};

/** One channel alone may be a word of something else; two that stand in a header are columns to tick. */
const CHANNELS_NEEDED = 2;

const withChannels = (labels: readonly Label[], below: ReadonlySet<number>): readonly Label[] => {
  const named = labels.filter(({ key, text }) => key === undefined && channelOf(text) !== undefined);
  return labels.map((label) => {
    const alone = named.includes(label) && named.length >= CHANNELS_NEEDED;
    const channel = alone || (below.has(label.column) && (label.key === undefined || named.includes(label)));
    return channel ? { ...label, key: undefined, channel } : label;
  });
};

/** The label that counts in each column: that of the lowest row. */
const labelsOf = (rows: readonly SheetRow[], spans: readonly Span[]): readonly Label[] => {
  const last = Math.max(...rows.flatMap((row) => [...row.cells.keys()]));
  const below = new Set<number>();
  const labels = Array.from({ length: last + 1 }, (_, column) => {
    const texts = rows.map((row) => textAt(row, column));
    const at = texts.findLastIndex((text) => text !== '');
    const text = texts[at] ?? '';
    if (at > 0 && text !== texts[0] && within(spans, column)) below.add(column);
    const exact = columnOf(text) !== undefined;
    return { column, key: columnMeant(text), text: oneLine(visible(text)), exact, channel: false };
  });
  return withChannels(
    labels.filter(({ text }) => text !== ''),
    below,
  );
};

const isInParts = (label: string): boolean => {
  const key = columnMeant(label);
  return key !== undefined && inParts.includes(key);
};

/** 公开依据 merged over two columns, and no label of their own below it. */
const overBare = (
  sheet: Sheet,
  first: SheetRow,
  labels: readonly Label[],
): ReadonlyArray<{ readonly key: ColumnKey; readonly columns: ReadonlySet<number> }> =>
  sheet.merges.flatMap(({ top, left, right }) => {
    if (top !== first.number || right === left) return [];
    const own = labels.filter(({ column }) => column >= left && column <= right);
    const key = own[0]?.key;
    const isBare = own.length === right - left + 1 && own.every(({ text }) => text === own[0]?.text);
    return key !== undefined && mergedParts.includes(key) && isBare
      ? [{ key, columns: new Set(own.map(({ column }) => column)) }]
      : [];
  });

/**
 * Without the further columns of a label that is merged over several, where nothing stands in those below: in tables from
 * Word a name goes across two columns in each row.
 */
const withoutCopies = (
  sheet: Sheet,
  first: SheetRow,
  lastRow: number,
  labels: readonly Label[],
): readonly Label[] => {
  const below = sheet.rows.filter(({ number }) => number > lastRow);
  const isEmpty = (column: number): boolean => below.every((row) => textAt(row, column).trim() === '');
  const isCopy = ({ column, text }: Label): boolean =>
    sheet.merges.some(
      ({ top, left, right }) =>
        top === first.number &&
        left < column &&
        column <= right &&
        labels.some((label) => label.column === left && label.text === text),
    );
  return below.length === 0 ? labels : labels.filter((label) => !isCopy(label) || !isEmpty(label.column));
};

/** The labels of the header that begins in the row at `index`, and the header's last row. */
export const readLabels = (
  sheet: Sheet,
  index: number,
  first: SheetRow,
): { readonly labels: readonly Label[]; readonly lastRow: number } => {
  const spans = spansOf(sheet, first, (label) => columnMeant(label) === 'channels');
  const groups = spansOf(sheet, first, isGroupLabel);
  const merged = sheet.merges.filter(({ top, left, right }) => top === first.number && right > left);
  const elements = spansOf({ ...sheet, merges: merged }, first, (label) => isInParts(label)).filter((span) =>
    merged.some(({ left }) => left === span.left),
  );
  const rows = rowsOfHeader(sheet.rows.slice(index), { spans, groups, elements });
  const lastRow = rows.at(-1)?.number ?? first.number;
  const lastColumn = Math.max(0, ...rows.flatMap((row) => [...row.cells.keys()]));
  const filled = fillMerges({ ...sheet, rows }, lastRow, lastColumn).rows;
  const labels = withoutCopies(sheet, first, lastRow, labelsOf(filled, spans));
  const bare = overBare(sheet, first, labels);
  if (rows.length === 1) return { labels: withPartsBelow(labels, bare), lastRow };
  const over = elements.flatMap(({ left, right }) => {
    const key = columnMeant(textAt(first, left));
    const columns = new Set(Array.from({ length: right - left + 1 }, (_, at) => left + at));
    return key === undefined ? [] : [{ key, columns }];
  });
  return { labels: withPartsBelow(labels, [...over, ...bare]), lastRow };
};
