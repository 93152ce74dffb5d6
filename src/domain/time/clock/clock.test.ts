import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar, withAdjustments } from '../calendar/calendar';
import { addCalendarDays, addWorkingDays, workingDaysBetween } from '../calendar/calendar-count';
import { shiftDays } from '../calendar/dates';
import { runClock } from './clock';
import { clockRulesOn } from './clock-rules';
import { clockIssueNames, clockStateNames, clockTraceLines } from './clock-trace';
import type { ClockEvent } from './clock-types';

const clockRules = clockRulesOn('2026-01-01');
const request = clockRules['information-request'];
const start: ClockEvent = { type: 'start', date: '2026-03-02' };
const pick = (events: readonly ClockEvent[], now: string, rule = request) => {
  const { due, state, remaining, overdueBy, issues } = runClock(rule, events, now);
  return { due, state, remaining, overdueBy, issues: issues.map(({ code, date }) => `${code} ${date}`) };
};

describe('an information request', () => {
  test('20 working days from the day after it was received', () => {
    expect(pick([start], '2026-03-02')).toEqual({
      due: '2026-03-30',
      state: 'running',
      remaining: 20,
      overdueBy: 0,
      issues: [],
    });
    expect(pick([start], '2026-03-30')).toMatchObject({ state: 'running', remaining: 0 });
    expect(pick([start], '2026-03-31')).toMatchObject({ state: 'overdue', remaining: 0, overdueBy: 1 });
    expect(pick([start], '2026-03-01')).toMatchObject({ due: null, state: 'not-started', remaining: null });
    expect(pick([], '2026-03-01')).toMatchObject({ due: null, state: 'not-started' });
  });

  test('stands still while a third party is asked', () => {
    const asked: ClockEvent = { type: 'pause', date: '2026-03-04', reason: 'third-party' };
    expect(pick([start, asked], '2026-03-20')).toEqual({
      due: null,
      state: 'paused',
      remaining: 18,
      overdueBy: 0,
      issues: [],
    });
    // Days 1 and 2 were used; the 18 left are counted from the day after the answer.
    const answered: ClockEvent = { type: 'resume', date: '2026-03-11' };
    const due = addWorkingDays('2026-03-11', 18).due;
    expect(due).toBe('2026-04-07');
    expect(pick([start, asked, answered], '2026-03-20')).toMatchObject({
      due,
      state: 'running',
      remaining: 11,
    });
    const silent = pick([start, asked], '2026-03-26');
    expect(silent).toMatchObject({ state: 'paused', issues: ['answer-overdue 2026-03-26'] });
  });

  test('begins anew when the corrected request is in', () => {
    const asked: ClockEvent = { type: 'pause', date: '2026-03-10', reason: 'correction' };
    const corrected: ClockEvent = { type: 'resume', date: '2026-03-16' };
    expect(pick([start, asked], '2026-03-12')).toMatchObject({ due: null, state: 'paused', remaining: 14 });
    expect(pick([start, asked, corrected], '2026-03-16')).toMatchObject({
      due: addWorkingDays('2026-03-16', 20).due,
      remaining: 20,
      issues: [],
    });
    const late: ClockEvent = { type: 'pause', date: '2026-03-12', reason: 'correction' };
    expect(pick([start, late], '2026-03-12').issues).toEqual(['asked-too-late 2026-03-12']);
  });

  test('is extended by at most 20 working days, before its last day is over', () => {
    const extend = (date: string, amount: number): ClockEvent => ({ type: 'extend', date, amount });
    expect(pick([start, extend('2026-03-30', 10)], '2026-03-30')).toMatchObject({
      due: addWorkingDays('2026-03-02', 30).due,
      remaining: 10,
      issues: [],
    });
    expect(pick([start, extend('2026-03-20', 15), extend('2026-03-23', 15)], '2026-03-23')).toMatchObject({
      due: addWorkingDays('2026-03-02', 40).due,
      issues: ['extension-too-long 2026-03-23'],
    });
    expect(pick([start, extend('2026-03-31', 20)], '2026-03-31')).toMatchObject({
      due: '2026-03-30',
      state: 'overdue',
      issues: ['extension-too-late 2026-03-31'],
    });
  });

  test('is finished in time, late, or while it stands still', () => {
    const finish = (date: string): ClockEvent => ({ type: 'finish', date });
    expect(pick([start, finish('2026-03-30')], '2026-06-01')).toMatchObject({
      state: 'finished',
      overdueBy: 0,
    });
    expect(pick([start, finish('2026-04-02')], '2026-06-01')).toMatchObject({
      state: 'finished-late',
      overdueBy: 3,
    });
    const asked: ClockEvent = { type: 'pause', date: '2026-03-04', reason: 'third-party' };
    expect(pick([start, asked, finish('2026-03-06')], '2026-06-01')).toMatchObject({
      due: null,
      state: 'finished',
    });
  });

  test('overdue on a day off is overdue', () => {
    const early: ClockEvent = { type: 'start', date: '2026-03-06' };
    expect(pick([early], '2026-04-03')).toMatchObject({ due: '2026-04-03', state: 'running' });
    expect(pick([early], '2026-04-04')).toMatchObject({ state: 'overdue', overdueBy: 1 });
  });

  test('events that cannot be are told and ignored', () => {
    const odd: readonly ClockEvent[] = [
      { type: 'finish', date: '2026-03-01' },
      start,
      start,
      { type: 'resume', date: '2026-03-03' },
      { type: 'pause', date: '2026-04-10', reason: 'third-party' },
    ];
    expect(pick(odd, '2026-04-10')).toMatchObject({
      due: '2026-03-30',
      issues: [
        'out-of-order 2026-03-01',
        'out-of-order 2026-03-02',
        'out-of-order 2026-03-03',
        'asked-too-late 2026-04-10',
      ],
    });
    const pause: ClockEvent = { type: 'pause', date: '2026-03-03', reason: 'third-party' };
    expect(pick([start, pause], '2026-03-03', clockRules['permit-or-penalty']).issues).toEqual([
      'pause-not-allowed 2026-03-03',
    ]);
  });
});

