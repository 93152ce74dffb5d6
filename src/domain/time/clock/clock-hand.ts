import { type DayFacts, isWorkingDay, type WorkCalendar } from '../calendar/calendar';
import { nextWorkingDay, workingDaysBetween } from '../calendar/calendar-count';
import type { IsoDate } from '../calendar/dates';
import type { ClockRule, PauseReason } from './clock-rules';
import type { ClockEvent, ClockIssueCode } from './clock-types';

/** Where the clock stands at the end of a day. `count` may run past `allowance`; `due` is the day it reached it. */
export interface Hand {
  readonly started: IsoDate | null;
  readonly count: number;
  readonly allowance: number;
  readonly paused: { readonly reason: PauseReason; readonly since: IsoDate } | null;
  readonly due: IsoDate | null;
  readonly finished: IsoDate | null;
}

/** The hand after an event, and what was wrong with the event. */
export interface Step {
  readonly hand: Hand;
  readonly issue: ClockIssueCode | null;
}

export const restingHand = (rule: ClockRule): Hand => ({
  started: null,
  count: 0,
  allowance: rule.amount,
  paused: null,
  due: null,
  finished: null,
});

const refused = (hand: Hand, issue: ClockIssueCode): Step => ({ hand, issue });

const extend = (hand: Hand, rule: ClockRule, date: IsoDate, amount: number): Step => {
  if (hand.due !== null && date > hand.due) return refused(hand, 'extension-too-late');
  const left = rule.amount + rule.maxExtension - hand.allowance;
  const allowance = hand.allowance + Math.max(0, Math.min(amount, left));
  return {
    hand: { ...hand, allowance, due: hand.count < allowance ? null : hand.due },
    issue: amount > left ? 'extension-too-long' : null,
  };
};

const pause = (
  hand: Hand,
  rule: ClockRule,
  date: IsoDate,
  reason: PauseReason,
  calendar: WorkCalendar,
): Step => {
  const pauseRule = rule.pauses[reason];
  if (!pauseRule) return refused(hand, 'pause-not-allowed');
  if (hand.paused !== null || hand.started === null) return refused(hand, 'out-of-order');
  // A period that is used up cannot be stopped any more; a corrected request, though, always opens a new one.
  if (hand.due !== null && pauseRule.effect === 'pause') return refused(hand, 'asked-too-late');
  const asked = workingDaysBetween(hand.started, date, calendar).days;
  const late = pauseRule.askWithin !== null && asked > pauseRule.askWithin;
  return {
    hand: { ...hand, due: null, paused: { reason, since: date } },
    issue: late ? 'asked-too-late' : null,
  };
};

/** Whether the person asked has had more working days than the rule gives, up to and including `until`. */
export const answerOverdue = (
  hand: Hand,
  rule: ClockRule,
  until: IsoDate,
  calendar: WorkCalendar,
): boolean => {
  const limit = hand.paused && rule.pauses[hand.paused.reason]?.answerWithin;
  return hand.paused !== null && limit != null
    ? workingDaysBetween(hand.paused.since, until, calendar).days > limit
    : false;
};

const resume = (hand: Hand, rule: ClockRule, date: IsoDate, calendar: WorkCalendar): Step => {
  if (hand.paused === null) return refused(hand, 'out-of-order');
  const anew = rule.pauses[hand.paused.reason]?.effect === 'restart';
  return {
    hand: anew ? { ...restingHand(rule), started: date } : { ...hand, paused: null },
    issue: answerOverdue(hand, rule, date, calendar) ? 'answer-overdue' : null,
  };
};

export const applyEvent = (hand: Hand, rule: ClockRule, event: ClockEvent, calendar: WorkCalendar): Step => {
  if (event.type === 'start') {
    if (hand.started !== null) return refused(hand, 'out-of-order');
    return { hand: { ...restingHand(rule), started: event.date }, issue: null };
  }
  if (hand.started === null || hand.finished !== null) return refused(hand, 'out-of-order');
  switch (event.type) {
    case 'pause':
      return pause(hand, rule, event.date, event.reason, calendar);
    case 'resume':
      return resume(hand, rule, event.date, calendar);
    case 'extend':
      return extend(hand, rule, event.date, event.amount);
    case 'finish':
      return { hand: { ...hand, finished: event.date }, issue: null };
  }
};

/**
 * The hand after a day has passed, before that day's events: so the day on which someone is asked still counts, and
 * the day of a start or of an answer does not (民法典 art. 201).
 */
export const passDay = (hand: Hand, rule: ClockRule, day: DayFacts, calendar: WorkCalendar): Hand => {
  if (hand.started === null || hand.paused !== null) return hand;
  if (rule.unit === 'working-day' && !day.worked) return hand;
  const count = hand.count + 1;
  if (count !== hand.allowance) return { ...hand, count };
  const carry = rule.unit === 'day' && !isWorkingDay(day.date, calendar);
  return { ...hand, count, due: carry ? nextWorkingDay(day.date, calendar) : day.date };
};
