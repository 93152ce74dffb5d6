import {
  addWorkingDays,
  chinaDay,
  dayNumber,
  type IsoDate,
  type LimitsByDay,
  shiftDays,
  type WorkCalendar,
} from '../time';
import type { Task, Told } from './task';

/** The district's numbers and days off. */
export interface DueBy {
  readonly limits: LimitsByDay;
  readonly calendar: WorkCalendar;
}

/** An event that ends this soon is told of. */
const soonDays = 14;

const nothingFound = { blocking: 0, worst: null } as const;
const left = (day: IsoDate, today: IsoDate): number => dayNumber(day) - dayNumber(today);

/** A public policy that needs an interpretation and has none; `publishedAt` in ISO 8601. */
export const interpretationTask = (
  { publishedAt, ...told }: Told & { readonly publishedAt: string },
  { limits, calendar }: DueBy,
  now: string,
): Task => {
  const from = chinaDay(publishedAt);
  const day = addWorkingDays(from, limits.on(from).interpretation.amount, calendar).due;
  const daysLeft = left(day, chinaDay(now));
  return { kind: 'interpretation', type: 'policy', ...told, ...nothingFound, day, daysLeft };
};

/** A public event without a result: that it ends, once that is near, and then by when the result is due. */
export const eventTask = (
  { endsAt, ...told }: Told & { readonly endsAt: string },
  { limits }: DueBy,
  now: string,
): Task | null => {
  const today = chinaDay(now);
  const end = chinaDay(endsAt);
  const shared = { type: 'participation-event', ...told, ...nothingFound } as const;
  if (endsAt > now)
    return left(end, today) > soonDays
      ? null
      : { kind: 'ends', ...shared, day: end, daysLeft: left(end, today) };
  const day = shiftDays(end, limits.on(end).result.amount);
  return { kind: 'result', ...shared, day, daysLeft: left(day, today) };
};
