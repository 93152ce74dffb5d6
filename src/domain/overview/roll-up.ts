import type { Band } from '../codes';
import { bandOf } from '../completeness/score';

/** What is counted of the catalogue items of one unit in one domain. */
export interface Counted {
  readonly items: number;
  readonly published: number;
  /** Items that have a score; one that was never judged has none. */
  readonly scored: number;
  /** Their scores added up. */
  readonly points: number;
  readonly bands: Readonly<Record<Band, number>>;
}

/** Counted items as people read them. */
export interface Summary {
  readonly items: number;
  readonly published: number;
  /** The mean, with one decimal; null where nothing was judged. */
  readonly score: number | null;
  readonly band: Band | null;
  readonly bands: Readonly<Record<Band, number>>;
}

const nothing: Counted = {
  items: 0,
  published: 0,
  scored: 0,
  points: 0,
  bands: { excellent: 0, good: 0, sufficient: 0, poor: 0 },
};

const plus = (a: Counted, b: Counted): Counted => ({
  items: a.items + b.items,
  published: a.published + b.published,
  scored: a.scored + b.scored,
  points: a.points + b.points,
  bands: {
    excellent: a.bands.excellent + b.bands.excellent,
    good: a.bands.good + b.bands.good,
    sufficient: a.bands.sufficient + b.bands.sufficient,
    poor: a.bands.poor + b.bands.poor,
  },
});

/** Every item weighs the same: the mean of a unit is not the mean of its domains' means. */
export const rollUp = (parts: readonly Counted[]): Summary => {
  const { items, published, scored, points, bands } = parts.reduce(plus, nothing);
  const score = scored === 0 ? null : Math.round((points / scored) * 10) / 10;
  return { items, published, score, band: score === null ? null : bandOf(score), bands };
};
