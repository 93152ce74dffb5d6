import { defaultCalendar, isWorkingDay, type WorkCalendar } from './calendar';
import { chinaDay } from './china-day';
import { shiftDays } from './dates';

/** The office's day in China: 9 to 17. A pause at noon is not taken out: eight hours are one working day. */
const OPENS = 9;
const HOURS = 8;
const HOUR_MS = 3_600_000;

/** The moment at which so many working hours have passed since `from`; time outside them does not count. */
export const afterWorkingHours = (
  from: Date,
  hours: number,
  calendar: WorkCalendar = defaultCalendar,
): Date => {
  let left = hours * HOUR_MS;
  for (let day = chinaDay(from.toISOString()); ; day = shiftDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const opens = Date.parse(`${day}T${String(OPENS).padStart(2, '0')}:00:00+08:00`);
    const begins = Math.max(opens, from.getTime());
    const ends = opens + HOURS * HOUR_MS;
    if (begins + left <= ends) return new Date(begins + left);
    left -= Math.max(0, ends - begins);
  }
};
