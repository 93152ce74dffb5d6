import { expect, test } from 'vitest';
import { itemKey } from '../reading/item-key';
import { placesOf } from './places';

const named = (level2: string) => ({ level1: '低保', level2, level3: null });
const key = (level2: string): string => itemKey(named(level2));
const standing = (...drafts: ReadonlyArray<readonly [level2: string, position: number | null]>) => ({
  drafts: drafts.map(([level2, position]) => ({ documentId: level2, ...named(level2), position })),
  renumbered: new Map(),
  publicNotNamed: [],
  draftsNotNamed: [],
});
const placed = (of: ReturnType<typeof standing>, rows: readonly string[]) =>
  rows.map((row) => placesOf(of, rows.map(key)).get(key(row)) ?? null);

test.each([
  ['as it went: those without a place stay without one', ['甲', '乙', '丙', '丁'], [1, 2, null, null]],
  ['with a new item at the end: all before it have a place', ['甲', '乙', '丙', '丁', '戊'], [1, 2, 3, 4, 5]],
  ['with one of them moved up: it has a place', ['丙', '甲', '乙', '丁'], [1, 2, 3, null]],
])('a form comes back %s', (_, rows, places) => {
  expect(placed(standing(['甲', 1], ['乙', 2], ['丙', null], ['丁', null]), rows)).toEqual(places);
});

test('where no item has a place, a form gives none', () => {
  expect(placed(standing(['甲', null], ['乙', null]), ['甲', '乙'])).toEqual([null, null]);
});
