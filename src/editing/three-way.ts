/**
 * What a setting becomes when we bring `ours`: a setting that still stands as we last left it (`base`) follows us; one
 * that an administrator has changed since stays as it is.
 */
export const threeWay = <T>(base: T | undefined, current: T, ours: T): T =>
  base === undefined || same(base, current) ? ours : current;

/** Two JSON values say the same, whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
};
