import { listNumber } from '../cells/list-lines';

/** 2.1备案指南: numbers of chapters, which a list has not. */
const chapter = /^\d{1,2}(?:\.\d{1,2}){1,3}[.、]?(?=\p{Script=Han})/u;

/** An item's key without the numbers before its names. */
const bareKey = (key: string): string =>
  key
    .split('\n')
    .map((name) => name.replace(listNumber, '').replace(chapter, '') || name)
    .join('\n');

const byBareKey = (keys: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const key of keys) {
    const bare = bareKey(key);
    found.set(bare, [...(found.get(bare) ?? []), key]);
  }
  return found;
};

/**
 * The standing items that rows mean whose names differ only by numbers before them: 一、备案 is 备案. Only where there is
 * one such row and one such item; whatever has its very name in the catalogue or in the sheet means that. All by key.
 */
export const renumberedItems = (
  rows: readonly string[],
  standing: readonly string[],
): ReadonlyMap<string, string> => {
  const [inSheet, inCatalogue] = [new Set(rows), new Set(standing)];
  const free = byBareKey([...inCatalogue].filter((key) => !inSheet.has(key)));
  const strange = byBareKey([...inSheet].filter((key) => !inCatalogue.has(key)));
  return new Map(
    [...strange].flatMap(([bare, [row, ...more]]) => {
      const [item, ...others] = free.get(bare) ?? [];
      return row === undefined || item === undefined || more.length + others.length > 0
        ? []
        : [[row, item] as const];
    }),
  );
};
