import { bare, SHINGLE } from './shingles';

const gramsOf = (pieces: readonly string[]): ReadonlySet<string> => {
  const grams = new Set<string>();
  for (const piece of pieces.map(bare))
    for (let at = 0; at + SHINGLE <= piece.length; at += 1) grams.add(piece.slice(at, at + SHINGLE));
  return grams;
};

/** The longest runs of words that two items share and the guideline has not, the longest first. */
export const sharedWords = (
  pieces: readonly string[],
  others: readonly string[],
  guideline: readonly string[],
  howMany = 3,
): readonly string[] => {
  const there = gramsOf(others);
  const national = gramsOf(guideline);
  const runs = new Set<string>();
  for (const piece of pieces.map(bare)) {
    let start = -1;
    for (let at = 0; at <= piece.length; at += 1) {
      const gram = piece.slice(at, at + SHINGLE);
      const shared = gram.length === SHINGLE && there.has(gram) && !national.has(gram);
      if (shared && start === -1) start = at;
      if (!shared && start !== -1) {
        runs.add(piece.slice(start, at + SHINGLE - 1));
        start = -1;
      }
    }
  }
  return [...runs].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, howMany);
};
