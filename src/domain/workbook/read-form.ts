import { cleanText, oneLine } from './cell-text';
import { type ColumnKey, columnOf, columns, columnsNotKept } from './columns';
import { fillMerges } from './fill-merges';
import { findHeader, type Header, type HeaderFault } from './header';
import { type FormEntry, readRow } from './read-row';
import { type Remark, remark } from './remark';
import { type RowCells, rowCells } from './row-cells';
import { filledCells, type Sheet, type SheetRow } from './sheet';
import { troubles } from './troubles';

export interface FormRow {
  readonly row: number;
  /** Null: the row was refused, for the reasons given. */
  readonly entry: FormEntry | null;
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

export interface Form {
  readonly sheet: string;
  /** The unit that the sheet itself names above the header (填报单位). */
  readonly reportingUnit: { readonly name: string; readonly row: number } | null;
  readonly rows: readonly FormRow[];
  /** About the form as a whole. */
  readonly remarks: readonly Remark[];
}

export type FormReading = { readonly form: Form } | { readonly fault: HeaderFault };

const note =
  /^(?:注|附注|备注|说明|填表说明|填报说明|填报人|填表人|制表人?|审核人?|审批人|负责人|单位负责人|分管领导|联系人|联系电话|填报日期|填报时间|填表日期)\d*[:：.、\s]/u;

/** Remarks and signatures below the table: the first cell says what they are, or it is all there is. */
const isNote = (row: SheetRow): boolean => {
  const [first, ...others] = filledCells(row);
  const text = cleanText(first?.[1].text ?? '');
  return note.test(text) || (others.length === 0 && (first?.[0] ?? 0) === 0 && text.length > 30);
};

/** A header that is printed again on each page. */
const isHeaderAgain = (row: SheetRow): boolean =>
  filledCells(row).filter(([, { text }]) => columnOf(text) !== undefined).length >= 4 ||
  filledCells(row).some(([, { text }]) => columnOf(text) === 'level1');

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

/** The names of the item: a name left blank is that of the row above. */
const namesOf = (cells: RowCells, { above, header }: Reader) => {
  const own = (key: ColumnKey): string => oneLine(cells.text(key));
  const level3 = own('level3');
  const level1 = own('level1') || (above.get('level1') ?? '');
  const goesOn = own('level1') === '' || own('level1') === above.get('level1');
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
  const item = [names.level1, names.level2, names.level3].join('\n');
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
  reader.above.set('level1', names.level1).set('level2', names.level2);
  reader.rowAbove = row.number;
  const { refused, warnings } = cells;
  return { row: row.number, entry: refused.length === 0 ? entry : null, refused, warnings };
};

/** Reads a sheet in the official form, or says why it is none. */
export const readForm = (sheet: Sheet): FormReading => {
  const found = findHeader(sheet);
  if ('fault' in found) return found;
  const { header } = found;
  const lastColumn = Math.max(...header.columns.values());
  const body = fillMerges(sheet, header.lastRow, lastColumn).filter(({ number }) => number > header.lastRow);
  const reader: Reader = { header, above: new Map(), rowAbove: header.lastRow, seen: new Map() };
  const rows = body
    .filter((row) => filledCells(row).length > 0 && !isNote(row) && !isHeaderAgain(row))
    .map((row) => readOne(row, reader));
  const notKept = columnsNotKept.filter((key) => header.columns.has(key));
  return {
    form: {
      sheet: sheet.name,
      reportingUnit: reportingUnitIn(sheet.rows.filter(({ number }) => number <= header.lastRow)),
      rows,
      remarks: [
        ...header.remarks,
        ...notKept.map((key) =>
          remark(header.lastRow, header.labels.get(key) ?? columns[key].name, '', troubles.columnNotKept),
        ),
      ],
    },
  };
};
