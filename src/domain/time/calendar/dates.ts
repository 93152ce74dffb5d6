/**
 * Calendar days in Beijing, as 'YYYY-MM-DD'. Inside a day is a plain number (days since 1970-01-01), so that no
 * time zone of the machine, and no hour, can move a legal date.
 */
export type IsoDate = string;

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. Throws RangeError for anything that is not a real day ('2026-02-30'). */
export const dayNumber = (date: IsoDate): number => {
  const match = SHAPE.exec(date);
  if (!match) throw new RangeError(`not a date: ${date}`);
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== date) throw new RangeError(`no such day: ${date}`);
  return time / MS_PER_DAY;
};

export const isoDate = (day: number): IsoDate => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** `days` may be negative. */
export const shiftDays = (date: IsoDate, days: number): IsoDate => isoDate(dayNumber(date) + days);

/**
 * The same day of the month, `months` later; the last day of that month where it has no such day
 * (民法典 art. 202: 到期月没有对应日的，月末日为期间的最后一日).
 */
export const shiftMonths = (date: IsoDate, months: number): IsoDate => {
  dayNumber(date);
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoDate(Date.UTC(year, month, Math.min(Number(date.slice(8)), lastDay)) / MS_PER_DAY);
};

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: IsoDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

export const isWeekend = (date: IsoDate): boolean => {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
};
