import { expect, test } from 'vitest';
import { nextNumber, numberAtStart } from '.';

const text = ['一、总则', '为了规范……', '（一）对象', '1.低保户', '2.特困人员', '（二）标准', '十、附则'];

test('a number goes on at its level and begins anew under a higher one', () => {
  expect(nextNumber([], '一、')).toBe('一、');
  expect(nextNumber(text.slice(0, 5), '1.')).toBe('3.');
  expect(nextNumber(text.slice(0, 6), '1.')).toBe('1.');
  expect(nextNumber(text.slice(0, 6), '（一）')).toBe('（三）');
  expect(nextNumber(text, '一、')).toBe('十一、');
  expect(nextNumber(text, '（一）')).toBe('（一）');
  expect(nextNumber(['十九、甲'], '一、')).toBe('二十、');
  expect(nextNumber(['九十九、甲'], '一、')).toBe('一、');
  expect(nextNumber(['（9）甲'], '（1）')).toBe('（10）');
});

test.each([
  ['二十一、附则', '二十一、'],
  ['(三)标准', '(三)'],
  ['12．材料', '12．'],
  ['3.5元', ''],
  ['第一条', ''],
  ['一二三', ''],
])('%s begins with “%s”', (given, number) => {
  expect(numberAtStart(given)).toBe(number);
});
