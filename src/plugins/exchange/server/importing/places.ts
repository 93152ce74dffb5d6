import { placeRows } from '../../../../domain/workbook';
import { itemKey } from '../reading/item-key';
import type { StandingItems } from './standing-items';

/** Places by item (itemKey). */
export type Places = ReadonlyMap<string, number>;

/**
 * Where each item of a form is to stand in the catalogue. `items`: its rows' items in order, null for one not read. Items without a
 * place stand last, in a form that was taken out as well: they stay without one where nothing follows them, so that a form that
 * comes back as it went changes nothing.
 */
export const placesOf = (
  { drafts, renumbered }: StandingItems,
  items: ReadonlyArray<string | null>,
): Places => {
  const standing = new Map<string, number>();
  const without = new Set<string>();
  let highest = 0;
  for (const { position, ...names } of drafts) {
    if (position === null) {
      without.add(itemKey(names));
      continue;
    }
    standing.set(itemKey(names), position);
    highest = Math.max(highest, position);
  }
  const places = placeRows(
    items.map((item) => {
      const same = item === null ? undefined : renumbered.get(item);
      return item === null ? null : (standing.get(same === undefined ? item : itemKey(same)) ?? null);
    }),
    highest,
  );
  const placed = items.findLastIndex((item) => item !== null && !without.has(item)) + 1;
  return new Map(
    items
      .slice(0, placed)
      .flatMap((item, at) => (item === null ? [] : [[item, places[at] ?? at + 1] as const])),
  );
};
