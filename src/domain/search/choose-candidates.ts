import type { Candidates } from './candidates';
import { scoring } from './scoring';

const { inKeys, inTexts } = scoring;

/** Sets that may have so few are not looked into: they would hold too few of the best. */
const HOPE = 4;
/** Words that belong together stand together more often than by chance. */
const LIKELY = 1.5;
const MANY = 40;
/** So many documents are scored in a few milliseconds. */
const CHEAP = 4_000;

/** Where nothing is sure, the next set is so many times as large, or has so many. */
const TIMES = 8;
const LEAST = 50;

/**
 * Whether a page of so many is likely to be proven: the best of the set are enough, and each beats what is outside. Of
 * very many some have their words in key fields.
 */
const promises = ({ best: { least, expected }, outside }: Candidates, page: number): boolean =>
  expected >= LIKELY * page && (expected < MANY * page ? least : (least * inKeys) / inTexts) > outside;

/**
 * The set that is looked into first for a page of so many: the smallest that promises it, otherwise, of those that cost
 * little, the one that proves most.
 */
export const firstSet = (sets: readonly Candidates[], page: number): Candidates => {
  const [shortest] = sets;
  if (shortest?.name === 'shortest') return shortest;
  const promising = sets.find((set) => promises(set, page));
  if (promising) return promising;
  const hopeful = sets.filter(({ expected }) => expected >= HOPE * page && expected <= CHEAP);
  const [best] = [...hopeful].sort((a, b) => a.outside - b.outside);
  return best ?? sets.find(({ expected }) => expected >= HOPE * page) ?? (sets.at(-1) as Candidates);
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
