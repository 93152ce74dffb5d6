import { expect, test } from 'vitest';
import { header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { type Form, readForm } from '../read-form';
import type { Merge } from '../sheet';

const owners = {
  unit: '区民政局',
  domain: '养老服务',
  units: ['区民政局', '区财政局', '东安路街道办事处'],
  domains: ['养老服务', '社会救助', '就业'],
};

const read = (rows: ReadonlyArray<readonly string[]>, merges: readonly Merge[] = []): Form => {
  const reading = readForm(sheetOf(rows, merges), owners);
  if ('fault' in reading) throw new Error(JSON.stringify(reading.fault));
  return reading.form;
};

/** A sheet with a further column, in the last place. */
const withColumn = (label: string, texts: readonly string[]) =>
  read([[...header, label], ...texts.map((text, at) => [...item(`${at + 1}`, `事项${at}号`), text])]);

const whose = ({ rows }: Form) =>
  rows.map(({ refused, warnings }) =>
    [...refused.map(({ value }) => `× ${value}`), ...warnings.map(({ value }) => value)].join(),
  );
const told = (label: string, texts: readonly string[]) => whose(withColumn(label, texts));

test.each(['领域', '所属领域', '试点领域'])(
  'rows of another domain by the column %s are refused',
  (label) => {
    const texts = ['养老服务', '社会救助', '', '养老服务领域', '就业领域', '同上', '养老', '殡葬'];
    expect(told(label, texts)).toEqual([
      '',
      '× 社会救助',
      '× 社会救助',
      '',
      '× 就业领域',
      '× 就业领域',
      '',
      '殡葬',
    ]);
  },
);

test.each(['填报单位', '报送单位', '编制单位'])(
  'rows of another unit by the column %s are refused',
  (label) => {
    const texts = ['区民政局', '卫东区民政局', '区财政局', '东安路街道', '民政局', '某中心'];
    expect(told(label, texts)).toEqual(['', '', '× 区财政局', '× 东安路街道', '', '某中心']);
  },
);

test('the label of such a column is not the unit that the sheet names above', () => {
  const form = withColumn('填报单位', ['区民政局']);
  expect([form.reportingUnit, toldOf(form)]).toEqual([null, []]);
});

test.each(['部门', '单位名称', '所属街道', ''])(
  'a column at the left under “%s” with names of units says whose the rows are',
  (label) => {
    const rows = [
      [label, ...header],
      ['区民政局', ...item('1', '甲')],
      ['', ...item('2', '乙')],
      ['东安路街道', ...item('3', '丙')],
      ['', ...item('4', '丁')],
    ];
    const merges = [
      { top: 2, bottom: 3, left: 0, right: 0 },
      { top: 4, bottom: 5, left: 0, right: 0 },
    ];
    const form = read(rows, merges);
    expect(whose(form)).toEqual(['', '', '× 东安路街道', '× 东安路街道']);
    expect(form.rows[2]?.refused[0]).toMatchObject({ row: 4, field: label || 'A列（无表头）' });
    expect(toldOf(form)).toEqual([]);
    expect(whose(read(rows))).toEqual(whose(form));
  },
);

test('a column with other words says nothing of whose the rows are', () => {
  const of = (label: string, texts: readonly string[]) =>
    read([[label, ...header], ...texts.map((text, at) => [text, ...item(`${at + 1}`, `事项${at}号`)])]);
  expect(whose(of('', ['政策法规', '业务办理', '区财政局']))).toEqual(['', '', '']);
  const offices = of('部门', ['救助科', '办公室', '区财政局']);
  expect(whose(offices)).toEqual(['', '', '']);
  expect(toldOf(offices)).toEqual([[1, '部门', '表头中有不认识的列，此列未导入']]);
  expect(whose(of('配合单位', ['区财政局', '区财政局', '区财政局']))).toEqual(['', '', '']);
});

const below = (headings: readonly (readonly string[])[]) =>
  read([header, ...headings.flatMap((heading, at) => [heading, item(`${at + 1}`, `事项${at}号`)])]);

test.each([
  ['一、区民政局', '二、东安路街道办事处'],
  ['第一部分 填报单位：区民政局', '第二部分 填报单位：东安路街道办事处'],
  ['（一）区民政局（共1项）', '（二）东安路街道办事处（共1项）'],
  ['卫东区民政局', '东安路街道'],
  ['1. 区民政局公开事项', '2. 东安路街道办事处公开事项'],
  ['填报单位：区民政局', '填报单位：东安路街道办事处'],
])('the rows below the heading %s are that unit’s, those below %s are not', (own, other) => {
  const form = below([[own], [other]]);
  expect(whose(form)).toEqual(['', `× ${form.rows[1]?.refused[0]?.value}`]);
  expect(form.rows[1]?.refused).toEqual([
    expect.objectContaining({ row: 5, field: '小标题', value: expect.stringContaining('东安路街道') }),
  ]);
  expect(form.rows[1]?.refused[0]?.problem.zh).toMatch(/^上面第4行的小标题/u);
});

test('a number or a label of the heading may have a cell of its own', () => {
  expect(
    whose(
      below([
        ['一', '区民政局'],
        ['二', '区财政局'],
        ['填报单位：', '', '区民政局'],
      ]),
    ),
  ).toEqual(['', '× 区财政局', '']);
});

test('headings that group by the first level, or only begin with a unit, are nobody’s', () => {
  const headings = [['一、政策法规'], ['（二）五一路街道服务'], ['区财政局补贴办理'], ['社区卫生服务中心']];
  expect(whose(below(headings))).toEqual(['', '', '', '']);
  expect(whose(below([['二、区财政局'], ['（一）政策法规']]))).toEqual(['× 二、区财政局', '× 二、区财政局']);
});

test('a unit that the register has not is asked', () => {
  expect(whose(below([['二、某某街道办事处']]))).toEqual(['二、某某街道办事处']);
});

test('each unit of a table may have an item of one name', () => {
  const form = read([
    header,
    ['一、东安路街道办事处'],
    item('1', '甲'),
    ['二、区民政局'],
    item('1', '甲'),
    item('2', '甲'),
  ]);
  expect(form.rows.map(({ row, refused }) => [row, refused[0]?.field])).toEqual([
    [3, '小标题'],
    [5, undefined],
    [6, '二级事项'],
  ]);
});
