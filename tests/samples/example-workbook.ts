import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import type { CatalogueEntry } from '../../src/domain/catalogue';
import { channels, codesOf } from '../../src/domain/codes';

const file = resolve(import.meta.dirname, '../../examples/social-assistance-catalogue.xlsx');
const FIRST_ROW = 4;

const linesOf = (cell: string): readonly string[] => cell.split('\n').filter((line) => line.trim() !== '');

/** ■政府网站 is chosen, □政府公报 is not. */
const chosen = (cell: string): CatalogueEntry['channels'] =>
  codesOf(channels).filter((code) => linesOf(cell).includes(`■${channels[code].zh}`));

/**
 * The 13 rows of the example workbook as entries, read by position: its form is known here. What reads workbooks of
 * every form is the exchange plugin.
 */
export const exampleEntries = async (): Promise<readonly CatalogueEntry[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error(`${file} has no sheet`);
  return Array.from({ length: sheet.rowCount - FIRST_ROW + 1 }, (_, index) => {
    const cell = (column: number): string => sheet.getRow(FIRST_ROW + index).getCell(column).text;
    return {
      level1: cell(2),
      level2: cell(3),
      level3: null,
      contentElements: linesOf(cell(4)).map((text) => ({ text, required: true })),
      legalBases: linesOf(cell(5)).map((text) => ({ text, title: null, number: null, article: null })),
      timeLimit: { text: cell(6) },
      subjectText: cell(7),
      subjects: [],
      method: cell(11) === '√' ? 'proactive' : 'on-request',
      channels: chosen(cell(8)),
      channelNote: null,
      audience: cell(9) === '√' ? 'public' : 'specific',
      audienceNote: cell(10) || null,
      levels: [],
      fiveOpen: null,
    };
  });
};
