import { expect, test } from 'vitest';
import { renumberedItems } from './renumbered';

const key = (level2: string, level1 = '养老服务'): string => [level1, level2, ''].join('\n');
const pairs = (rows: readonly string[], standing: readonly string[]) =>
  [...renumberedItems(rows, standing)].map((pair) => pair.map((one) => one.split('\n')[1]));

test.each(['一、备案', '(一)备案', '1.备案', '1、备案', '(3)备案', '2.1备案'])('%s is 备案', (name) => {
  expect(pairs([key(name)], [key('备案'), key('评估')])).toEqual([[name, '备案']]);
  expect(pairs([key('备案')], [key(name), key('评估')])).toEqual([['备案', name]]);
});

test.each(['3岁以下婴幼儿照护', '1、2季度备案', '2024年备案', '第一批备案'])(
  'what begins %s is no number of a list',
  (name) => {
    const rest = name.replace(/^[\d、]+|^第一批|年/gu, '');
    expect(pairs([key(name)], [key(rest)])).toEqual([]);
  },
);

test('what has its very name is meant, and of two that may be meant none', () => {
  expect(pairs([key('备案'), key('1.备案')], [key('备案')])).toEqual([]);
  expect(pairs([key('1.备案'), key('2.备案')], [key('备案')])).toEqual([]);
  expect(pairs([key('备案')], [key('1.备案'), key('2.备案')])).toEqual([]);
  expect(pairs([key('一、备案')], [key('备案', '社会救助')])).toEqual([]);
});
