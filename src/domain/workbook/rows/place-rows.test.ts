import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRows } from '..';

describe('where the rows of a form stand in the catalogue', () => {
  test('a first form has the places 1, 2, 3; the next one of other items comes after it', () => {
    expect(placeRows([null, null, null], 0)).toEqual([1, 2, 3]);
    expect(placeRows([null, null], 3)).toEqual([4, 5]);
  });

  test('a form in another order: the items exchange their places', () => {
    expect(placeRows([3, 1, 2], 3)).toEqual([1, 2, 3]);
    expect(placeRows([40, 20], 90)).toEqual([20, 40]);
  });

  test('a form of some of the items moves none of them', () => {
    expect(placeRows([2, 5, 11], 13)).toEqual([2, 5, 11]);
  });

  test('a new row between two moves those behind it as far as the next free number', () => {
    expect(placeRows([1, null, 2, 3, 7, 8], 8)).toEqual([1, 2, 3, 4, 7, 8]);
    expect(placeRows([10, null, 20], 20)).toEqual([10, 11, 20]);
  });

  test('new rows ahead of the first one stand just before it, where there is room', () => {
    expect(placeRows([null, null, 5], 9)).toEqual([3, 4, 5]);
    expect(placeRows([null, 1, 2], 2)).toEqual([1, 2, 3]);
  });

  const forms = fc.array(fc.option(fc.integer({ min: 1, max: 50 })), { maxLength: 30 });
  const rising = (places: ReadonlyArray<number | null>): boolean =>
    places.every((place, at) => place !== null && place > (places[at - 1] ?? 0));

  test('places rise from row to row, and the same form again moves nothing', () => {
    fc.assert(
      fc.property(forms, fc.nat(60), (standing, highest) => {
        const places = placeRows(standing, highest);
        expect(rising(places)).toBe(true);
        expect(placeRows(places, highest)).toEqual(places);
        if (rising(standing)) expect(places).toEqual(standing);
      }),
    );
  });
});