describe('other clocks', () => {
  test('a budget counts calendar days, and its last day is carried', () => {
    const approved: ClockEvent = { type: 'start', date: '2026-01-26' };
    expect(pick([approved], '2026-02-10', clockRules.budget)).toMatchObject({
      due: '2026-02-24',
      remaining: 14,
    });
  });

  test('a year that is not announced makes the reading provisional', () => {
    expect(runClock(request, [{ type: 'start', date: '2026-12-20' }], '2026-12-21').provisional).toBe(true);
    expect(runClock(request, [start], '2026-03-03').provisional).toBe(false);
  });

  test('a day off in the district moves the last day', () => {
    const calendar = withAdjustments(defaultCalendar, [{ date: '2026-03-05', kind: 'off', reason: '停电' }]);
    expect(runClock(request, [start], '2026-03-03', calendar).due).toBe('2026-03-31');
  });

  test('without pauses every clock agrees with the plain count', () => {
    const rules = fc.constantFrom(...Object.values(clockRules));
    fc.assert(
      fc.property(rules, fc.nat(2500), fc.nat(60), (rule, offset, later) => {
        const date = shiftDays('2019-01-02', offset);
        const now = shiftDays(date, later);
        const plain =
          rule.unit === 'day' ? addCalendarDays(date, rule.amount) : addWorkingDays(date, rule.amount);
        const reading = runClock(rule, [{ type: 'start', date }], now);
        expect(reading.due).toBe(plain.due);
        expect(reading.state).toBe(now > plain.due ? 'overdue' : 'running');
      }),
    );
  });

  test('a pause moves the last day by exactly the working days it took', () => {
    fc.assert(
      fc.property(fc.nat(18), fc.nat(40), (wait, length) => {
        const paused = shiftDays(start.date, wait);
        const resumed = shiftDays(paused, length);
        const reading = runClock(
          request,
          [start, { type: 'pause', date: paused, reason: 'third-party' }, { type: 'resume', date: resumed }],
          resumed,
        );
        const took = workingDaysBetween(paused, resumed).days;
        expect(reading.due).toBe(addWorkingDays(start.date, 20 + took).due);
      }),
    );
  });
});

describe('the trace', () => {
  const events: readonly ClockEvent[] = [
    { type: 'start', date: '2026-02-12' },
    { type: 'pause', date: '2026-02-14', reason: 'third-party' },
    { type: 'resume', date: '2026-02-24' },
  ];
  const short = { ...request, amount: 3 };
  const reading = runClock(short, events, '2026-02-24');

  test('shows its computation day by day, in Chinese', () => {
    const lines = clockTraceLines(reading, short);
    expect(lines).toHaveLength(14);
    expect([lines[0], lines[1], lines[2], lines[3], lines[12], lines[13]]).toEqual([
      '2026-02-12（周四）工作日，开始，当日不计入',
      '2026-02-13（周五）工作日，第1日/共3日',
      '2026-02-14（周六）调休上班，第2日/共3日，征求第三方意见，停止计时',
      '2026-02-15（周日）春节放假，征求第三方意见，不计入',
      '2026-02-24（周二）工作日，征求第三方意见，不计入，收到答复或补正，次日起计时',
      '2026-02-25（周三）工作日，第3日/共3日，期限届满日',
    ]);
  });

  test('and in English', () => {
    const lines = clockTraceLines(reading, short, 'en');
    expect([lines[2], lines[3], lines[13]]).toEqual([
      '2026-02-14 (Sat) make-up working day; day 2 of 3; third party asked: clock stopped',
      '2026-02-15 (Sun) holiday Spring Festival; third party asked, not counted',
      '2026-02-25 (Wed) working day; day 3 of 3; last day',
    ]);
  });

  test('states and issues have names', () => {
    expect(clockStateNames.overdue.zh).toBe('已逾期');
    expect(clockIssueNames['asked-too-late'].en).toContain('Asked after');
  });
});
