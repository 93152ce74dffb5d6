/** Something read from the database that is kept until it is written again, and never longer than `maxAge` ms. */
export interface Cached<T> {
  get(): Promise<T>;
  /** Called before what it was read from is written; the answer is called after the commit or the rollback. */
  writing(): () => void;
}

/**
 * Each caller reads on its own connection, and only what was read while nobody was writing is kept: a transaction may
 * see rows of its own that are never committed.
 */
export const cached = <T>(
  read: () => Promise<T>,
  maxAge: number,
  clock: () => number = Date.now,
): Cached<T> => {
  let kept: { readonly value: T; readonly at: number } | undefined;
  let writers = 0;
  let turn = 0;
  return {
    async get() {
      if (kept && clock() - kept.at < maxAge) return kept.value;
      const [began, at] = [turn, clock()];
      const value = await read();
      if (writers === 0 && began === turn) kept = { value, at };
      return value;
    },
    writing() {
      writers += 1;
      turn += 1;
      return () => {
        writers -= 1;
        turn += 1;
        kept = undefined;
      };
    },
  };
};
