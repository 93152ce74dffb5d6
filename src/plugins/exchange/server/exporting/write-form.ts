import ExcelJS, { type Worksheet } from 'exceljs';
import {
  escapeText,
  formColumns,
  neutralise,
  type PrintedColumn,
  type PrintedItem,
} from '../../../../domain/workbook';

interface FormToWrite {
  readonly unit: string;
  readonly domain: string;
  readonly entries: readonly PrintedItem[];
}

/** Title, unit, and the two rows of the header. */
const HEADER_ROWS = 4;

/** Merges runs of columns under one group label, and labels that have no second row. */
const mergeHeader = (sheet: Worksheet, columns: readonly PrintedColumn[]): void => {
  let start = 1;
  for (let column = 2; column <= columns.length + 1; column += 1) {
    const group = columns[start - 1]?.group;
    if (columns[column - 1]?.group === group) continue;
    const alone = columns[start - 1]?.label === group;
    sheet.mergeCells(3, start, alone ? 4 : 3, column - 1);
    start = column;
  }
};

/** Merges the first level over the rows that share it. */
const mergeFirstLevel = (sheet: Worksheet, entries: readonly PrintedItem[]): void => {
  let start = 0;
  for (let index = 1; index <= entries.length; index += 1) {
    if (entries[index]?.level1 === entries[start]?.level1 && index < entries.length) continue;
    if (index - start > 1) sheet.mergeCells(HEADER_ROWS + start + 1, 2, HEADER_ROWS + index, 2);
    start = index;
  }
};

/** Writes the official form: the same that the import reads. */
export const writeForm = async (file: string, { unit, domain, entries }: FormToWrite): Promise<void> => {
  const columns = formColumns(entries);
  const workbook = new ExcelJS.Workbook();
  const title = `${domain}领域基层政务公开标准目录`;
  const sheet = workbook.addWorksheet(title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: HEADER_ROWS }],
  });
  sheet.addRow([title]);
  sheet.addRow([`填报单位：${unit}`]);
  sheet.addRow(columns.map(({ group }) => group));
  sheet.addRow(columns.map(({ label }) => label));
  for (const [index, entry] of entries.entries())
    sheet.addRow(columns.map(({ cell }) => neutralise(escapeText(cell(entry, index)))));
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'middle' };
  });
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.mergeCells(2, 1, 2, columns.length);
  mergeHeader(sheet, columns);
  mergeFirstLevel(sheet, entries);
  await workbook.xlsx.writeFile(file);
};
