/** Hash functions in a signature, in bands of rows: sets of similarity 0.8 meet in a band in 99.9 % of all cases. */
export const ROWS = 4;
export const BANDS = 16;
const SIZE = ROWS * BANDS;

/** Odd multipliers and offsets from a fixed generator: the same texts give the same answer on every machine. */
const coefficients = (seed: number): Uint32Array => {
  let state = seed;
  return Uint32Array.from({ length: SIZE }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state | 1;
  });
};
const factors = coefficients(20_200_520);
const offsets = coefficients(54);

/** The least value of each hash function over a set: two signatures agree in a place as often as the sets are alike. */
export const minHash = (set: Uint32Array): Uint32Array => {
  const signature = new Uint32Array(SIZE).fill(0xffffffff);
  for (const element of set)
    for (let place = 0; place < SIZE; place += 1) {
      let value = Math.imul(element, factors[place] ?? 1) + (offsets[place] ?? 0);
      value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
      if (value < (signature[place] ?? 0)) signature[place] = value;
    }
  return signature;
};

/** One key for each band; sets that share a key are worth comparing. */
export const bandKeys = (signature: Uint32Array): readonly string[] =>
  Array.from(
    { length: BANDS },
    (_, band) => `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join()}`,
  );
