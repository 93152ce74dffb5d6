import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { header as labels } from '../../../../../tests/samples/sheets/form';
import { readWorkbook } from './read-workbook';

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

test('of a sheet for each domain that of the domain is read, by its name or its title', async () => {
  const file = join(tmpdir(), `domains-${process.pid}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  for (const [name, title, item] of [
    ['社会救助', '目录', '临时救助'],
    ['Sheet2', '卫东区养老服务领域基层政务公开标准目录', '养老补贴'],
    ['就业', '目录', '就业补贴'],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([title]);
    sheet.addRow(labels);
    sheet.addRow(usual(item));
  }
  await workbook.xlsx.writeFile(file);
  const read = async (domain?: string) => {
    const { form, otherSheets } = await readWorkbook({
      path: file,
      ...(domain === undefined ? {} : { domain }),
    });
    return [form.sheet, form.rows.map(({ entry }) => entry?.level2), otherSheets];
  };
  expect(await read('养老服务')).toEqual(['Sheet2', ['养老补贴'], ['社会救助', '就业']]);
  expect(await read('就业')).toEqual(['就业', ['就业补贴'], ['社会救助', 'Sheet2']]);
  expect(await read('户籍管理')).toEqual(['社会救助', ['临时救助'], ['Sheet2', '就业']]);
  expect(await read()).toEqual(['社会救助', ['临时救助'], ['Sheet2', '就业']]);
  await rm(file, { force: true });
});

test('of a sheet for each town that of the unit is read', async () => {
  const file = join(tmpdir(), `towns-${process.pid}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  for (const [name, title] of [
    ['东安路街道', '东安路街道办事处救灾领域目录'],
    ['Sheet2', '优越路街道办事处救灾领域目录'],
    ['五一路街道', '救灾领域目录'],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([title]);
    sheet.addRow(labels);
    sheet.addRow(usual(name));
  }
  await workbook.xlsx.writeFile(file);
  const sheetFor = async (unit: string) => {
    const { form, otherSheets } = await readWorkbook({ path: file, domain: '救灾', unit });
    return [form.sheet, otherSheets];
  };
  expect(await sheetFor('优越路街道办事处')).toEqual(['Sheet2', ['东安路街道', '五一路街道']]);
  expect(await sheetFor('五一路街道办事处')).toEqual(['五一路街道', ['东安路街道', 'Sheet2']]);
  expect(await sheetFor('区民政局')).toEqual(['东安路街道', ['Sheet2', '五一路街道']]);
  await rm(file, { force: true });
});

test('a sheet that goes on without a header, lacks a column or is a form of one item is told', async () => {
  const file = join(tmpdir(), `left-${process.pid}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  const add = (name: string, rows: ReadonlyArray<readonly string[]>) =>
    workbook.addWorksheet(name).addRows(rows.map((one) => [...one]));
  const [first = [], second = [], third = []] = ['甲', '乙', '丙'].map(usual);
  add('目录', [labels, first]);
  add('续', [['目录（续）'], second]);
  add('缺列', [labels.slice(0, 7), third]);
  add(
    '一事一表',
    labels.map((label, at) => [label, third[at] ?? '']),
  );
  add('说明', [['填写《社会救助暂行办法》规定的事项'], ['联系人', '张三', '电话', '123']]);
  await workbook.xlsx.writeFile(file);
  const { form, otherSheets, sheetsLeft } = await readWorkbook({ path: file });
  expect([form.sheet, form.rows.length, otherSheets]).toEqual(['目录', 1, []]);
  expect(sheetsLeft.map(({ row, value, problem }) => [row, value, problem.zh])).toEqual([
    [2, '续', expect.stringMatching(/^此工作表没有表头，从这一行起像是目录的续表/u)],
    [1, '缺列', expect.stringMatching(/^此工作表像是官方表格，但表头缺列/u)],
    [1, '一事一表', expect.stringMatching(/^此工作表像是一个事项一张的表/u)],
  ]);
  await rm(file, { force: true });
});

test('a sheet that says of itself that it is old or no more gives way, and alone it is refused', async () => {
  const file = join(tmpdir(), `void-${process.pid}.xlsx`);
  const read = async (names: readonly string[]) => {
    const workbook = new ExcelJS.Workbook();
    for (const name of names) {
      const sheet = workbook.addWorksheet(name);
      sheet.addRow([`${name}目录`]);
      sheet.addRow(labels);
      sheet.addRow(usual(name));
    }
    await workbook.xlsx.writeFile(file);
    const { form, otherSheets, sheetsLeft } = await readWorkbook({ path: file });
    return [form.sheet, otherSheets, sheetsLeft.map(({ value }) => value)];
  };
  expect(await read(['初稿', '定稿'])).toEqual(['定稿', ['初稿'], []]);
  expect(await read(['已取消', '现行'])).toEqual(['现行', [], ['已取消']]);
  expect(await read(['旧'])).toEqual(['旧', [], []]);
  await expect(read(['不予公开事项'])).rejects.toThrow('不公开或已作废');
  await rm(file, { force: true });
});
