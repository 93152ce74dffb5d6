import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../tests/samples/sheets/sheet-of';
import { foreignRow } from './row-owner';

const owners = {
  unit: '区民政局',
  domain: '养老服务',
  units: ['区民政局', '区财政局', '东安路街道办事处'],
  domains: ['养老服务', '社会救助', '就业'],
};

/** A sheet with a further column, in the last place. */
const withColumn = (label: string, texts: readonly string[]) =>
  formOf(
    sheetOf([[...header, label], ...texts.map((text, at) => [...item(`${at + 1}`, `事项${at}号`), text])]),
  );

const told = (label: string, texts: readonly string[]) =>
  withColumn(label, texts).rows.map((row) => {
    const { refused, warnings } = foreignRow(row, owners);
    return [...refused.map(({ value }) => `× ${value}`), ...warnings.map(({ value }) => value)].join();
  });

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
