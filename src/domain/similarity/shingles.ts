import { folded } from '../folding';

/** Characters in a shingle: four are a word or two of Chinese, few enough that a changed word changes few shingles. */
export const SHINGLE = 4;

/** Only what is said: without blanks, marks and width. */
export const bare = (piece: string): string =>
  folded(piece)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** FNV-1a over the characters' code units: quick, and even enough for sets. */
export const hashAt = (text: string, start: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Calls `take` with the hash of every shingle; none runs over the end of a piece. */
const eachShingle = (pieces: readonly string[], take: (hash: number) => void): void => {
  for (const piece of pieces) {
    const text = bare(piece);
    for (let at = 0; at + SHINGLE <= text.length; at += 1) take(hashAt(text, at));
  }
};

export const shingleSet = (pieces: readonly string[]): ReadonlySet<number> => {
  const set = new Set<number>();
  eachShingle(pieces, (hash) => set.add(hash));
  return set;
};

/** The shingles that are not the guideline's, sorted: what a unit wrote by itself. */
export const ownShingles = (pieces: readonly string[], guideline: ReadonlySet<number>): Uint32Array => {
  const own = new Set<number>();
  eachShingle(pieces, (hash) => {
    if (!guideline.has(hash)) own.add(hash);
  });
  return Uint32Array.from(own).sort();
};

/** Shared of all, of two sorted sets. */
export const jaccard = (a: Uint32Array, b: Uint32Array): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
};
