/** Time in open government: the language of 公开时限, working days, and the limits that the law sets. */
export {
  type CalendarAdjustment,
  defaultCalendar,
  type WorkCalendar,
  withAdjustments,
} from './calendar/calendar';
export { addCalendarDays, addCalendarMonths, addWorkingDays } from './calendar/calendar-count';
export { chinaDay } from './calendar/china-day';
export { dayNumber, type IsoDate, isoDate, isWeekend, shiftDays, shiftMonths } from './calendar/dates';
export { doubted, inDoubt, isUsualDay, readDay, readMoment } from './calendar/read-day';
export { afterWorkingHours } from './calendar/working-hours';
export {
  type TimeLimitFinding,
  type TimeLimitFindingCode,
  timeLimitFindings,
} from './limit/findings/findings';
export { timeLimitMessages } from './limit/messages';
export { printSpan, printTimeLimit } from './limit/print';
export type { Span, TimeLimitClause, TimeLimitReading } from './limit/reading/types';
export { parseTimeLimit } from './limit/time-limit';
export { limitTable } from './statute/limit-table';
export {
  entriesAfter,
  isLaxer,
  type LimitAmounts,
  type LimitsByDay,
  limitsWith,
  statutoryLimits,
} from './statute/limits-by-day';
export type {
  LimitHistory,
  LimitTable,
  StatutoryKind,
  StatutoryLimit,
  StatutoryLimits,
} from './statute/statutory-limits';
