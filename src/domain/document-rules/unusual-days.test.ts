import { describe, expect, test } from 'vitest';
import { judgeAlone } from '../../../tests/samples/judge-alone';

const today = '2026-11-27';
const told = (type: 'policy' | 'participation-event', snapshot: object, on: string | undefined = today) =>
  judgeAlone({ type, snapshot: { ...snapshot } }, {}, on ? { today: on } : {})
    .filter(({ rule }) => rule === 'day.unusual')
    .map(({ field, blocking, message }) => [field, blocking, message.zh]);

describe('a date that is most likely mistyped', () => {
  test.each(['1826-01-01', '1948-12-31', '2036-11-28', '2206-11-20'])(
    '%s is told, and does not block',
    (day) => {
      expect(told('policy', { issuedOn: day })).toEqual([
        ['issuedOn', false, `日期 ${day} 早于 1949 年或晚于十年以后`],
      ]);
    },
  );

  test.each(['1949-01-01', '2026-11-20', '2036-11-27'])('%s is not', (day) => {
    expect(told('policy', { issuedOn: day })).toEqual([]);
  });

  test('of a moment the day in China counts', () => {
    expect(told('participation-event', { startsAt: '2036-11-27T15:59:59.000Z' })).toEqual([]);
    expect(told('participation-event', { startsAt: '2036-11-27T16:00:00.000Z' })).toEqual([
      ['startsAt', false, '日期 2036-11-28 早于 1949 年或晚于十年以后'],
    ]);
  });

  test('without a day to compare with nothing is said, and what is no date is none of its business', () => {
    expect(told('policy', { issuedOn: '1826-01-01' }, '')).toEqual([]);
    expect(told('policy', { issuedOn: null })).toEqual([]);
  });
});
