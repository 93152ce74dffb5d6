const FIRST_MS = 5_000;
const LONGEST_MS = 6 * 3_600_000;
/** A receiver that was not reached for so long is given up. */
export const PATIENCE_MS = 3 * 24 * 3_600_000;

/** Milliseconds to wait after a try, doubled each time, a quarter more or less. `tries`: made so far; `chance`: 0 to 1. */
export const waitAfter = (tries: number, chance: number): number =>
  Math.round(Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * (0.75 + chance / 2));
