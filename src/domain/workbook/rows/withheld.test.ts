import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';

const refused = (label: string, texts: readonly string[]) =>
  formOf(
    sheetOf([[...header, label], ...texts.map((text, at) => [...item(`${at + 1}`, `事项${at}号`), text])]),
  ).rows.map(({ refused: remarks }) => remarks.map(({ field, value }) => `${field} ${value}`).join());

test('a row that a column 不予公开 names is not imported', () => {
  const texts = ['', '不予公开', '√', '否', '不公开', '涉及个人隐私', '×', '/'];
  const told = texts.map((text) => (/^(?:|否|×|\/)$/u.test(text) ? '' : `不予公开 ${text}`));
  expect(refused('不予公开', texts)).toEqual(told);
  expect(told.filter((one) => one !== '')).toHaveLength(4);
});

test('nor one that 是否公开 denies', () => {
  expect(refused('是否公开', ['是', '否', '', '不予公开', '√', '/', '×'])).toEqual([
    '',
    '是否公开 否',
    '',
    '是否公开 不予公开',
    '',
    '',
    '是否公开 ×',
  ]);
});

test('rings that a note calls channels that may be used are told', () => {
  const channels = '●政府网站 ○公示栏';
  const rows = [header, item('1', '甲', { 7: channels }), item('2', '乙')];
  const note = '注：●为必选渠道，○为可选渠道。';
  expect(toldOf(formOf(sheetOf([...rows, [note]])))).toContainEqual([
    4,
    '公开渠道',
    '按此说明，○是可选的渠道；第2行带○的渠道按未采用读取，未导入',
  ]);
  expect(toldOf(formOf(sheetOf([...rows, ['注：●必填要素，○可选要素']]))).map(([, field]) => field)).toEqual([
    '整行',
  ]);
  expect(toldOf(formOf(sheetOf(rows)))).toEqual([]);
});
