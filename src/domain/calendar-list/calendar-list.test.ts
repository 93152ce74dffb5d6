import { describe, expect, test } from 'vitest';
import { dayNumber, defaultCalendar, isoDate, withAdjustments } from '../time';
import { type DayFacts, dayFacts } from '../time/calendar/calendar';
import { judgeList, type ListedDay, type ListedEvent, readEvents, readRows } from '.';

const daysOf = (year: number): DayFacts[] => {
  const first = dayNumber(`${year}-01-01`);
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, day) =>
    dayFacts(isoDate(first + day)),
  );
};
/** What a notice says of a year: every day off of its runs, and the weekend days that are worked. */
const announced = (year: number): ListedDay[] =>
  daysOf(year).flatMap(({ date, reason, name }): ListedDay[] =>
    reason === 'holiday'
      ? [{ date, kind: 'off', name: name?.zh ?? '' }]
      : reason === 'make-up'
        ? [{ date, kind: 'worked', name: '调休' }]
        : [],
  );

const after = (date: string): string => isoDate(dayNumber(date) + 1);
const event = (summary: string, from: string, more: Partial<ListedEvent> = {}): ListedEvent => ({
  summary,
  from,
  before: after(from),
  repeats: false,
  special: null,
  ...more,
});

/** The same year as different writers put it. */
const writers: Readonly<Record<string, (days: readonly ListedDay[]) => ReturnType<typeof readRows>>> = {
  'a table: 日期, 类型, 名称': (days) =>
    readRows([
      ['日期', '名称', '类型'],
      ...days.map(({ date, kind, name }) => [
        date.replaceAll('-', '/'),
        name,
        kind === 'off' ? '放假' : '上班',
      ]),
    ]),
  'a table: date, isOffDay': (days) =>
    readRows([
      ['name', 'date', 'isOffDay'],
      ...days.map(({ date, kind, name }) => [name, date, String(kind === 'off')]),
    ]),
  'a table of runs with blank rows': (days) =>
    readRows([
      ['开始日期', '结束日期', '安排', '节日'],
      ...days.flatMap(({ date, kind, name }) => [
        [date, date, kind === 'off' ? '休' : '班', name],
        ['', '', '', ''],
      ]),
    ]),
  'events: 春节（休）': (days) =>
    readEvents(days.map(({ date, kind, name }) => event(`${name}（${kind === 'off' ? '休' : '班'}）`, date))),
  'events: 春节 假期 第1天/共8天': (days) =>
    readEvents(
      days.map(({ date, kind, name }) =>
        event(`${name} ${kind === 'off' ? '假期' : '补班'} 第1天/共8天`, date),
      ),
    ),
  'a table of weekdays and shortened ends': (days) =>
    readRows([
      ['放假日期（年月日）', '放假类型', '节日'],
      ...days.map(({ date, kind, name }) => {
        const [year, month, day] = date.split('-').map(Number);
        return [`${year}年${month}月${day}日（星期一）至${day}日`, kind === 'off' ? '放假' : '补班', name];
      }),
    ]),
  'events: [班]春节, the mark in front': (days) =>
    readEvents(days.map(({ date, kind, name }) => event(`[${kind === 'off' ? '休' : '班'}]${name}`, date))),
  'events: 补班（国庆节）': (days) =>
    readEvents(
      days.map(({ date, kind, name }) => event(`${kind === 'off' ? '放假' : '补班'}（${name}）`, date)),
    ),
  'events marked beside their words': (days) =>
    readEvents([
      event('妇女节', `${days[0]?.date.slice(0, 4)}-03-08`),
      ...days.map(({ date, kind, name }) =>
        event(name, date, { special: kind === 'off' ? 'WORK-HOLIDAY' : 'ALTERNATE-WORKDAY' }),
      ),
    ]),
};

describe.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('the schedule of %s', (year) => {
  test.each(Object.entries(writers))('as %s', (_, write) => {
    const { list, faults } = judgeList(write(announced(year)));
    expect(faults).toEqual([]);
    expect(list?.year).toBe(year);
    expect(list?.days.map(({ date, kind }) => [date, kind])).toEqual(
      announced(year).map(({ date, kind }) => [date, kind]),
    );
    const bare = { exceptions: {}, knownYears: [] };
    const calendar = withAdjustments(
      bare,
      (list?.days ?? []).map(({ date, kind, name }) => ({ date, kind, reason: name, source: '国办发明电' })),
    );
    expect(calendar.knownYears).toEqual([year]);
    for (const { date, worked } of daysOf(year)) {
      const known = dayFacts(date, calendar);
      expect([date, known.worked, known.provisional]).toEqual([date, worked, false]);
    }
  });
});

