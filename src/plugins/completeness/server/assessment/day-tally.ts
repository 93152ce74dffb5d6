import { mean } from '../check/mean';

/** A unit's items of a domain on a day; '' where an item has none. */
export interface DayCell {
  readonly unit: string;
  readonly domain: string;
  readonly items: number;
  /** Mean score, one decimal. */
  readonly score: number;
}

/** Counts items and scores by unit and domain. */
export const dayTally = () => {
  const cells = new Map<string, { unit: string; domain: string; items: number; sum: number }>();
  let items = 0;
  let sum = 0;
  return {
    add(item: { readonly unit: string | null; readonly domain: string | null }, score: number): void {
      items += 1;
      sum += score;
      const [unit, domain] = [item.unit ?? '', item.domain ?? ''];
      const key = JSON.stringify([unit, domain]);
      const cell = cells.get(key) ?? { unit, domain, items: 0, sum: 0 };
      cells.set(key, { ...cell, items: cell.items + 1, sum: cell.sum + score });
    },
    items: () => items,
    score: () => mean(sum, items),
    cells: (): readonly DayCell[] =>
      [...cells.values()].map(({ sum: total, ...cell }) => ({ ...cell, score: mean(total, cell.items) })),
  };
};
