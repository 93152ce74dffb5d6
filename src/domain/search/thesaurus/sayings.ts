import type { Group } from './read-groups';

export interface Sayings {
  /** Other words for the same. */
  readonly same: readonly string[];
  /** Kinds of it. */
  readonly narrower: readonly string[];
}
export const noSayings: Sayings = { same: [], narrower: [] };

/** What each word of some groups is called besides. */
export const sayingsIn = (groups: readonly Group[]): ReadonlyMap<string, Sayings> => {
  const sayings = new Map<string, { same: Set<string>; narrower: Set<string> }>();
  for (const { official, everyday, narrower } of groups)
    for (const word of [...official, ...everyday]) {
      const known = sayings.get(word) ?? { same: new Set(), narrower: new Set() };
      for (const other of [...official, ...everyday]) if (other !== word) known.same.add(other);
      for (const kind of narrower) if (kind !== word) known.narrower.add(kind);
      sayings.set(word, known);
    }
  return new Map(
    [...sayings].map(([word, { same, narrower }]) => [word, { same: [...same], narrower: [...narrower] }]),
  );
};
