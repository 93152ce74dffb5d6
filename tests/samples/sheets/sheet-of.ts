import { type Cell, type Form, type Merge, readForm, type Sheet } from '../../../src/domain/workbook';
import { header as officialHeader } from './form';

/** A sheet from its rows, the first of which is row 1; '' is a cell that holds nothing. */
export const sheetOf = (
  rows: ReadonlyArray<readonly (string | Cell)[]>,
  merges: readonly Merge[] = [],
): Sheet => ({
  name: '目录',
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: new Map(
      cells.flatMap((cell, column) =>
        cell === '' ? [] : [[column, typeof cell === 'string' ? { text: cell } : cell] as const],
      ),
    ),
  })),
  merges,
});

/** The header of the official form with numbers. */
export const header = ['序号', ...officialHeader];

/** An item below that header, with other texts in some columns. */
export const item = (
  order: string,
  level2: string,
  more: Readonly<Record<number, string>> = {},
): readonly string[] =>
  [
    order,
    '养老服务',
    level2,
    '办理条件',
    '《养老机构管理办法》',
    '20个工作日内',
    '区民政局',
    '政府网站',
    '全社会',
    '主动公开',
  ].map((text, column) => more[column] ?? text);

export const formOf = (sheet: Sheet): Form => {
  const read = readForm(sheet);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.form;
};

/** The number of each row and the name of its item; a row that was refused has none. */
export const namesIn = ({ rows }: Form): ReadonlyArray<readonly [number, string | null | undefined]> =>
  rows.map(({ row, entry }) => [row, entry?.level2]);

/** What was told of the form as a whole. */
export const toldOf = ({ remarks }: Form): ReadonlyArray<readonly [number, string, string]> =>
  remarks.map(({ row, field, problem }) => [row, field, problem.zh]);
