import { nameKey, showsNothing } from '../folding';
import { cleanText, oneLine } from './cell-text';
import { withChannelNames } from './channel-legend';
import { type ColumnKey, columns, columnsNotKept } from './columns';
import { endOfTable } from './end-of-table';
import { type CoveredCell, fillMerges } from './fill-merges';
import { type FormTitle, titlesIn } from './form-title';
import { findHeader, type Header, type HeaderFault, isSubHeader, looksLikeHeader } from './header';
import { headingOf, isNoItem } from './not-items';
import { type FormEntry, readRow } from './read-row';
import { type Remark, remark } from './remark';
import { isUsed, type RowCells, rowCells } from './row-cells';
import { cellName, filledCells, type Sheet, type SheetRow } from './sheet';
import { troubles } from './troubles';

export interface FormRow {
  readonly row: number;
  /** The cells as they were written, by column: what an item's own export says changes nothing. */
  readonly written: Readonly<Partial<Record<ColumnKey, string>>>;
  /** Null: the row was refused, for the reasons given. */
  readonly entry: FormEntry | null;
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

export interface Form {
  readonly sheet: string;
  /** The unit that the sheet itself names above the header (填报单位). */
  readonly reportingUnit: { readonly name: string; readonly row: number } | null;
  /** What it says of itself above the header. */
  readonly titles: readonly FormTitle[];
  readonly rows: readonly FormRow[];
  /** About the form as a whole. */
  readonly remarks: readonly Remark[];
}

export type FormReading = { readonly form: Form } | { readonly fault: HeaderFault };

const reportingUnitIn = (rows: readonly SheetRow[]): Form['reportingUnit'] => {
  for (const row of rows) {
    const texts = filledCells(row).map(([, { text }]) => cleanText(text));
    const at = texts.findIndex((text) => /^(?:填报|填表|编制)单位/u.test(text));
    if (at === -1) continue;
    const own = /^(?:填报|填表|编制)单位(?:[(（]盖?章?[)）])?[:：\s]*(?<name>\S*)/u.exec(texts[at] ?? '');
    const name = own?.groups?.name || (texts[at + 1] ?? '');
    return name === '' ? null : { name, row: row.number };
  }
  return null;
};

interface Reader {
  readonly header: Header;
  /** The texts of the last row that was read. */
  above: Map<ColumnKey, string>;
  rowAbove: number;
  /** The row that each item was first seen in. */
  readonly seen: Map<string, number>;
}

/** A name in one line; blank where nothing of it can be seen. */
const nameIn = (cells: RowCells, key: ColumnKey): string => {
  const name = oneLine(cells.text(key));
  return showsNothing(name) ? '' : name;
};

/** The names of the item: a name left blank is that of the row above. */
const namesOf = (cells: RowCells, { above, header }: Reader) => {
  const own = (key: ColumnKey): string => nameIn(cells, key);
  const level3 = own('level3');
  const level1 = own('level1') || (above.get('level1') ?? '');
  const goesOn = own('level1') === '' || nameKey(own('level1')) === nameKey(above.get('level1') ?? '');
  const carried = header.columns.has('level3') && level3 !== '' && goesOn ? above.get('level2') : undefined;
  return { level1, level2: own('level2') || (carried ?? ''), level3 };
};

const readOne = (row: SheetRow, reader: Reader): FormRow => {
  const { header, seen } = reader;
  const cells = rowCells(row, header, reader.above, reader.rowAbove);
  const names = namesOf(cells, reader);
  const entry = readRow(cells, names);
  for (const key of ['level1', 'level2'] as const)
    if (names[key] === '' && !cells.refused.some(({ field }) => field === header.labels.get(key)))
      cells.refuse(key, troubles.levelMissing(columns[key].name));
  const item = [names.level1, names.level2, names.level3].map(nameKey).join('\n');
  const first = seen.get(item);
  if (names.level2 !== '' && first !== undefined)
    cells.refuse(
      names.level3 === '' ? 'level2' : 'level3',
      troubles.duplicate(first),
      names.level3 || names.level2,
    );
  else seen.set(item, row.number);
  // What a faulty cell shows was not read, so nothing may follow from it.
  const sound = [...header.columns].filter(([, column]) => row.cells.get(column)?.fault === undefined);
  reader.above = new Map(sound.map(([key]) => [key, cells.text(key)]));
  // Nor does a name that was refused hold for the rows below it.
  const isRefused = (key: ColumnKey): boolean =>
    cells.refused.some(({ field, value }) => field === header.labels.get(key) && value !== '');
  for (const key of ['level1', 'level2'] as const) reader.above.set(key, isRefused(key) ? '' : names[key]);
  reader.rowAbove = row.number;
  const { refused, warnings } = cells;
  const written = Object.fromEntries(cells.written);
  return { row: row.number, written, entry: refused.length === 0 ? entry : null, refused, warnings };
};

/** The rows of the sheet's table with merged cells filled, and each row as it stands in the sheet. */
interface Body {
  readonly own: readonly SheetRow[];
  readonly filled: readonly SheetRow[];
  readonly remarks: readonly Remark[];
}

const labelOf = (header: Header, key: ColumnKey): string => header.labels.get(key) ?? columns[key].name;

const coveredRemarks = (header: Header, covered: readonly CoveredCell[]): readonly Remark[] =>
  [...header.columns].flatMap(([key, at]) =>
    isUsed(key)
      ? covered
          .filter(({ column }) => column === at)
          .map(({ row, text }) => remark(row, labelOf(header, key), text, troubles.covered))
      : [],
  );

const bodyOf = (sheet: Sheet, header: Header): Body => {
  const first = sheet.rows.findIndex(({ number }) => number > header.lastRow);
  const own = first === -1 ? [] : sheet.rows.slice(first);
  const end = endOfTable(sheet, header, own);
  const table = own.slice(0, end?.at);
  const { rows, covered } = fillMerges(
    { ...sheet, rows: table },
    header.lastRow,
    Math.max(...header.columns.values()),
  );
  const below = end === null ? [] : [remark(end.row, '工作表', end.title, troubles.tableBelow)];
  return {
    own: table,
    filled: withChannelNames(rows, sheet, header),
    remarks: [...below, ...coveredRemarks(header, covered)],
  };
};

/** What is told of the form as a whole: hidden columns, formulas, rows that were passed over. */
const formRemarks = (sheet: Sheet, header: Header, items: readonly SheetRow[], passed: readonly number[]) => {
  const used = [...header.columns].filter(([key]) => isUsed(key));
  const hidden = used.filter(([, column]) => sheet.hiddenColumns?.has(column));
  const formulas = items.flatMap((row) =>
    used.flatMap(([, column]) =>
      row.cells.get(column)?.marks?.some(({ kind }) => kind === 'formula')
        ? [cellName(row.number, column)]
        : [],
    ),
  );
  const notKept = columnsNotKept.filter((key) => header.columns.has(key));
  return [
    ...header.remarks,
    ...notKept.map((key) => remark(header.lastRow, labelOf(header, key), '', troubles.columnNotKept)),
    ...hidden.map(([key]) => remark(header.lastRow, labelOf(header, key), '', troubles.unseenColumn)),
    ...(formulas[0] === undefined
      ? []
      : [remark(header.lastRow, '公式', formulas.join('、'), troubles.formulas(formulas.length))]),
    ...(passed[0] === undefined
      ? []
      : [remark(passed[0], '整行', passed.join('、'), troubles.passedOver(passed.length))]),
  ];
};

/** Reads a sheet in the official form, or says why it is none. */
export const readForm = (sheet: Sheet): FormReading => {
  const found = findHeader(sheet);
  if ('fault' in found) return found;
  const { header } = found;
  const body = bodyOf(sheet, header);
  const reader: Reader = { header, above: new Map(), rowAbove: header.lastRow, seen: new Map() };
  const top = sheet.rows.filter(({ number }) => number <= header.lastRow);
  const rows: FormRow[] = [];
  const items: SheetRow[] = [];
  const passed: number[] = [];
  body.filled.forEach((row, index) => {
    const own = body.own[index] ?? row;
    if (filledCells(own).length === 0 || looksLikeHeader(own) || isSubHeader(own)) return;
    if (!isNoItem(own, header)) {
      items.push(row);
      rows.push(readOne(row, reader));
      return;
    }
    const heading = headingOf(own, header);
    if (heading !== null) reader.above.set('level1', heading);
    passed.push(row.number);
  });
  return {
    form: {
      sheet: sheet.name,
      reportingUnit: reportingUnitIn(top),
      titles: titlesIn(top),
      rows,
      remarks: [...formRemarks(sheet, header, items, passed), ...body.remarks],
    },
  };
};
