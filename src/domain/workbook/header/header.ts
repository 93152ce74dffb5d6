import { tickColumnIn } from '../channels/channel-ticks';
import { type Remark, remark } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { filledCells, type Sheet, type SheetRow } from '../sheet';
import {
  type ColumnKey,
  columnMeant,
  columnOf,
  columns,
  columnsNotKept,
  isGroupLabel,
  requiredColumns,
  tellsHeader,
  tickGroups,
} from './columns';
import { hasColumn, isUnknown, likeliest, settled, textsIn } from './header-names';
import { type Label, readLabels } from './header-rows';

/** Where the form's columns stand. */
export interface Header {
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** The label of each column as the sheet has it. */
  readonly labels: ReadonlyMap<ColumnKey, string>;
  /** Columns that are one channel each, under 公开渠道 or by their names. */
  readonly channels: ReadonlyArray<{ readonly column: number; readonly name: string }>;
  /** Further columns of what one column says, with their labels. */
  readonly parts: ReadonlyArray<{ readonly key: ColumnKey; readonly column: number; readonly text: string }>;
  /** Columns whose labels nobody knows: what they say of an item as a whole is still heard. */
  readonly others: ReadonlyArray<{ readonly column: number; readonly name: string }>;
  /** The column beside the channels that says which of them are used. */
  readonly channelTicks: number | undefined;
  /** All columns that have a label, known or not. */
  readonly labelled: ReadonlySet<number>;
  readonly firstRow: number;
  /** The last row of the header. */
  readonly lastRow: number;
  readonly remarks: readonly Remark[];
}

/** Why no header could be taken. */
export interface HeaderFault {
  readonly kind: 'unknown' | 'incomplete' | 'double';
  readonly row: number;
  /** The labels that stand there. */
  readonly found: readonly string[];
  /** For `incomplete`: the columns that are missing; for `double`: those that stand twice. */
  readonly columns: readonly string[];
  /** For `incomplete`: labels that may be a column that is missing. */
  readonly asked?: ReadonlyArray<{ readonly column: string; readonly labels: readonly string[] }>;
}

export type HeaderReading = { readonly header: Header } | { readonly fault: HeaderFault };

/** The header stands near the top: below a title and a row that names the unit. */
const ROWS_SEARCHED = 30;
const LABELS_NEEDED = 4;
/** More than so many labels for one column are no question. */
const MOST_ASKED = 3;

const knownLabels = (row: SheetRow): number =>
  new Set(
    filledCells(row).flatMap(([, { text }]) => {
      if (tellsHeader(text)) return columnMeant(text) ?? [];
      return isGroupLabel(text) ? ['group'] : [];
    }),
  ).size;

/** A header, as far as its words tell: four labels that are no values. */
export const looksLikeHeader = (row: SheetRow): boolean =>
  knownLabels(row) >= LABELS_NEEDED || filledCells(row).some(([, { text }]) => columnOf(text) === 'level1');

/** The second row of a header that is printed again: every cell a label, and several of them. */
export const isSubHeader = (row: SheetRow): boolean => {
  const texts = filledCells(row).map(([, { text }]) => text);
  return texts.length > 1 && texts.every((text) => columnMeant(text) !== undefined);
};

const nameOf = (keys: readonly ColumnKey[]): string => keys.map((key) => columns[key].name).join(' / ');

/** Of rows that are no header the one to show: with the most of its words, or else the first that is a row of a table. */
const likeliestHeader = (rows: readonly SheetRow[], known: readonly number[]): SheetRow | undefined => {
  const most = Math.max(...known);
  return most > 0
    ? rows[known.indexOf(most)]
    : (rows.find((row) => filledCells(row).length >= LABELS_NEEDED) ?? rows[0]);
};

export const findHeader = (sheet: Sheet): HeaderReading => {
  const top = { ...sheet, rows: sheet.rows.slice(0, ROWS_SEARCHED) };
  const plain = top.rows.map(knownLabels);
  const index = plain.findIndex((labels) => labels >= LABELS_NEEDED);
  const first = top.rows[index];
  if (first === undefined) {
    const best = likeliestHeader(top.rows, plain);
    const found = best ? textsIn(best) : [];
    return { fault: { kind: 'unknown', row: best?.number ?? 1, found, columns: [] } };
  }
  const readAt = (at: number, row: SheetRow): HeaderReading => {
    const { labels, lastRow } = readLabels(top, at, row);
    return checked(settled(labels, sheet, lastRow), labels, row.number, lastRow);
  };
  const reading = readAt(index, first);
  if ('header' in reading) return reading;
  // Instructions above the table have some of its words; a header that is whole stands below them.
  for (const [at, row] of top.rows.entries()) {
    if (at <= index || (plain[at] ?? 0) < LABELS_NEEDED) continue;
    const below = readAt(at, row);
    if (!('header' in below) || !isWhole(below.header)) continue;
    const told = remark(first.number, '表头', textsIn(first).join('、'), troubles.headerBelow(row.number));
    return { header: { ...below.header, remarks: [told, ...below.header.remarks] } };
  }
  return reading;
};

