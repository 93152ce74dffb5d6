import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDate } from '..';
import { isWorkingDay } from './calendar';

const daysOf = (year: number): readonly string[] => {
  const first = dayNumber(`${year}-01-01`);
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, day) => isoDate(first + day));
};

describe('every day is worked, or not, as in a second source (the package chinese-days)', () => {
  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('in %s', (year) => {
    const days = daysOf(year);
    expect(days.length).toBe(year % 4 === 0 ? 366 : 365);
    expect(days.filter((day) => isWorkingDay(day) !== chineseDays.isWorkday(day))).toEqual([]);
  });
});
