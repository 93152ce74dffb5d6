import type { PersonalData } from './types';

/** A home of which all is masked from the house on: 石桥镇东沟村****. */
export const maskedFrom = (start: number, from: number, end: number): PersonalData => ({
  kind: 'home-address',
  start,
  end,
  covered: Array.from({ length: end - from }, (_, index) => from + index),
});
