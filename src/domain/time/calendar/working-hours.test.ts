import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterWorkingHours } from './working-hours';

const after = (from: string, hours: number): string =>
  new Date(afterWorkingHours(new Date(from), hours).getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

describe('a number of working hours', () => {
  test.each([
    // Friday 27 November 2026.
    ['2026-11-27T09:30:00+08:00', 4, '2026-11-27T13:30'],
    ['2026-11-27T15:00:00+08:00', 4, '2026-11-30T11:00'],
    ['2026-11-27T20:00:00+08:00', 1, '2026-11-30T10:00'],
    ['2026-11-28T12:00:00+08:00', 8, '2026-11-30T17:00'],
    // National Day: 1 to 7 October 2026 are off, Saturday 10 October is worked.
    ['2026-09-30T16:00:00+08:00', 2, '2026-10-08T10:00'],
    ['2026-10-09T16:00:00+08:00', 2, '2026-10-10T10:00'],
  ])('from %s, %d of them: until %s', (from, hours, until) => {
    expect(after(from, hours)).toBe(until);
  });
  test('more hours never end earlier, and adding up is the same as at once', () => {
    const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (from, a, b) => {
        const first = afterWorkingHours(from, a);
        expect(first.getTime()).toBeGreaterThan(from.getTime());
        expect(afterWorkingHours(first, b)).toEqual(afterWorkingHours(from, a + b));
      }),
    );
  });
});
