import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { isOldSheet, saysVoid } from './void-sheet';

const titled = (text: string) => saysVoid({ sheet: '目录', titles: [{ row: 1, text }] });

test.each([
  ...[
    '区民政局不予公开事项目录',
    '政务公开负面清单',
    '拟取消公开事项目录',
    '养老服务领域公开标准目录（作废）',
  ],
  ...['暂缓公开信息清单', '养老服务领域取消和下放事项目录', '不公开事项一览表'],
])('%s: nothing of the sheet may be public', (text) => {
  expect(titled(text)).toBe(text);
});

test.each([
  ...['养老服务领域基层政务公开标准目录', '依申请公开事项目录', '政务公开目录（征求意见稿）'],
  '主动公开目录（不含不予公开的信息）',
])('%s says nothing of the kind', (text) => {
  expect(titled(text)).toBeNull();
});

test('names of sheets', () => {
  expect(
    ['作废', '旧', '目录（旧）', '样表', '2024备份'].map(
      (name) => isOldSheet(name) || saysVoid({ sheet: name, titles: [] }) !== null,
    ),
  ).not.toContain(false);
  expect(
    ['新', '目录', '原阳县', '旧城改造', '示范区'].map((name) => saysVoid({ sheet: name, titles: [] })),
  ).toEqual([null, null, null, null, null]);
  expect(['新', '目录', '原阳县', '旧城改造', '示范区'].map(isOldSheet)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a legend of colours is told, for colours are not read', () => {
  const told = (note: string) =>
    toldOf(formOf(sheetOf([header, item('1', '甲'), [note]]))).some(([, , text]) => text.includes('颜色'));
  for (const note of ['注：红色底色的为拟取消', '标黄部分为新增', '红字为修改内容', '注：绿色表示主动公开'])
    expect(told(note)).toBe(true);
  for (const note of ['注：带*的为本次取消事项', '注：斜体的为取消事项', '底色为黄色的是新增'])
    expect(toldOf(formOf(sheetOf([header, item('1', '甲'), [note]]))).map(([, field]) => field)).toContain(
      '说明',
    );
  for (const note of ['注：红色旅游景点另行公开', '绿色通道除外', '黄标车淘汰见附件'])
    expect(told(note)).toBe(false);
});

test('items above the header are told', () => {
  const rows = [item('1', '甲'), item('2', '乙'), header, item('3', '丙')];
  expect(toldOf(formOf(sheetOf(rows)))).toContainEqual([1, '整行', '表头上面有2行像是事项，未导入']);
});

test('a mark with a question mark is no tick; a limit that a narrow column broke is one line', () => {
  const { rows } = formOf(
    sheetOf([
      [...header.slice(0, 7), '政府网站', '公示栏', ...header.slice(8)],
      ...[
        ['√?', '√'],
        ['√', ''],
      ].map((ticks, at) => {
        const [order, level1, level2, ...more] = item(`${at + 1}`, `事项${at}`);
        const limit = '信息形成或者变更\n之日起20个工作\n日内';
        return [
          order,
          level1,
          level2,
          more[0],
          more[1],
          limit,
          more[3],
          ...ticks,
          ...more.slice(5),
        ] as string[];
      }),
    ]),
  );
  expect(rows.map(({ refused }) => refused.map(({ field }) => field))).toEqual([['政府网站'], []]);
  expect(rows[1]?.entry?.timeLimit?.text).toBe('信息形成或者变更之日起20个工作日内');
});
