import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS, { type CellValue, type Row } from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { header as labels } from '../../../../../tests/samples/sheets/form';
import { readWorkbook } from './read-workbook';

const savedByLibreOffice = resolve(
  import.meta.dirname,
  '../../../../../tests/integration/fixtures/workbooks/as-sent/saved-by-libreoffice.xlsx',
);

test('a workbook that LibreOffice saved is read as it shows', async () => {
  const { form } = await readWorkbook({ path: savedByLibreOffice });
  const read = form.rows.map(({ row, entry }) => [
    row,
    entry?.level2,
    entry?.timeLimit?.text,
    entry?.audiences?.join(),
    entry?.methods?.join(),
  ]);
  const usual = '信息形成或者变更之日起20个工作日内';
  expect(read).toEqual([
    [5, '公式', '20个工作日内', 'public', 'proactive'],
    [6, '带单位的数字', '20个工作日内', 'public', 'proactive'],
    [7, '某月某日', '5月31日', 'public', 'proactive'],
    [8, '部分划去', usual, 'public', 'proactive'],
    [9, '整行划去', usual, 'public', 'proactive'],
    [10, '隐藏的行', usual, 'public', 'proactive'],
    [11, '两栏都勾', usual, 'public,specific', 'proactive,on-request'],
    [12, '布尔值', usual, 'public', 'proactive'],
    [13, '空格对齐', usual, 'public', 'proactive'],
  ]);
  const told = form.rows
    .flatMap(({ warnings }) => warnings)
    .map(({ row, field, value }) => [row, field, value]);
  expect(told).toEqual([
    [8, '公开内容（要素）', '收费标准'],
    [9, '整行', ''],
    [10, '整行', ''],
  ]);
  expect(form.remarks.map(({ field, value }) => [field, value])).toEqual([
    ['备注', ''],
    ['公式', 'F5、I12、J12、K12、L12'],
    ['整行', '14、15'],
  ]);
});

const usual = (name: string): string[] => [
  '社会救助',
  name,
  '办理条件',
  '《社会救助暂行办法》（国务院令第649号）',
  '20个工作日内',
  '区民政局',
  '■政府网站',
  '全社会',
  '主动公开',
];

const write = (row: Row, column: number, value: CellValue, numFmt = 'General'): void => {
  const cell = row.getCell(column);
  cell.value = value;
  cell.numFmt = numFmt;
};

/** What somebody may do to a row in a spreadsheet program, and what of it is then said. */
const deeds: ReadonlyArray<{ readonly said: readonly string[]; readonly limit: string; do(row: Row): void }> =
  [
    { said: [], limit: '20个工作日内', do: () => {} },
    {
      said: ['整行'],
      limit: '20个工作日内',
      do: (row) => {
        row.hidden = true;
      },
    },
    {
      said: ['公开主体'],
      limit: '20个工作日内',
      do: (row) => {
        row.getCell(6).font = { strike: true };
      },
    },
    { said: [], limit: '7个工作日', do: (row) => write(row, 5, 7, '0"个工作日"') },
    {
      said: [],
      limit: '12月31日',
      do: (row) => write(row, 5, new Date(Date.UTC(2026, 11, 31)), 'm"月"d"日"'),
    },
    { said: ['公开时限'], limit: '36', do: (row) => write(row, 5, 36, '[h]:mm') },
    { said: [], limit: '5日内', do: (row) => write(row, 5, { formula: '5&"日内"', result: '5日内' }) },
    {
      said: [],
      limit: '10日内',
      do: (row) => write(row, 5, { richText: [{ text: '10', font: { bold: true } }, { text: '日内' }] }),
    },
    { said: [], limit: '20\u200B日内', do: (row) => write(row, 5, '20\u200B日内') },
  ];

