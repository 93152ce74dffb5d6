import { type DayFacts, dayFacts, defaultCalendar, type WorkCalendar } from './calendar';
import { dayNumber, type IsoDate, isoDate, shiftDays, shiftMonths } from './dates';

/** A day of a count; `counted` is its number in the count (1, 2, …), null where it does not count. */
export interface CountedDay extends DayFacts {
  readonly counted: number | null;
}

export interface DueDate {
  readonly due: IsoDate;
  /** True if any day looked at lies in a year whose holidays are not announced. */
  readonly provisional: boolean;
  readonly trace: readonly CountedDay[];
}

/** A due date that would fall on a day off and was carried to the next working day; null where it was not. */
export interface CalendarDue extends DueDate {
  readonly rolledFrom: IsoDate | null;
}

/**
 * The n-th working day after `start`. The day on which it starts is not counted (民法典 art. 201: 开始的当日不计入).
 * A negative n counts backwards (提前5个工作日); 0 is `start` itself. Throws RangeError unless n is an integer.
 */
export const addWorkingDays = (
  start: IsoDate,
  n: number,
  calendar: WorkCalendar = defaultCalendar,
): DueDate => {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const step = n < 0 ? -1 : 1;
  const trace: CountedDay[] = [];
  let day = dayNumber(start);
  for (let count = 0; count < Math.abs(n); ) {
    day += step;
    const facts = dayFacts(isoDate(day), calendar);
    if (facts.worked) count += 1;
    trace.push({ ...facts, counted: facts.worked ? count : null });
  }
  const due = isoDate(day);
  const provisional = trace.some((seen) => seen.provisional) || dayFacts(start, calendar).provisional;
  return { due, provisional, trace };
};

/** How many working days lie after `from`, up to and including `to`; negative where `to` is earlier. */
export const workingDaysBetween = (
  from: IsoDate,
  to: IsoDate,
  calendar: WorkCalendar = defaultCalendar,
): { readonly days: number; readonly provisional: boolean } => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) {
    // Backwards the far day counts and the near one does not, so that it mirrors addWorkingDays with a negative n.
    const back = workingDaysBetween(shiftDays(to, -1), shiftDays(from, -1), calendar);
    return { days: -back.days, provisional: back.provisional };
  }
  let days = 0;
  let provisional = dayFacts(from, calendar).provisional;
  for (let day = first + 1; day <= last; day += 1) {
    const facts = dayFacts(isoDate(day), calendar);
    if (facts.worked) days += 1;
    provisional ||= facts.provisional;
  }
  return { days, provisional };
};

/** `date` if it is worked, else the next working day. */
export const nextWorkingDay = (date: IsoDate, calendar: WorkCalendar = defaultCalendar): IsoDate =>
  addWorkingDays(shiftDays(date, -1), 1, calendar).due;

const carried = (start: IsoDate, target: IsoDate, calendar: WorkCalendar): CalendarDue => {
  const due = nextWorkingDay(target, calendar);
  const trace: CountedDay[] = [];
  const first = dayNumber(start);
  for (let day = first + 1; day <= dayNumber(due); day += 1) {
    const facts = dayFacts(isoDate(day), calendar);
    trace.push({ ...facts, counted: facts.date <= target ? day - first : null });
  }
  const provisional = trace.some((seen) => seen.provisional) || dayFacts(start, calendar).provisional;
  return { due, provisional, trace, rolledFrom: due === target ? null : target };
};

/**
 * `n` (0 or more) calendar days (日) after `start`; a last day that is off is carried to the next working day
 * (民法典 art. 203: 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日).
 */
export const addCalendarDays = (
  start: IsoDate,
  n: number,
  calendar: WorkCalendar = defaultCalendar,
): CalendarDue => carried(start, shiftDays(start, n), calendar);

/** `n` (0 or more) months after `start`, with the same two rules of the civil code. */
export const addCalendarMonths = (
  start: IsoDate,
  n: number,
  calendar: WorkCalendar = defaultCalendar,
): CalendarDue => carried(start, shiftMonths(start, n), calendar);
