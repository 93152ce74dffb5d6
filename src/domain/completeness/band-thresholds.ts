import type { Band } from '../codes';

/**
 * From which score a band begins: the shares of the maximum at which the EU's Metadata Quality Assessment
 * (data.europa.eu/mqa: 351, 221 and 121 of 405 points) begins its bands, rounded.
 */
export const bandThresholds: Readonly<Record<Band, number>> = {
  excellent: 87,
  good: 55,
  sufficient: 30,
  poor: 0,
};