test('what other programs leave in cells: words for nothing, pictures, formulas that were not worked out', async () => {
  const file = join(tmpdir(), `left-${process.pid}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('目录');
  sheet.addRow(labels);
  const left: readonly CellValue[] = [
    'NaN',
    { formula: '_xlfn.DISPIMG("ID_1",1)', result: '=DISPIMG("ID_1",1)' },
    { formula: '"高龄"&"津贴"', result: 0 },
    { formula: 'ROW()-5', result: 0 },
  ];
  for (const [index, value] of left.entries()) write(sheet.addRow(usual(`事项${index}号`)), 5, value);
  await workbook.xlsx.writeFile(file);
  const { form } = await readWorkbook({ path: file });
  expect(form.rows.map(({ entry, refused }) => [entry?.timeLimit, refused[0]?.problem.zh])).toEqual([
    [null, undefined],
    [undefined, '单元格里是图片，未读取'],
    [undefined, '单元格是公式（="高龄"&"津贴"），未读取'],
    [{ text: '0' }, undefined],
  ]);
  expect(form.rows[0]?.warnings.map(({ value }) => value)).toEqual(['NaN']);
  await rm(file, { force: true });
});

test('numbers of notes and tags of web pages are no text', async () => {
  const file = join(tmpdir(), `notes-${process.pid}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('目录');
  sheet.addRow(labels);
  const high = (text: string, vertAlign?: 'superscript') =>
    vertAlign ? { text, font: { vertAlign } } : { text };
  const left: readonly CellValue[] = [
    { richText: [high('20个工作日内'), high('2', 'superscript')] },
    { richText: [high('每100m'), high('2', 'superscript'), high('公示5日')] },
    '20个工作日内①',
    '20&nbsp;个工作日内<br/>',
    '<p>20日内</p><p>公开</p><img src="a">',
  ];
  for (const [index, value] of left.entries()) write(sheet.addRow(usual(`事项${index}号`)), 5, value);
  await workbook.xlsx.writeFile(file);
  const { form } = await readWorkbook({ path: file });
  expect(
    form.rows.map(({ entry, warnings }) => [
      entry?.timeLimit?.text,
      ...warnings.map(({ problem }) => problem.zh),
    ]),
  ).toEqual([
    ['20个工作日内2', '“2”像是注释的序号（上标），已作为正文导入'],
    ['每100m2公示5日'],
    ['20个工作日内①', '“①”像是注释的序号（上标），已作为正文导入'],
    ['20 个工作日内'],
    ['20日内\n公开', '文字里有网页代码（<img src="a">），所表示的内容未导入'],
  ]);
  await rm(file, { force: true });
});

test('whatever is done to rows, each is read as it shows, and what is not seen is said', async () => {
  const file = join(tmpdir(), `sheets-${process.pid}.xlsx`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(deeds.length - 1), { minLength: 1, maxLength: 12 }), async (chosen) => {
      const workbook = new ExcelJS.Workbook();
      const sheet = workbook.addWorksheet('目录');
      sheet.addRow(labels);
      for (const [index, deed] of chosen.entries()) deeds[deed]?.do(sheet.addRow(usual(`事项${index}号`)));
      await workbook.xlsx.writeFile(file);
      const { form } = await readWorkbook({ path: file });
      expect(form.rows.map(({ entry }) => entry?.timeLimit?.text)).toEqual(
        chosen.map((deed) => deeds[deed]?.limit),
      );
      expect(form.rows.map(({ warnings }) => warnings.map(({ field }) => field))).toEqual(
        chosen.map((deed) => deeds[deed]?.said),
      );
    }),
    { numRuns: process.env.LONG === '1' ? 300 : 15 },
  );
  await rm(file, { force: true });
});

test('a header without any item is refused with the reason; a blank template gives way to the filled sheet', async () => {
  const file = join(tmpdir(), `empty-${process.pid}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  const template = workbook.addWorksheet('模板');
  template.addRow(labels);
  template.addRow(['合计', '0项']);
  await workbook.xlsx.writeFile(file);
  await expect(readWorkbook({ path: file })).rejects.toMatchObject({
    code: 'NO_ITEMS',
    problem: {
      zh: expect.stringMatching(/^工作表“模板”有表头，但没有读到任何事项：第2行“2”：共1行不是事项/u),
    },
  });
  const filled = workbook.addWorksheet('目录');
  filled.addRow(labels);
  filled.addRow(usual('临时救助'));
  await workbook.xlsx.writeFile(file);
  const { form, otherSheets } = await readWorkbook({ path: file });
  expect([form.sheet, form.rows.length, otherSheets]).toEqual(['目录', 1, []]);
  await rm(file, { force: true });
});
