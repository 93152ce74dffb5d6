import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubted, inDoubt, isoDate, isUsualDay, readDay, readMoment } from '..';

test.each([
  '2026-11-20',
  '2026.11.20',
  '2026/11/20',
  '2026年11月20日',
  '2026 年 11 月 20 日',
  '20261120',
  '２０２６．１１．２０',
  '2026。11。20',
  '二〇二六年十一月二十日',
  '二○二六年十一月二十日',
  ' 2026-11-20 ',
])('%s is 20 November 2026', (text) => {
  expect(readDay(text)).toBe('2026-11-20');
});

test.each(['2026-2-3', '2026.2.3', '2026年2月3日', '2026年2月3', '20260203', '二〇二六年二月三日'])(
  '%s is 3 February 2026',
  (text) => {
    expect(readDay(text)).toBe('2026-02-03');
  },
);

test.each([
  '',
  '2026',
  '2026-11',
  '11-20',
  '26-11-20',
  '2026-02-30',
  '2026年13月1日',
  '尽快',
  '20-11-2026',
  '2026-11.20',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeNull();
});

test('every day comes back in every writing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -7670, max: 40_000 }), (number) => {
      const day = isoDate(number);
      const [year, month, date] = day.split('-');
      const plain = (text = '') => String(Number(text));
      for (const text of [
        day,
        `${year}.${month}.${date}`,
        `${year}年${plain(month)}月${plain(date)}日`,
        `${year}${month}${date}`,
        `${year}/${plain(month)}/${plain(date)}`,
      ])
        expect(readDay(text)).toBe(day);
    }),
  );
});

test('a day in doubt is none until it is confirmed', () => {
  const held = inDoubt('1826-01-01');
  expect([readDay(held), readMoment(held, false)]).toEqual([null, null]);
  expect([doubted(held), doubted('1826-01-01')]).toEqual(['1826-01-01', null]);
});

test('from 1949 to ten years ahead a day is usual', () => {
  const usual = [
    '1826-01-01',
    '1948-12-31',
    '1949-01-01',
    '2026-11-27',
    '2036-11-27',
    '2036-11-28',
    '9999-01-01',
  ];
  expect(usual.map((day) => isUsualDay(day, '2026-11-27'))).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['2026-11-20', false, '2026-11-20T00:00:00+08:00'],
  ['2026年11月20日', true, '2026-11-20T23:59:59+08:00'],
  ['2026-11-20 9:00', true, '2026-11-20T09:00:00+08:00'],
  ['2026-11-20T17:30:05', true, '2026-11-20T17:30:05+08:00'],
  ['2026年11月20日17时30分', false, '2026-11-20T17:30:00+08:00'],
  ['2026年11月20日17时', false, '2026-11-20T17:00:00+08:00'],
  ['2026.11.20 17：30', false, '2026-11-20T17:30:00+08:00'],
  ['2026-11-20 25:00', false, null],
  ['17:30', false, null],
  ['随时', false, null],
])('%s (an end: %s) is %s', (text, end, moment) => {
  expect(readMoment(text, end)).toBe(moment);
});
