import { bare, hashAt, SHINGLE } from './shingles';

/** A piece with fewer pairs of characters of its own says too little to have been copied: 向社会公开. */
const LEAST_PAIRS = 8;

/**
 * From which share of the shorter piece two pieces are one piece, edited. Pairs of characters outlive more edits than
 * shingles do; pieces that units wrote by themselves share less than a tenth of them.
 */
const ALIKE_FROM = 0.35;

/** A copy shares most of its pieces; one official phrase between two rows of one's own is none. */
const MOST = 0.5;
const LEAST_ALIKE = 2;

export type Pairs = ReadonlySet<number>;

/** The pairs of characters that a unit wrote by itself, of one piece. */
const ownPairs = (piece: string, guideline: ReadonlySet<number>): Pairs => {
  const text = bare(piece);
  const pairs = new Set<number>();
  for (let at = 0; at + SHINGLE <= text.length; at += 1) {
    if (guideline.has(hashAt(text, at))) continue;
    for (let next = at; next < at + SHINGLE - 1; next += 1)
      pairs.add(text.charCodeAt(next) * 0x10000 + text.charCodeAt(next + 1));
  }
  return pairs;
};

/** Only pieces with words of one's own. */
export const pairsOfPieces = (pieces: readonly string[], guideline: ReadonlySet<number>): readonly Pairs[] =>
  pieces.map((piece) => ownPairs(piece, guideline)).filter(({ size }) => size >= LEAST_PAIRS);

const isAlike = (a: Pairs, b: Pairs): boolean => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const enough = few.size * ALIKE_FROM;
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += 1;
  return shared >= enough;
};

const sizeOf = (pieces: readonly Pairs[]): number => pieces.reduce((sum, { size }) => sum + size, 0);

/** Whether most pieces, and most words in them, stand in the other row. */
const isMostly = (pieces: readonly Pairs[], others: readonly Pairs[]): boolean => {
  const alike = pieces.filter((piece) => others.some((other) => isAlike(piece, other)));
  return (
    alike.length >= LEAST_ALIKE &&
    alike.length > pieces.length * MOST &&
    sizeOf(alike) > sizeOf(pieces) * MOST
  );
};

/**
 * Whether a row was made from another: most of the pieces of the one with fewer are the other's. Where one of them has
 * but one piece, the other's may have been run together in it; of two single pieces null: there is nothing to count.
 */
export const mostlyAlike = (a: readonly Pairs[], b: readonly Pairs[]): boolean | null => {
  if (a.length < LEAST_ALIKE && b.length < LEAST_ALIKE) return null;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length < LEAST_ALIKE ? isMostly(many, few) : isMostly(few, many);
};
