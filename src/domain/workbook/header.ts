import { type ColumnKey, columnOf, columns, isGroupLabel, requiredColumns } from './columns';
import { fillMerges } from './fill-merges';
import { type Remark, remark } from './remark';
import { filledCells, type Sheet, type SheetRow, textAt } from './sheet';
import { troubles } from './troubles';

/** Where the form's columns stand. */
export interface Header {
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** The label of each column as the sheet has it. */
  readonly labels: ReadonlyMap<ColumnKey, string>;
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
}

export type HeaderReading = { readonly header: Header } | { readonly fault: HeaderFault };

/** The header stands near the top: below a title and a row that names the unit. */
const ROWS_SEARCHED = 30;
const LABELS_NEEDED = 4;

const knownLabels = (row: SheetRow): number =>
  new Set(filledCells(row).flatMap(([, { text }]) => columnOf(text) ?? (isGroupLabel(text) ? ['group'] : [])))
    .size;

/** Labels of the second row of a header stand under a label of the first. */
const isSecondRow = (row: SheetRow | undefined, first: SheetRow): row is SheetRow => {
  if (row === undefined || row.number !== first.number + 1) return false;
  const keys = filledCells(row).map(([, { text }]) => columnOf(text));
  if (keys.includes('level1') && keys.includes('level2')) return true;
  return keys.length > 0 && !keys.includes(undefined);
};

interface Label {
  readonly column: number;
  readonly key: ColumnKey | undefined;
  readonly text: string;
}

/** The label that counts in each column: the second row's, else the first row's. */
const labelsOf = (first: SheetRow, second: SheetRow | null): readonly Label[] => {
  const last = Math.max(...[first, ...(second ? [second] : [])].flatMap((row) => [...row.cells.keys()]));
  return Array.from({ length: last + 1 }, (_, column) => {
    const text = textAt(second ?? undefined, column) || textAt(first, column);
    return { column, key: columnOf(text), text };
  }).filter(({ text }) => text !== '' && !isGroupLabel(text));
};

const nameOf = (keys: readonly ColumnKey[]): string => keys.map((key) => columns[key].name).join(' / ');

export const findHeader = (sheet: Sheet): HeaderReading => {
  const lastColumn = Math.max(
    0,
    ...sheet.rows.slice(0, ROWS_SEARCHED).flatMap((row) => [...row.cells.keys()]),
  );
  const top = { ...sheet, rows: sheet.rows.slice(0, ROWS_SEARCHED) };
  const plain = top.rows.map(knownLabels);
  const index = plain.findIndex((labels) => labels >= LABELS_NEEDED);
  const first = top.rows[index];
  if (first === undefined) {
    const best = top.rows[plain.indexOf(Math.max(...plain))];
    const found = best ? filledCells(best).map(([, { text }]) => text) : [];
    return { fault: { kind: 'unknown', row: best?.number ?? 1, found, columns: [] } };
  }
  const second = isSecondRow(top.rows[index + 1], first) ? top.rows[index + 1] : undefined;
  const lastRow = (second ?? first).number;
  const filled = fillMerges(top, lastRow, lastColumn);
  const firstFilled = filled[index] ?? first;
  const labels = labelsOf(firstFilled, second ? (filled[index + 1] ?? second) : null);
  return checked(labels, first.number, lastRow);
};

const checked = (labels: readonly Label[], row: number, lastRow: number): HeaderReading => {
  const found = labels.map(({ text }) => text);
  const at = new Map<ColumnKey, number>();
  const names = new Map<ColumnKey, string>();
  const doubles: string[] = [];
  for (const { key, column, text } of labels) {
    if (key === undefined) continue;
    if (at.has(key)) doubles.push(columns[key].name);
    at.set(key, column);
    names.set(key, text);
  }
  if (doubles.length > 0) return { fault: { kind: 'double', row, found, columns: doubles } };
  const missing = requiredColumns.filter((keys) => !keys.some((key) => at.has(key)));
  if (missing.length > 0) return { fault: { kind: 'incomplete', row, found, columns: missing.map(nameOf) } };
  const unknown = labels.filter(({ key }) => key === undefined);
  return {
    header: {
      columns: at,
      labels: names,
      lastRow,
      remarks: unknown.map(({ text }) => remark(row, text, '', troubles.columnUnknown)),
    },
  };
};
