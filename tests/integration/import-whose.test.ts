import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { header, item } from '../samples/sheets/sheet-of';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true });
});
afterAll(() => app.stop());

const load = async (rows: ReadonlyArray<readonly string[]>, publish = true) => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('目录').addRows(rows.map((row) => [...row]));
  const file = await temporaryFile('whose.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
  return service(app.strapi, 'exchange', 'workbooks').import({
    file,
    unit: 'WD-MZJ',
    domain: 'elderly-care',
    publish,
  });
};

const told = (remarks: ReadonlyArray<{ row: number; field: string; value: string }>) =>
  remarks.map(({ row, field, value }) => [row, field, value]);

test('a number before a name makes no new item, and a renamed one is told as still public', async () => {
  expect(await load([header, item('1', '备案指南'), item('2', '评估信息')])).toMatchObject({ published: 2 });
  const again = await load([header, item('1', '（一）备案指南'), item('2', '评估结果')]);
  expect(again).toMatchObject({ created: 1, unchanged: 1, refused: [] });
  expect(told(again.warnings)).toEqual([
    [1, '事项名称', '备案指南'],
    [1, '表外事项', '养老服务/评估信息'],
  ]);
});

test('rows of another domain and another unit are refused; a title of another unit is asked', async () => {
  const title = ['东安路街道养老服务领域基层政务公开标准目录'];
  const rows = [
    [...header, '领域', '填报单位'],
    [...item('1', '机构名录'), '养老服务', '区民政局'],
    [...item('2', '低保名单'), '社会救助', ''],
    [...item('3', '财政补贴'), '养老服务', '区财政局'],
  ];
  const report = await load([title, ...rows]);
  expect(report).toMatchObject({ created: 1 });
  expect(told(report.refused)).toEqual([
    [4, '领域', '社会救助'],
    [5, '填报单位', '区财政局'],
  ]);
  expect(told(report.warnings)).toContainEqual([1, '标题', title[0]]);
});

test('a draft whose item was renamed in the sheet is told', async () => {
  expect(await load([header, item('1', '审核结果'), item('2', '补贴标准')], false)).toMatchObject({
    created: 2,
  });
  const again = await load([header, item('1', '审核结论'), item('2', '补贴标准')], false);
  expect(again).toMatchObject({ created: 1, unchanged: 1 });
  expect(told(again.warnings)).toContainEqual([1, '表外事项', '养老服务/审核结果']);
  const same = await load([header, item('2', '补贴标准')], false);
  expect(told(same.warnings).filter(([, field]) => field === '表外事项')).toEqual([]);
});

test('rows of another unit by a column 部门, one without a header, or a heading are refused', async () => {
  const own = item('1', '部门表甲');
  const other = item('2', '部门表乙');
  const refusedOf = async (rows: ReadonlyArray<readonly string[]>) => {
    const report = await load(rows, false);
    return [report.created + report.updated + report.unchanged, told(report.refused)];
  };
  expect(
    await refusedOf([
      ['部门', ...header],
      ['区民政局', ...own],
      ['区财政局', ...other],
    ]),
  ).toEqual([1, [[3, '部门', '区财政局']]]);
  expect(
    await refusedOf([
      ['', ...header],
      ['区民政局', ...own],
      ['区财政局', ...other],
    ]),
  ).toEqual([1, [[3, 'A列（无表头）', '区财政局']]]);
  expect(await refusedOf([header, ['一、区民政局'], own, ['二、区财政局（1项）'], other])).toEqual([
    1,
    [[5, '小标题', '二、区财政局（1项）']],
  ]);
});
