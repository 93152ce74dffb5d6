import type { Candidates } from './candidates';

/** Words that belong together stand together more often than by chance, and filters leave some out. */
const LIKELY = 2;
/** So many documents are scored in a few milliseconds. */
const CHEAP = 4_000;
/** Where nothing is sure, the next set is so many times as large, or has so many. */
const TIMES = 8;
const LEAST = 50;

/**
 * The set that is looked into first for a page of so many: the smallest that is likely to have so many that nothing
 * outside beats.
 */
export const firstSet = (sets: readonly Candidates[], page: number): Candidates => {
  const [shortest] = sets;
  if (shortest?.name === 'shortest') return shortest;
  const full = sets.find(({ expected }) => expected >= LIKELY * page);
  const sure = full && sets.find(({ outside, expected }) => outside < full.least && expected <= CHEAP);
  return sure ?? full ?? (sets.at(-1) as Candidates);
};

/**
 * The set to look into after one that proved nothing; `worst` is the score of the last of the page in it, null where
 * it had too few. Where some set is sure to prove the page, the smallest of these.
 */
export const nextSet = (sets: readonly Candidates[], tried: Candidates, worst: number | null): Candidates => {
  const larger = sets.slice(sets.indexOf(tried) + 1);
  const sure = worst === null ? undefined : larger.find(({ outside }) => outside < worst);
  const bold = larger.find(({ expected }) => expected >= TIMES * Math.max(tried.expected, LEAST));
  return sure ?? bold ?? (sets.at(-1) as Candidates);
};
