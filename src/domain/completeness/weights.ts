import type { Band, ElementCode } from '../codes';

/**
 * What each of the eight elements is worth of 100. The content is what a citizen comes for; basis, time limit and
 * subject make it a duty that can be held against someone; the rest says how to reach it.
 */
export const elementWeights: Readonly<Record<ElementCode, number>> = {
  name: 10,
  content: 20,
  'legal-basis': 15,
  'time-limit': 15,
  subject: 15,
  method: 5,
  channel: 10,
  audience: 10,
};

/**
 * An element that is there but faulty keeps at least half of its weight, so that filling in a missing one, however
 * badly, never lowers a score.
 */
export const faultCap = (element: ElementCode): number => Math.floor(elementWeights[element] / 2);

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
