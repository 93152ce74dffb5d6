import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';

const withTicks = (label: string, cells: ReadonlyArray<readonly [names: string, ticks: string]>) => {
  const put = (row: readonly string[], text: string) => [...row.slice(0, 8), text, ...row.slice(8)];
  return formOf(
    sheetOf([
      put(header, label),
      ...cells.map(([names, ticks], at) => put(item(`${at + 1}`, `甲${at}`, { 7: names }), ticks)),
    ]),
  );
};

test('a column beside the channels ticks those that are used', () => {
  const form = withTicks('是否采用', [
    ['政府网站', '√'],
    ['政府网站\n政府公报\n公示栏', '√\n\n√'],
    ['政府网站\n公示栏', '是\n否'],
    ['政府网站、公示栏', '√'],
  ]);
  expect(form.rows.map(({ entry }) => entry?.channels)).toEqual([
    ['website'],
    ['website', 'notice-board'],
    ['website'],
    ['website', 'notice-board'],
  ]);
  expect(toldOf(form)).toEqual([]);
});

test('one row for each channel of an item', () => {
  const names = ['政府网站', '政府公报', '公示栏'];
  const first = item('1', '甲', { 7: '政府网站' });
  const rows = [
    [...header, '采用'].map((_, at, all) => (at < 8 ? all[at] : at === 8 ? '采用' : all[at - 1])) as string[],
    ...names.map((name, at) =>
      at === 0
        ? [...first.slice(0, 8), '√', ...first.slice(8)]
        : ['', '', '', '', '', '', '', name, at === 2 ? '√' : '', '', ''],
    ),
  ];
  const merges = [0, 1, 2, 3, 4, 5, 6, 9, 10].map((column) => ({
    top: 2,
    bottom: 4,
    left: column,
    right: column,
  }));
  expect(formOf(sheetOf(rows, merges)).rows.map(({ entry }) => entry?.channels)).toEqual([
    ['website', 'notice-board'],
  ]);
});

test('where something else stands there, nothing is ticked', () => {
  const form = withTicks('采用', [['政府网站', '每季度']]);
  expect(form.rows[0]?.entry?.channels).toEqual(['website']);
  expect(form.rows[0]?.warnings.map(({ field, value }) => [field, value])).toEqual([['公开渠道', '每季度']]);
});
