import type { Span } from './reading/types';

/** Calendar days in a unit, for comparing different units; a working day is 7/5, a month 30. */
export const daysPerUnit: Readonly<Record<Span['unit'], number>> = {
  hour: 1 / 24,
  'working-day': 7 / 5,
  day: 1,
  week: 7,
  month: 30,
  term: 180,
  year: 365,
  'school-year': 365,
};

/** Whether `span` is longer than `limit`; exact where the units are the same. */
export const isLonger = (span: Span, limit: Span): boolean =>
  span.unit === limit.unit
    ? span.amount > limit.amount
    : span.amount * daysPerUnit[span.unit] > limit.amount * daysPerUnit[limit.unit];
