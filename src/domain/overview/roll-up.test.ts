import { describe, expect, test } from 'vitest';
import { type Counted, rollUp } from '.';

const counted = (change: Partial<Counted>): Counted => ({
  items: 0,
  published: 0,
  scored: 0,
  points: 0,
  bands: { excellent: 0, good: 0, sufficient: 0, poor: 0 },
  ...change,
});

describe('a unit’s domains add up', () => {
  const bands = { excellent: 2, good: 0, sufficient: 1, poor: 0 };
  const large = counted({ items: 3, published: 2, scored: 3, points: 250, bands });
  const small = counted({ items: 1, scored: 1, points: 30, bands: { ...bands, excellent: 0, poor: 1 } });

  test('each item weighs the same', () => {
    expect(rollUp([large, small])).toEqual({
      items: 4,
      published: 2,
      score: 70,
      band: 'good',
      bands: { excellent: 2, good: 0, sufficient: 2, poor: 1 },
    });
  });

  test('the mean has one decimal', () => {
    expect(rollUp([large]).score).toBe(83.3);
  });

  test('what was never judged has no score, and is not taken for nought', () => {
    expect(rollUp([counted({ items: 5 })])).toMatchObject({ items: 5, score: null, band: null });
    expect(rollUp([counted({ items: 5 }), small]).score).toBe(30);
    expect(rollUp([])).toMatchObject({ items: 0, score: null });
  });
});
