import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFacts, defaultCalendar, isWorkingDay, withAdjustments } from './calendar';
import {
  addCalendarDays,
  addCalendarMonths,
  addWorkingDays,
  nextWorkingDay,
  workingDaysBetween,
} from './calendar-count';
import { dayNumber, isoDate, isWeekend, shiftDays, shiftMonths, weekdayOf } from './dates';
import { holidayYears } from './holidays-data';

const anyDay = fc.integer({ min: dayNumber('2018-06-01'), max: dayNumber('2029-06-30') }).map(isoDate);

describe('dates', () => {
  test('days of the week and of the month', () => {
    expect(weekdayOf('2026-02-14')).toBe(6);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(shiftDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(shiftMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(shiftMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(shiftMonths('2025-01-15', -1)).toBe('2024-12-15');
  });

  test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', ''])('%j is no day', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('the schedules of the State Council', () => {
  test.each([
    // date, worked, reason, holiday
    ['2019-05-03', false, 'holiday', '劳动节'],
    ['2019-05-05', true, 'make-up', null],
    ['2020-01-31', false, 'holiday', '春节'],
    ['2020-02-01', false, 'holiday', '春节'],
    ['2020-02-03', true, 'weekday', null],
    ['2022-12-31', false, 'holiday', '元旦'],
    ['2023-06-25', true, 'make-up', null],
    ['2024-02-18', true, 'make-up', null],
    ['2025-10-08', false, 'holiday', '国庆节'],
    ['2026-02-23', false, 'holiday', '春节'],
    ['2026-02-28', true, 'make-up', null],
    ['2026-03-01', false, 'weekend', null],
  ])('%s', (date, worked, reason, name) => {
    const facts = dayFacts(date);
    expect([facts.worked, facts.reason, facts.name?.zh ?? null]).toEqual([worked, reason, name]);
    expect(facts.provisional).toBe(false);
  });

  test('the data is sound: make-up days are weekend days, in their year, and no day off', () => {
    expect(holidayYears.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { year, off, worked } of holidayYears) {
      for (const run of off) {
        expect(run.from <= run.to && run.from.startsWith(`${year}`) && run.to.startsWith(`${year}`)).toBe(
          true,
        );
      }
      for (const date of worked) {
        expect(isWeekend(date) && date.startsWith(`${year}`)).toBe(true);
        expect(off.some(({ from, to }) => from <= date && date <= to)).toBe(false);
      }
    }
  });

  test('working days of each year', () => {
    const counts = holidayYears.map(
      ({ year }) => workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`).days,
    );
    expect(counts).toEqual([250, 249, 250, 249, 249, 251, 248, 248]);
  });

  test('a year that is not announced is computed and says so', () => {
    expect(dayFacts('2027-10-01')).toMatchObject({
      worked: false,
      reason: 'computed-holiday',
      provisional: true,
    });
    expect(dayFacts('2027-10-04')).toMatchObject({ worked: true, reason: 'weekday', provisional: true });
    expect(dayFacts('2027-05-08')).toMatchObject({ worked: false, reason: 'weekend', provisional: true });
    expect(addWorkingDays('2026-12-21', 5)).toMatchObject({ due: '2026-12-28', provisional: false });
    expect(addWorkingDays('2026-12-21', 10)).toMatchObject({ due: '2027-01-05', provisional: true });
  });
});

describe('adjustments of the district', () => {
  const calendar = withAdjustments(defaultCalendar, [
    { date: '2026-07-20', kind: 'off', reason: '防汛停工' },
    { date: '2026-07-25', kind: 'worked', reason: '补班' },
  ]);

  test('win over the schedule, and leave the default alone', () => {
    expect(dayFacts('2026-07-20', calendar)).toMatchObject({
      worked: false,
      reason: 'adjusted-off',
      name: { zh: '防汛停工' },
    });
    expect(isWorkingDay('2026-07-25', calendar)).toBe(true);
    expect(isWorkingDay('2026-07-20')).toBe(true);
    expect(addWorkingDays('2026-07-17', 5, calendar).due).toBe('2026-07-25');
  });
});

describe('counting', () => {
  test('the day of the start is not counted, make-up days are, holidays are not', () => {
    const { due, trace, provisional } = addWorkingDays('2026-02-12', 4);
    expect(due).toBe('2026-02-25');
    expect(provisional).toBe(false);
    expect(trace.map(({ date, counted }) => [date.slice(5), counted]).filter(([, n]) => n !== null)).toEqual([
      ['02-13', 1],
      ['02-14', 2],
      ['02-24', 3],
      ['02-25', 4],
    ]);
    expect(trace).toHaveLength(13);
    expect(trace[2]).toEqual({
      date: '2026-02-15',
      worked: false,
      reason: 'holiday',
      name: { zh: '春节', en: 'Spring Festival' },
      provisional: false,
      counted: null,
    });
  });

  test('backwards, for periods ahead of an event', () => {
    expect(addWorkingDays('2026-02-24', -2).due).toBe('2026-02-13');
    expect(addWorkingDays('2026-02-24', 0)).toMatchObject({ due: '2026-02-24', trace: [] });
    expect(() => addWorkingDays('2026-02-24', 1.5)).toThrow(RangeError);
  });

  test('calendar days and months end on a working day (民法典 art. 203)', () => {
    expect(addCalendarDays('2026-01-26', 20)).toMatchObject({ due: '2026-02-24', rolledFrom: '2026-02-15' });
    expect(addCalendarDays('2026-03-02', 20)).toMatchObject({ due: '2026-03-23', rolledFrom: '2026-03-22' });
    expect(addCalendarDays('2026-03-03', 20)).toMatchObject({ due: '2026-03-23', rolledFrom: null });
    expect(addCalendarMonths('2026-01-31', 1)).toMatchObject({ due: '2026-02-28', rolledFrom: null });
    expect(nextWorkingDay('2026-10-01')).toBe('2026-10-08');
  });

  test('adding n working days and counting them back gives n', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (start, n) => {
        const { due } = addWorkingDays(start, n);
        expect(workingDaysBetween(start, due).days).toBe(n === 0 ? 0 : n);
        if (n !== 0) expect(isWorkingDay(due)).toBe(true);
      }),
    );
  });

  test('is monotone in the start and in n, and adds up', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), fc.nat(30), (start, n, more, later) => {
        const due = addWorkingDays(start, n).due;
        expect(addWorkingDays(start, n + more).due >= due).toBe(true);
        expect(addWorkingDays(shiftDays(start, later), n).due >= due).toBe(true);
        expect(addWorkingDays(due, more).due).toBe(addWorkingDays(start, n + more).due);
      }),
    );
  });

  test('days between add up over any day in the middle', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(200), fc.nat(200), (from, first, second) => {
        const [middle, to] = [shiftDays(from, first), shiftDays(from, first + second)];
        const parts = workingDaysBetween(from, middle).days + workingDaysBetween(middle, to).days;
        expect(workingDaysBetween(from, to).days).toBe(parts);
      }),
    );
  });
});
