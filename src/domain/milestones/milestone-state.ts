import type { MilestoneState } from '../codes';
import { dayNumber, type IsoDate } from '../time';
import type { Progress } from './measures';

/** A date this near is called due soon. */
const soonDays = 14;

/** Days from `today` to the date; negative once it is past. */
export const daysLeft = (dueOn: IsoDate, today: IsoDate): number => dayNumber(dueOn) - dayNumber(today);

/**
 * Where a unit stands. The date itself is still in time (…日前 is read with the day, as the units do). A unit of
 * which nothing can be counted has not begun: an empty catalogue is not a finished one.
 */
export const milestoneState = ({ done, all }: Progress, dueOn: IsoDate, today: IsoDate): MilestoneState => {
  if (all > 0 && done >= all) return 'done';
  const left = daysLeft(dueOn, today);
  if (left < 0) return 'overdue';
  if (left <= soonDays) return 'due-soon';
  return done === 0 ? 'not-begun' : 'under-way';
};
