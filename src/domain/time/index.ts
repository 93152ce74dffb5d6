/** Time in open government: the language of 公开时限, working days, and the limits that the law sets. */
export {
  type CalendarAdjustment,
  defaultCalendar,
  type WorkCalendar,
  withAdjustments,
} from './calendar';
export { addCalendarDays, addCalendarMonths, addWorkingDays } from './calendar-count';
export { chinaDay } from './china-day';
export { dayNumber, type IsoDate, isoDate, isWeekend, shiftDays, shiftMonths } from './dates';
export { limitTable } from './limit-table';
export {
  entriesAfter,
  isLaxer,
  type LimitAmounts,
  type LimitsByDay,
  limitsWith,
  statutoryLimits,
} from './limits-by-day';
export { doubted, inDoubt, isUsualDay, readDay, readMoment } from './read-day';
export type {
  LimitHistory,
  LimitTable,
  StatutoryKind,
  StatutoryLimit,
  StatutoryLimits,
} from './statutory-limits';
export { parseTimeLimit } from './time-limit';
export { type TimeLimitFinding, type TimeLimitFindingCode, timeLimitFindings } from './time-limit-findings';
export { timeLimitMessages } from './time-limit-messages';
export { printSpan, printTimeLimit } from './time-limit-print';
export type { Span, TimeLimitClause, TimeLimitReading } from './time-limit-types';
export { afterWorkingHours } from './working-hours';
