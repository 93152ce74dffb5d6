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

/**
 * An entry of the content type `holiday`: a day that the district works or does not work, whatever the schedule says; or,
 * where it names its `source`, a day of the State Council's schedule for a year that no release knew yet.
 */
export interface CalendarAdjustment {
  readonly date: IsoDate;
  readonly kind: 'off' | 'worked';
  readonly reason: string;
  /** 国办发明电〔2026〕11号; null for the district's own. */
  readonly source?: string | null;
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

/** The years whose schedule was brought in: a schedule is of a whole year, and its National Day is off. */
const announcedYears = (adjustments: readonly CalendarAdjustment[]): readonly number[] =>
  adjustments
    .filter(({ date, kind, source }) => source && kind === 'off' && date.endsWith('-10-01'))
    .map(({ date }) => Number(date.slice(0, 4)));

const facts = ({ date, kind, reason, source }: CalendarAdjustment): Omit<DayFacts, 'provisional'> => {
  const worked = kind === 'worked';
  if (!source)
    return {
      date,
      worked,
      reason: worked ? 'adjusted-worked' : 'adjusted-off',
      name: { zh: reason, en: reason },
    };
  const known = Object.values(holidayNames).find(({ zh }) => zh === reason);
  return worked
    ? { date, worked, reason: 'make-up', name: null }
    : { date, worked, reason: 'holiday', name: known ?? { zh: reason, en: reason } };
};

/**
 * A new calendar in which the adjustments win over the schedule; the last entry for a day wins. A year whose schedule
 * was brought in is known, and what a release knew of it is gone.
 */
export const withAdjustments = (
  calendar: WorkCalendar,
  adjustments: readonly CalendarAdjustment[],
): WorkCalendar => {
  const announced = announcedYears(adjustments);
  const isAnnounced = (date: IsoDate): boolean => announced.includes(Number(date.slice(0, 4)));
  const exceptions = Object.fromEntries(
    Object.entries(calendar.exceptions).filter(([date]) => !isAnnounced(date)),
  );
  for (const adjustment of adjustments) {
    dayNumber(adjustment.date);
    exceptions[adjustment.date] = facts(adjustment);
  }
  return { exceptions, knownYears: [...new Set([...calendar.knownYears, ...announced])] };
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