const isWhole = ({ columns: found, channels }: Header): boolean =>
  requiredColumns.every(
    (keys) => keys.some((key) => found.has(key)) || (keys.includes('channels') && channels.length > 0),
  );

const missingIn = (labels: readonly Label[]): readonly (readonly ColumnKey[])[] =>
  requiredColumns.filter(
    (keys) =>
      !keys.some(
        (key) => hasColumn(labels, key) || (key === 'channels' && labels.some(({ channel }) => channel)),
      ),
  );

/** The labels of the first of two tables that stand side by side. */
const firstTable = (labels: readonly Label[]): readonly Label[] => {
  const seen = new Set<ColumnKey>();
  const second = labels.findIndex(({ key }) => {
    const again = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    return again;
  });
  const first = second === -1 ? labels : labels.slice(0, second);
  const beside = labels.slice(first.length).filter(({ key }) => key !== undefined);
  return missingIn(first).length === 0 && beside.length >= LABELS_NEEDED ? first : labels;
};

/** A strange label may be the column that is missed: that is asked, and the rest is read. */
const mayAsk = (labels: readonly Label[], missing: readonly (readonly ColumnKey[])[]): boolean =>
  hasColumn(labels, 'level1') &&
  hasColumn(labels, 'level2') &&
  missing.every((keys) => likeliest(keys, labels).length > 0);

/** 公开事项 over nothing may be the column that is missed, too. */
const withGroups = (labels: readonly Label[], written: readonly Label[]): readonly Label[] => [
  ...labels,
  ...written.filter(({ column, text }) => isGroupLabel(text) && !labels.some((one) => one.column === column)),
];

/** What may be asked of a header that lacks so much that nothing is read by it. */
const askedOf = (labels: readonly Label[], missing: readonly (readonly ColumnKey[])[]) => {
  const asked = missing.flatMap((keys) => {
    const likely = likeliest(keys, labels);
    return likely.length > 0 && likely.length <= MOST_ASKED ? [{ column: nameOf(keys), labels: likely }] : [];
  });
  return asked.length > 0 ? { asked } : {};
};

/** A second 序号 or 备注 is no question: items have no field for it, and the first counts. */
const mayRepeat = (key: ColumnKey): boolean => key === 'order' || columnsNotKept.includes(key);

const doublesIn = (labels: readonly Label[]): readonly string[] =>
  labels
    .filter(
      ({ key }, index) =>
        key !== undefined && !mayRepeat(key) && labels.findIndex((other) => other.key === key) < index,
    )
    .flatMap(({ key }) => (key === undefined ? [] : columns[key].name));

/** `written`: the labels as they stand there, with those that stand over others. */
const checked = (
  all: readonly Label[],
  written: readonly Label[],
  row: number,
  lastRow: number,
): HeaderReading => {
  const labels = firstTable(all);
  const found = written.map(({ text }) => text);
  const doubles = doublesIn(labels);
  if (doubles.length > 0) return { fault: { kind: 'double', row, found, columns: doubles } };
  const missing = missingIn(labels);
  if (missing.length > 0 && !mayAsk(labels, missing))
    return {
      fault: {
        kind: 'incomplete',
        row,
        found,
        columns: missing.map(nameOf),
        ...askedOf(withGroups(labels, written), missing),
      },
    };
  const known = labels.flatMap(({ key, column, text }, index) =>
    key === undefined || labels.findIndex((other) => other.key === key) < index
      ? []
      : [{ key, column, text }],
  );
  const ticks = tickColumnIn(labels);
  const unknown = labels.filter((label) => isUnknown(label) && label !== ticks);
  const parts = labels.flatMap(({ part, column, text }) =>
    part === undefined ? [] : [{ key: part, column, text }],
  );
  const joined = known.flatMap(({ key, text }) => {
    const others = parts.filter((part) => part.key === key).map((part) => part.text);
    return others.length > 0
      ? [remark(lastRow, columns[key].name, [text, ...others].join('、'), troubles.columnsJoined)]
      : [];
  });
  const beside = all.slice(labels.length).map(({ text }) => text);
  return {
    header: {
      columns: new Map(known.map(({ key, column }) => [key, column])),
      labels: new Map(known.map(({ key, text }) => [key, text])),
      channels: labels.flatMap(({ channel, column, text }) => (channel ? [{ column, name: text }] : [])),
      parts,
      others: unknown.map(({ column, text }) => ({ column, name: text })),
      channelTicks: ticks?.column,
      labelled: new Set([...all, ...written].map(({ column }) => column)),
      firstRow: row,
      lastRow,
      remarks: [
        ...unknown.map(({ text }) => remark(row, text, '', troubles.columnUnknown)),
        ...joined,
        ...missing.map((keys) =>
          remark(row, nameOf(keys), '', troubles.columnMissed(likeliest(keys, labels))),
        ),
        ...(beside.length > 0 ? [remark(row, '表头', beside.join('、'), troubles.tableBeside)] : []),
      ],
    },
  };
};

/** The columns in which one statement is ticked. */
export const tickedTogether = (header: Header): readonly ReadonlySet<number>[] => [
  ...tickGroups.map((keys) => new Set(keys.flatMap((key) => header.columns.get(key) ?? []))),
  new Set(header.channels.map(({ column }) => column)),
];