describe('the words of an event', () => {
  test.each([
    ['休 春节', 'off', '春节'],
    ['【休】春节', 'off', '春节'],
    ['班-国庆节', 'worked', '国庆节'],
    ['春节 休息日', 'off', '春节'],
    ['春节假日', 'off', '春节'],
    ['国庆节调休上班', 'worked', '国庆节'],
    ['国庆节、中秋节 假期 第1天/共8天', 'off', '国庆节、中秋节'],
    ['放假：春节', 'off', '春节'],
  ])('%s', (summary, kind, name) => {
    expect(readEvents([event(summary, '2026-02-16')])).toEqual({
      days: [{ date: '2026-02-16', kind, name }],
      faults: [],
      ignored: [],
    });
  });

  test.each(['除夕', '清明', '妇女节（妇女放假半天）', '教师节'])('%s is no day off', (summary) => {
    expect(readEvents([event(summary, '2026-02-16')])).toEqual({ days: [], faults: [], ignored: [summary] });
  });

  // Passed over, such a day would be counted wrongly and nobody would see it.
  test.each(['国庆节（调休）', '国庆节 公休', '春节值班', 'Spring Festival Holiday', '国庆节 放假 补班'])(
    '%s is told, not passed over',
    (summary) => {
      const { days, faults, ignored } = readEvents([event(summary, '2026-02-16')]);
      expect([days, faults.length, ignored]).toEqual([[], 1, []]);
    },
  );
});

describe('what was brought in', () => {
  const source = '国办发明电〔2026〕99号';
  const schedule = [
    { date: '2027-10-01', kind: 'off', reason: '国庆节', source },
    { date: '2027-10-09', kind: 'worked', reason: '国庆节', source },
  ] as const;

  test('makes the year known, in place of the computed days', () => {
    const calendar = withAdjustments(defaultCalendar, schedule);
    expect(dayFacts('2027-10-01', calendar)).toEqual({
      date: '2027-10-01',
      worked: false,
      reason: 'holiday',
      name: { zh: '国庆节', en: 'National Day' },
      provisional: false,
    });
    expect(dayFacts('2027-10-09', calendar)).toMatchObject({ worked: true, reason: 'make-up' });
    expect(dayFacts('2027-05-01', calendar)).toMatchObject({ reason: 'weekend', provisional: false });
    expect(dayFacts('2028-05-01', calendar)).toMatchObject({ reason: 'computed-holiday', provisional: true });
  });

  test('a day of the district’s own makes no year known', () => {
    const calendar = withAdjustments(defaultCalendar, [
      { date: '2027-10-01', kind: 'off', reason: '本区节日' },
    ]);
    expect(dayFacts('2027-10-01', calendar)).toMatchObject({ reason: 'adjusted-off', provisional: true });
  });

  test('a corrected schedule of a year that a release knew stands instead of it', () => {
    const calendar = withAdjustments(defaultCalendar, [
      { date: '2026-10-01', kind: 'off', reason: '国庆节', source },
    ]);
    expect(dayFacts('2026-10-02', calendar)).toMatchObject({ worked: true, reason: 'weekday' });
    expect(dayFacts('2025-10-02', calendar)).toMatchObject({ worked: false, reason: 'holiday' });
  });
});

describe('what is wrong is told with its place', () => {
  const head = ['日期', '类型', '名称'];
  const whole = announced(2026).map(({ date, kind, name }) => [date, kind === 'off' ? '放假' : '上班', name]);
  const told = (...rows: string[][]) =>
    judgeList(readRows([head, ...rows])).faults.map(({ line, value, right }) => [line, value, right.zh]);

  test.each([
    [
      ['2月5日', '放假', '春节'],
      [2, '2月5日', '应为带年份的日期，如 2027-02-06'],
    ],
    [
      ['2026-02-30', '放假', '春节'],
      [2, '2026-02-30', '应为带年份的日期，如 2027-02-06'],
    ],
    [
      ['2026-02-16', '调休', '春节'],
      [2, '调休', '应为“放假”或“上班”'],
    ],
    [
      ['2026-02-16至2026-02-10', '放假', '春节'],
      [2, '2026-02-16 2026-02-10', '结束日期不应早于开始日期，也不应超过31天'],
    ],
    [
      ['2026-10-01', '上班', '国庆节'],
      [null, '2026-10-01', '本来就是工作日，不必补班'],
    ],
    [
      ['2024-05-01', '放假', '劳动节'],
      [null, '2024-05-01', '不在2026年内：一份名单只写一年'],
    ],
  ])('%j', (row, fault) => {
    expect(told(row, ...whole)).toContainEqual(fault);
  });

  test('a list of half a year, an empty one, one without headers', () => {
    expect(told(...whole.slice(0, 15))).toEqual([
      [null, '', '名单应有全年安排，缺少国庆节2026-10-01'],
      [null, '12', '全年放假应有13至60天'],
    ]);
    expect(told()).toEqual([[null, '', '没有放假或上班的日期']]);
    expect(judgeList(readRows([['2026-01-01', '放假']])).faults[0]).toMatchObject({
      line: 1,
      value: '2026-01-01,放假',
    });
  });

  test('the same day off and worked; an event at an hour, or one that repeats', () => {
    expect(told(['2026-02-15', '上班', ''], ...whole)).toContainEqual([
      null,
      '2026-02-15',
      '同一天既放假又上班',
    ]);
    const read = readEvents([
      event('元旦（休）', '2026-01-01', { from: null }),
      event('元旦（休）', '2026-01-01', { repeats: true }),
      event('元旦（休）', '2026-01-01', { special: 'ALTERNATE-WORKDAY' }),
      event('元旦调休', '2026-01-04'),
    ]);
    expect(read.faults.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(read.days).toEqual([]);
  });
});
