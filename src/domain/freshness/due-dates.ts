import {
  addCalendarDays,
  addCalendarMonths,
  addWorkingDays,
  defaultCalendar,
  type IsoDate,
  type Span,
  type TimeLimitClause,
  type TimeLimitReading,
  type WorkCalendar,
} from '../time';

/** The last day of a span that begins on a day; null for hours and school terms, which no calendar here knows. */
export const endOf = (
  start: IsoDate,
  { amount, unit }: Span,
  calendar: WorkCalendar = defaultCalendar,
): IsoDate | null => {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(start, Math.ceil(amount), calendar).due;
    case 'day':
      return addCalendarDays(start, Math.ceil(amount), calendar).due;
    case 'week':
      return addCalendarDays(start, Math.ceil(amount * 7), calendar).due;
    case 'month':
      return Number.isInteger(amount)
        ? addCalendarMonths(start, amount, calendar).due
        : addCalendarDays(start, Math.round(amount * 30), calendar).due;
    case 'year':
      return addCalendarMonths(start, Math.round(amount * 12), calendar).due;
    default:
      return null;
  }
};

const fromForming = ['information-formed', 'information-formed-or-changed', 'made-or-obtained'];

/** The clause that says how soon after it was made any information is public; null where none does. */
export const generalLimit = ({ clauses }: TimeLimitReading): Span | null => {
  const clause = clauses.find(
    ({ scope, trigger, before, cadence }: TimeLimitClause) =>
      scope === null &&
      !before &&
      cadence === null &&
      (trigger === null || fromForming.includes(trigger.code)),
  );
  return clause && clause.amount !== null && clause.unit !== null
    ? { amount: clause.amount, unit: clause.unit }
    : null;
};

/** The shortest period after which the text wants something new; null where it names none. */
export const shortestCadence = ({ clauses }: TimeLimitReading): Span | null => {
  const spans = clauses.flatMap(({ cadence }) => (cadence ? [cadence.every] : []));
  const start = '2024-01-01';
  return (
    spans
      .map((span) => ({ span, end: endOf(start, span) }))
      .filter((one): one is { span: Span; end: IsoDate } => one.end !== null)
      .sort((a, b) => (a.end < b.end ? -1 : 1))[0]?.span ?? null
  );
};
