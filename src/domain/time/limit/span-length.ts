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

/** So many days working days take at the least: the weekends that must lie among them. */
const fewestDays = ({ amount, unit }: Span): number =>
  unit === 'working-day' ? amount + 2 * Math.floor((amount - 1) / 5) : amount * daysPerUnit[unit];

/** And so many they may take: with a weekend before or after as well. */
export const mostDays = (span: Span): number => fewestDays(span) + (span.unit === 'working-day' ? 2 : 0);

/**
 * Whether `span` is longer than `limit`: exact where the units are the same; of different ones, longer on whatever day
 * it begins. 20 working days are never within 20 days, 28 days can be within 20 working days, 29 cannot.
 */
export const isLonger = (span: Span, limit: Span): boolean =>
  span.unit === limit.unit ? span.amount > limit.amount : fewestDays(span) > mostDays(limit);
