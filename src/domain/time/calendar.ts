import { dayNumber, type IsoDate, isoDate, isWeekend } from './dates';
import { fixedHolidays, type HolidayYear, holidayNames, holidayYears } from './holidays-data';

/**
 * Why a day is worked or not. 'computed-holiday': a fixed holiday of a year whose schedule is not announced;
 * 'adjusted-…': a district's own entry (an order of the local government, a flood, a festival of a minority).
 */
export type DayReason =
  | 'weekday'
  | 'weekend'
  | 'holiday'
  | 'make-up'
  | 'computed-holiday'
  | 'adjusted-off'
  | 'adjusted-worked';

export interface DayFacts {
  readonly date: IsoDate;
  readonly worked: boolean;
  readonly reason: DayReason;
  /** The holiday's names, or the adjustment's reason in both places; null on plain days. */
  readonly name: { readonly zh: string; readonly en: string } | null;
  /** True where the year's schedule is not announced, so that the answer may still change. */
  readonly provisional: boolean;
}

/** What deviates from Monday to Friday, and the years for which that is known. Plain data. */
export interface WorkCalendar {
  readonly exceptions: Readonly<Record<IsoDate, Omit<DayFacts, 'provisional'>>>;
  readonly knownYears: readonly number[];
}

/** An entry of the content type `holiday`: a day that the district works or does not work, whatever the schedule says. */
export interface CalendarAdjustment {
  readonly date: IsoDate;
  readonly kind: 'off' | 'worked';
  readonly reason: string;
}

/** A calendar from the State Council's schedules. */
const calendarOf = (years: readonly HolidayYear[]): WorkCalendar => {
  const exceptions: Record<IsoDate, Omit<DayFacts, 'provisional'>> = {};
  for (const { off, worked } of years) {
    for (const run of off) {
      for (let day = dayNumber(run.from); day <= dayNumber(run.to); day += 1) {
        const date = isoDate(day);
        exceptions[date] = { date, worked: false, reason: 'holiday', name: holidayNames[run.holiday] };
      }
    }
    for (const date of worked) exceptions[date] = { date, worked: true, reason: 'make-up', name: null };
  }
  return { exceptions, knownYears: years.map(({ year }) => year) };
};

export const defaultCalendar: WorkCalendar = calendarOf(holidayYears);

/** A new calendar in which the adjustments win over the schedule; the last entry for a day wins. */
export const withAdjustments = (
  calendar: WorkCalendar,
  adjustments: readonly CalendarAdjustment[],
): WorkCalendar => {
  const exceptions = { ...calendar.exceptions };
  for (const { date, kind, reason } of adjustments) {
    dayNumber(date);
    const worked = kind === 'worked';
    exceptions[date] = {
      date,
      worked,
      reason: worked ? 'adjusted-worked' : 'adjusted-off',
      name: { zh: reason, en: reason },
    };
  }
  return { ...calendar, exceptions };
};

/** What the calendar knows of a day. */
export const dayFacts = (date: IsoDate, calendar: WorkCalendar = defaultCalendar): DayFacts => {
  const weekend = isWeekend(date);
  const provisional = !calendar.knownYears.includes(Number(date.slice(0, 4)));
  const exception = calendar.exceptions[date];
  if (exception) return { ...exception, provisional };
  const fixed = provisional ? fixedHolidays.find(({ monthDay }) => date.endsWith(monthDay)) : undefined;
  if (fixed)
    return {
      date,
      worked: false,
      reason: 'computed-holiday',
      name: holidayNames[fixed.holiday],
      provisional,
    };
  return { date, worked: !weekend, reason: weekend ? 'weekend' : 'weekday', name: null, provisional };
};

export const isWorkingDay = (date: IsoDate, calendar: WorkCalendar = defaultCalendar): boolean =>
  dayFacts(date, calendar).worked;
