import { expect, test } from 'vitest';
import { afterwards, count, inParts, type PublishRow } from './row-state';

const row = (documentId: string): PublishRow => ({
  documentId,
  title: documentId,
  state: 'ready',
  reasons: [],
});

test('rows go in small parts, none twice and none left out', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `d${index}`);
  expect(inParts(ids).map(({ length }) => length)).toEqual([5, 5, 2]);
  expect(inParts(ids).flat()).toEqual(ids);
  expect(inParts([])).toEqual([]);
});

test('each row keeps what became of it, with its reason', () => {
  const results = [
    { documentId: 'a', outcome: 'done', reason: null },
    { documentId: 'b', outcome: 'failed', reason: '服务内部错误' },
  ] as const;
  const rows = ['a', 'b', 'c'].map((id) => afterwards(row(id), results));
  expect(rows.map(({ state, reasons }) => [state, ...reasons])).toEqual([
    ['done'],
    ['refused', '服务内部错误'],
    ['ready'],
  ]);
  expect([count(rows, 'done'), count(rows, 'ready', 'refused')]).toEqual([1, 2]);
});
