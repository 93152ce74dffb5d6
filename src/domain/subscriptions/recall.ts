import { afterWorkingHours, type WorkCalendar } from '../time';

/** An outlet that carried a text must report within so many working hours that it was corrected or taken down. */
const RECALL_HOURS = 4;

/** RECALL_HOURS of the environment: a number of working hours, more than 0. Throws on anything else. */
export const recallHours = (setting: string | undefined): number => {
  if (!setting) return RECALL_HOURS;
  const hours = Number(setting);
  if (hours > 0 && hours <= 1_000) return hours;
  throw new Error(
    `RECALL_HOURS 应为大于 0 的工作小时数，收到“${setting}” (should be a number of working hours above 0)`,
  );
};

/** Until when a correction or withdrawal that was recorded at `at` (ISO 8601) must be answered. */
export const recallDue = (at: string, hours: number, calendar: WorkCalendar): Date =>
  afterWorkingHours(new Date(at), hours, calendar);
