import { expect, test } from 'vitest';
import { precision, recall } from '../../../tests/samples/wording/counted';
import { measureRows, wordedRows } from '../../../tests/samples/wording/rows';

const rows = wordedRows();

test('rows are judged by what stands in them', () => {
  expect(measureRows(rows.filter(({ unseen }) => !unseen)).faults).toEqual([]);
});

test('so are most of those that were kept back', () => {
  const { found, falseAlarms } = measureRows(rows.filter(({ unseen }) => unseen));
  expect(recall(found)).toBeGreaterThanOrEqual(0.9);
  expect(precision(found)).toBeGreaterThanOrEqual(0.95);
  expect(falseAlarms).toBeLessThanOrEqual(1);
});
