import { expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { readTick } from '../choices/tick';

const answers: ReadonlyArray<readonly [text: string, answer: boolean | null]> = [
  ['是☑否□', true],
  ['是□否☑', false],
  ['☑是 □否', true],
  ['□是 ☑否', false],
  ['是√否', null],
  ['是√ 否', true],
  ['是 否√', false],
  ['√是 否', true],
  ['是/否√', false],
  ['是（√）否（ ）', true],
  ['是（ ）否（√）', false],
  ['是☑否☑', null],
  ['是□否□', null],
  ['是/否', null],
];
test.each(answers)('%s is %s', (text, answer) => {
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

test('a limit before and after a change, a void basis and a content that is withheld are told', () => {
  const told = (column: number, text: string) =>
    rowOf({ [column]: text })?.warnings.map(({ field }) => field);
  for (const text of ['10→20个工作日内', '原10日改为20日', '20个工作日内（原为10个工作日）'])
    expect(told(5, text)).toEqual(['公开时限']);
  for (const text of ['原则上20个工作日内', '自受理之日起20日内', '由区级批准之日起20日内'])
    expect(told(5, text)).toEqual([]);
  expect(told(3, '办理条件\n家庭住址（不公开）')).toEqual(['公开内容']);
  expect(told(3, '办理条件\n依申请公开目录（试行）')).toEqual([]);
  expect(told(4, '《甲法》\n《乙办法》（已废止）')).toEqual(['公开依据']);
  expect(told(4, '《甲法》（2018年修订）')).toEqual([]);
});

test('a note that names items by their numbers as no more is told', () => {
  const told = (note: string) =>
    toldOf(formOf(sheetOf([header, item('1', '甲'), [note]]))).map(([, field]) => field);
  for (const note of ['注：第1项不公开', '说明：序号1、2为本次取消事项'])
    expect(told(note)).toContain('说明');
  for (const note of ['注：第1项由区民政局公开', '注：涉及国家秘密的不予公开'])
    expect(told(note)).toEqual(['整行']);
});

test('of a limit what is ticked counts; of contents that some are ticked is told', () => {
  const limit = (text: string) => rowOf({ 5: text });
  expect(limit('□实时 ☑20个工作日内')?.entry?.timeLimit?.text).toBe('20个工作日内');
  expect(limit('☑每季度\n□每年')?.entry?.timeLimit?.text).toBe('每季度');
  expect(limit('☑每季度 ☑每年 □实时')?.warnings.map(({ field }) => field)).toEqual(['公开时限']);
  expect(rowOf({ 3: '☑办理条件\n□申请材料' })?.warnings.map(({ field }) => field)).toEqual(['公开内容']);
  expect(rowOf({ 3: '●办理条件\n〇申请材料' })?.warnings).toEqual([]);
});

test('a tick alone is no level', () => {
  const form = formOf(
    sheetOf([
      [...header, '公开层级'],
      [...item('1', '甲'), '√'],
      [...item('2', '乙'), ''],
    ]),
  );
  expect(form.rows.map(({ entry, warnings }) => [entry?.levels, warnings.length])).toEqual([
    [undefined, 1],
    [[], 0],
  ]);
});
