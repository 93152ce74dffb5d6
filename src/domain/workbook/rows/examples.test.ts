import { expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';

test.each(['示例', '例', '样例：', '（示例）', '填写示例', '例1'])(
  'a row numbered %s is no item',
  (order) => {
    const form = formOf(sheetOf([header, item(order, '低保审批结果'), item('1', '甲')]));
    expect(namesIn(form)).toEqual([[3, '甲']]);
    expect(toldOf(form).map(([row, field]) => [row, field])).toEqual([[2, '整行']]);
  },
);

test.each(['（示例）低保审批', '例：低保审批', '如：低保审批', '示例:低保审批'])(
  'nor is one named %s',
  (name) => {
    expect(namesIn(formOf(sheetOf([header, item('1', name), item('2', '甲')])))).toEqual([[3, '甲']]);
  },
);

test.each(['例行检查结果', '如意湖管理', '典型示例发布', '例会'])('%s is an item', (name) => {
  expect(namesIn(formOf(sheetOf([header, item('1', name)])))).toEqual([[2, name]]);
});

test('a remark may say so, too', () => {
  const rows = [
    [...header, '备注'],
    [...item('1', '低保'), '填写示例，上报时请删除'],
    [...item('2', '甲'), ''],
  ];
  expect(namesIn(formOf(sheetOf(rows)))).toEqual([[3, '甲']]);
});

test('rows of dots and totals with their kind are no items and belong to none', () => {
  const rows = [
    header,
    item('1', '甲'),
    ['', '养老服务小计', '1项'],
    item('2', '乙'),
    ['……', '……', '……', '……'],
    ['', '合计', '2', '其中主动公开1项，依申请公开1项'],
  ];
  expect(namesIn(formOf(sheetOf(rows)))).toEqual([
    [2, '甲'],
    [4, '乙'],
  ]);
});

test('a number merged over two rows makes examples of both; a first level of that name makes one', () => {
  const merged = [header, item('示例', '低保'), item('', '临时救助'), item('1', '甲')];
  expect(namesIn(formOf(sheetOf(merged, [{ top: 2, bottom: 3, left: 0, right: 0 }])))).toEqual([[4, '甲']]);
  const [order, , ...more] = item('1', '低保');
  const named = [header, [order ?? '', '示例', ...more], item('2', '甲')];
  expect(namesIn(formOf(sheetOf(named)))).toEqual([[3, '甲']]);
});
