/** Time in open government: the language of 公开时限, working days, and the clocks that the law sets. */
export * from './calendar';
export * from './calendar-count';
export * from './china-day';
export * from './clock';
export * from './clock-rules';
export * from './clock-trace';
export * from './clock-types';
export * from './dates';
export * from './holidays-data';
export * from './limits-by-day';
export * from './read-day';
export * from './statutory-limits';
export { parseTimeLimit } from './time-limit';
export * from './time-limit-findings';
export * from './time-limit-messages';
export { printSpan, printTimeLimit } from './time-limit-print';
export type * from './time-limit-types';
export * from './working-hours';
