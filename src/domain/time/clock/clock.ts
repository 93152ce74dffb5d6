import { dayFacts, defaultCalendar, type WorkCalendar } from '../calendar/calendar';
import { workingDaysBetween } from '../calendar/calendar-count';
import { dayNumber, type IsoDate, isoDate } from '../calendar/dates';
import { answerOverdue, applyEvent, type Hand, passDay, restingHand } from './clock-hand';
import type { ClockRule } from './clock-rules';
import type { ClockDay, ClockEvent, ClockIssue, ClockReading } from './clock-types';

const byDate = (a: ClockEvent, b: ClockEvent): number => dayNumber(a.date) - dayNumber(b.date);

const verdict = (
  hand: Hand,
  rule: ClockRule,
  now: IsoDate,
  calendar: WorkCalendar,
): Pick<ClockReading, 'due' | 'state' | 'remaining' | 'overdueBy'> => {
  const { due, finished } = hand;
  if (hand.started === null) return { due, state: 'not-started', remaining: null, overdueBy: 0 };
  if (due === null) {
    if (finished !== null) return { due, state: 'finished', remaining: 0, overdueBy: 0 };
    return { due, state: 'paused', remaining: hand.allowance - hand.count, overdueBy: 0 };
  }
  const until = finished ?? now;
  if (until > due) {
    // The last day may be followed by days off: late is late, so the least is 1.
    const overdueBy = Math.max(1, workingDaysBetween(due, until, calendar).days);
    return { due, state: finished === null ? 'overdue' : 'finished-late', remaining: 0, overdueBy };
  }
  if (finished !== null) return { due, state: 'finished', remaining: 0, overdueBy: 0 };
  const remaining =
    rule.unit === 'day' ? dayNumber(due) - dayNumber(now) : workingDaysBetween(now, due, calendar).days;
  return { due, state: 'running', remaining, overdueBy: 0 };
};

/**
 * Runs a statutory clock day by day, from its start to its last day (or to `now` while it stands still).
 * Events after `now` are not known yet and are left out; events of one day are taken in the given order.
 */
export const runClock = (
  rule: ClockRule,
  events: readonly ClockEvent[],
  now: IsoDate,
  calendar: WorkCalendar = defaultCalendar,
): ClockReading => {
  const today = dayNumber(now);
  const known = events.filter(({ date }) => dayNumber(date) <= today).sort(byDate);
  const [first, last] = [known[0], known[known.length - 1]];
  const issues: ClockIssue[] = [];
  const trace: ClockDay[] = [];
  let hand = restingHand(rule);
  if (!first || !last) return { ...verdict(hand, rule, now, calendar), provisional: false, issues, trace };

  const lastEvent = dayNumber(last.date);
  // Only a running clock may be followed past `now`: a paused one has no future yet.
  const goesOn = (day: number): boolean => {
    if (day <= lastEvent) return true;
    if (hand.started === null) return false;
    if (hand.paused !== null) return hand.finished === null && day <= today;
    return hand.due === null || day <= dayNumber(hand.due);
  };
  for (let day = dayNumber(first.date); goesOn(day); day += 1) {
    const facts = dayFacts(isoDate(day), calendar);
    const before = hand;
    hand = passDay(hand, rule, facts, calendar);
    const counted = hand.count > before.count && hand.count <= hand.allowance;
    const { count } = hand;
    const paused = before.paused?.reason ?? null;
    const happened = known.filter(({ date }) => date === facts.date);
    for (const event of happened) {
      const step = applyEvent(hand, rule, event, calendar);
      hand = step.hand;
      if (step.issue) issues.push({ code: step.issue, date: event.date });
    }
    const { allowance } = hand;
    const due = hand.due === facts.date;
    trace.push({ ...facts, count: counted ? count : null, allowance, paused, events: happened, due });
  }
  if (hand.finished === null && hand.paused !== null && answerOverdue(hand, rule, now, calendar))
    issues.push({ code: 'answer-overdue', date: now });
  const provisional = trace.some((day) => day.provisional);
  return { ...verdict(hand, rule, now, calendar), provisional, issues, trace };
};
