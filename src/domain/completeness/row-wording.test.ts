import { expect, test } from 'vitest';
import { precision, recall } from '../../../tests/samples/wording/counted';
import { measureRows, secondRows, wordedRows } from '../../../tests/samples/wording/rows';

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

test('rows by a second hand are judged as they are meant, and most of those that nobody looked at', () => {
  const second = secondRows();
  expect(measureRows(second.filter(({ unseen }) => !unseen)).faults).toEqual([]);
  const kept = measureRows(second.filter(({ unseen }) => unseen));
  expect([kept.rows, kept.falseAlarms]).toEqual([21, 0]);
  expect(kept.faults.length).toBeLessThanOrEqual(2);
});
