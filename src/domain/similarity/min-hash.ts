/**
 * A signature has so many hash functions; a band is two of them, and each function is in more than one band. Two sets
 * of which 80 % are shared always meet in some band, two that share half in 99 % of all cases, two that share 2 % in
 * less than 1 %. Those that share less than half are found by a sample of their shingles.
 */
const SIZE = 16;
export const BANDS = 15;

/** Odd factors from a fixed generator: the same texts give the same answer on every machine. */
const numbers = (seed: number): Uint32Array => {
  let state = seed;
  return Uint32Array.from({ length: SIZE }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state | 1;
  });
};
const factors = numbers(20_200_520);
const offsets = numbers(54);

/** The least value of each hash function over a set: two signatures agree in a place as often as the sets are alike. */
export const minHash = (set: Uint32Array): Uint32Array => {
  const signature = new Uint32Array(SIZE);
  for (let place = 0; place < SIZE; place += 1) {
    const factor = factors[place] as number;
    const offset = offsets[place] as number;
    let least = 0xffffffff;
    for (let index = 0; index < set.length; index += 1) {
      const sum = Math.imul(set[index] as number, factor) + offset;
      const value = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0;
      if (value < least) least = value;
    }
    signature[place] = least;
  }
  return signature;
};

/** The key of a band in 32 bits; sets that share one are worth comparing. */
export const bandKey = (signature: Uint32Array, band: number): number => {
  const half = SIZE / 2;
  const first = band < half ? band * 2 : band - half;
  const second = band < half ? first + 1 : first + half;
  let key = band + 1;
  for (const row of [first, second])
    key = Math.imul(key ^ (signature[row] as number), 0x85ebca6b) ^ (key >>> 13);
  return key >>> 0;
};
