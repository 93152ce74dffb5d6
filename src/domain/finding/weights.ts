import type { ElementCode } from '../codes';

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
