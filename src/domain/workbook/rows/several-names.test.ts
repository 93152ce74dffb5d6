import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf } from '../../../../tests/samples/sheets/sheet-of';
import { linesOfName } from './several-names';

test.each([
  ['备案\n指南', 'one'],
  ['高龄津\n贴发放', 'one'],
  ['养老机构评估\n信息', 'one'],
  ['养老机构备案信息\n公示', 'one'],
  ['备案指南、\n备案结果', 'one'],
  ['最低生活保障（含\n特困）审批信息', 'one'],
  ['养老服务\n扶持补贴', 'unclear'],
  ['临时救助\n审批信息', 'unclear'],
  ['备案指南\n备案结果\n机构名录', 'several'],
  ['高龄津贴发放\n失能老人补贴', 'several'],
  ['高龄补贴\n高龄补助', 'several'],
  ['1.备案指南\n2.备案', 'several'],
  ['（一）高龄\n（二）失能', 'several'],
  ['备案；\n评估；\n检查', 'several'],
])('%s: %s', (text, kind) => {
  expect(linesOfName(text, '')).toBe(kind);
});

test('names that the contents take up one by one', () => {
  expect(linesOfName('开办\n停办', '开办：条件\n停办：条件')).toBe('several');
  expect(linesOfName('开办\n停办', '条件')).toBe('one');
});

test('several names in a cell are refused; lines that may be several are joined and told', () => {
  const form = formOf(
    sheetOf([
      header,
      item('1', '备案指南\n备案结果'),
      item('2', '临时救助\n审批信息'),
      item('3', '备案\n指南'),
    ]),
  );
  expect(form.rows.map(({ entry }) => entry?.level2)).toEqual([undefined, '临时救助审批信息', '备案指南']);
  expect(
    form.rows.map(({ refused, warnings }) => [...refused, ...warnings].map(({ field }) => field)),
  ).toEqual([['二级事项'], ['二级事项'], []]);
});
