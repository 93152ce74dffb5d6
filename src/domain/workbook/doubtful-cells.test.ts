import { expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../tests/samples/sheets/sheet-of';
import { readTick } from './tick';

test.each([
  ...[
    ['是☑否□', true],
    ['是□否☑', false],
    ['☑是 □否', true],
    ['□是 ☑否', false],
  ],
  ...[
    ['是√否', null],
    ['是√ 否', true],
    ['是 否√', false],
    ['√是 否', true],
    ['是/否√', false],
  ],
  ...[
    ['是（√）否（ ）', true],
    ['是（ ）否（√）', false],
    ['是☑否☑', null],
    ['是□否□', null],
    ['是/否', null],
  ],
] as ReadonlyArray<readonly [string, boolean | null]>)('%s is %s', (text, answer) => {
  expect(readTick(text, [])).toBe(answer);
});

const rowOf = (more: Readonly<Record<number, string>>) =>
  formOf(sheetOf([header, item('1', '甲', more)])).rows[0];

test.each(['见官网', '另附', '内容较多，另附', '见另表', '请查阅网站', '12345', '0.5'])(
  '%s is no content',
  (text) => {
    expect(rowOf({ 3: text })?.warnings.map(({ value }) => value)).toEqual([text]);
  },
);

test.each(['见义勇为人员名单', '见证人名册', '见习基地名单', '附件清单', '12345热线'])(
  '%s is one',
  (text) => {
    expect(rowOf({ 3: text })?.warnings).toEqual([]);
  },
);

test('a name that is a year is told; one with a year is not', () => {
  expect(rowOf({ 2: '2024年' })?.warnings).toHaveLength(1);
  expect(rowOf({ 2: '2024年度预算' })?.warnings).toEqual([]);
});

test('各级 alone is no level that could be named', () => {
  const form = formOf(
    sheetOf([
      [...header, '公开层级'],
      [...item('1', '甲'), '各级'],
      [...item('2', '乙'), '县乡两级'],
    ]),
  );
  expect(form.rows.map(({ entry, warnings }) => [entry?.levels, warnings.length])).toEqual([
    [undefined, 1],
    [['county', 'township'], 0],
  ]);
});

test('of several words only some are bold: that is told, but not where marks stand or all are', () => {
  const stressed = (text: string, detail: string) => ({
    text,
    marks: [{ kind: 'stressed' as const, detail }],
  });
  const form = formOf(
    sheetOf([
      header,
      ...[
        stressed('主动公开 依申请公开', '主动公开'),
        stressed('☑主动公开 □依申请公开', '主动公开'),
        stressed('主动公开', '主动'),
      ].map((cell, at) => item(`${at + 1}`, `甲${at}`).map((text, column) => (column === 9 ? cell : text))),
    ]),
  );
  expect(form.rows.map(({ warnings }) => warnings.map(({ value }) => value))).toEqual([['主动公开'], [], []]);
});

test('texts below no label are told with their column', () => {
  const rows = [
    header,
    [...item('1', '甲'), '要点甲'],
    [...item('2', '乙'), '', '0375-3986001'],
    ['注：以上'],
  ];
  const form = formOf(sheetOf(rows));
  expect(namesIn(form)).toHaveLength(2);
  expect(toldOf(form).map(([row, field]) => [row, field])).toEqual([
    [1, 'K列（无表头）'],
    [1, 'L列（无表头）'],
    [4, '整行'],
  ]);
});
