import { expect, test } from 'vitest';
import { isEnd, shownMoment } from './shown-moment';

test.each([
  ['2026-11-20T01:00:00.000Z', '2026-11-20 09:00'],
  ['2026-11-20T15:59:59.000Z', '2026-11-20 23:59:59'],
  ['2026-11-20T23:59:59+08:00', '2026-11-20 23:59:59'],
  ['明天上午', '明天上午'],
  ['', ''],
])('%s is shown as %s', (kept, shown) => {
  expect(shownMoment(kept)).toBe(shown);
});

test('what ends is known by its name', () => {
  expect(['endsAt', 'startsAt', 'period.endsAt', 'weekendsAt'].map(isEnd)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
