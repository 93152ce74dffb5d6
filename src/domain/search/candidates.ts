import { EVERY_DOCUMENT, inTitleWord } from './entry';
import type { AskedWord, Question } from './question';
import {
  anyForm,
  type Counts,
  ENOUGH,
  either,
  formsOf,
  heaviestFirst,
  MOST_COMBINED,
  scoring,
} from './scoring';

/**
 * A set of documents among which the best answers are looked for in place of all that are found. Whether they are among
 * them is proven afterwards: the last that is shown must score more than any document outside could.
 */
export interface Candidates {
  readonly name: 'titled' | 'shortest' | 'title' | 'words' | 'mixed' | 'all';
  /** The tsquery of the set, written when it is looked into; null: everything that is found. */
  readonly query: (() => string) | null;
  /** What a document outside can score at most, without what its type is ahead. */
  readonly outside: number;
  /** What a document inside can score at most beside its name, its type and the whole question in its title. */
  readonly inside: number;
  /** How many documents it may have, as if words stood independently of each other. */
  readonly expected: number;
  /** Those in it that score most: what each has at least, and how many they may be. */
  readonly best: { readonly least: number; readonly expected: number };
}

const { inTitle, inKeys, inTexts, phrase, phraseShare } = scoring;
/** The most that the whole question in the title is worth. */
const MOST_FOR_PHRASE = phrase + phraseShare;

/** So many documents are scored sooner than a smaller set is looked for. */
const FEW = 400;
/** Of more documents with all words in their titles, those with the shortest titles are looked at first. */
const MANY_TITLED = 6_000;

interface Weighed {
  readonly asked: AskedWord;
  readonly weight: number;
}

interface Word extends Weighed {
  /** The share of documents that have it, and that have it in the title. */
  readonly there: number;
  readonly titled: number;
}

interface Subset<W extends Weighed> {
  readonly mass: number;
  readonly words: readonly W[];
}

const subsetsOf = <W extends Weighed>(words: readonly W[]): ReadonlyArray<Subset<W>> =>
  words.reduce<ReadonlyArray<Subset<W>>>(
    (subsets, word) =>
      subsets.flatMap((subset) => [
        subset,
        { mass: subset.mass + word.weight, words: [...subset.words, word] },
      ]),
    [{ mass: 0, words: [] }],
  );

const product = (factors: readonly number[]): number => factors.reduce((all, factor) => all * factor, 1);

/** Every set of the words: what they carry together, and the chance that a document has exactly these. */
const outcomes = (words: readonly Word[], share: (word: Word) => number) =>
  words.reduce(
    (made, word) =>
      made.flatMap(({ mass, chance }) => [
        { mass, chance: chance * (1 - share(word)) },
        { mass: mass + word.weight, chance: chance * share(word) },
      ]),
    [{ mass: 0, chance: 1 }],
  );

/** For each mass that words can have together: the chance to reach it, and the most that remains below it. */
const thresholds = (words: readonly Word[], share: (word: Word) => number) => {
  const all = outcomes(words, share).sort((a, b) => b.mass - a.mass);
  const found: Array<{ mass: number; chance: number; below: number }> = [];
  let chance = 0;
  for (const [at, one] of all.entries()) {
    chance += one.chance;
    const below = all[at + 1]?.mass;
    if (below !== undefined && below < one.mass) found.push({ mass: one.mass, chance, below });
  }
  return found;
};

/** Of eight words there are 255 thresholds: those that find clearly more than the one before. */
const spaced = <T extends { readonly chance: number }>(all: readonly T[]): readonly T[] => {
  const kept: T[] = [];
  for (const one of all) if (one.chance >= 1.5 * (kept.at(-1)?.chance ?? 0)) kept.push(one);
  return kept;
};

/** The smallest sets of words that reach a mass, as a tsquery. */
export const reaching = (
  words: readonly Weighed[],
  mass: number,
  form: (word: AskedWord) => string,
): string =>
  subsetsOf(words)
    .filter((subset) => subset.mass >= mass && subset.words.every((word) => subset.mass - word.weight < mass))
    .map((subset) => subset.words.map(({ asked }) => form(asked)).join('&'))
    .join('|');

export const titledForm = (word: AskedWord): string => `(${either(formsOf(word).map(inTitleWord))})`;

/** The tsquery that all words that were asked for, and that some document has, stand in the title; null: there are none. */
export const titledQuery = ({ words }: Question, weights: readonly number[]): string | null => {
  const asked = words.filter(({ role }, at) => role === 'asked' && (weights[at] ?? 0) > 0);
  return asked.length === 0 ? null : asked.map(titledForm).join('&');
};

const wordsOf = ({ words }: Question, weights: readonly number[], counts: Counts): readonly Word[] => {
  const documents = Math.max(1, counts.get(EVERY_DOCUMENT) ?? 0);
  const share = (forms: readonly string[]): number =>
    Math.min(1, forms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0) / documents);
  return words.flatMap((asked, at) => {
    const weight = weights[at] ?? 0;
    const forms = formsOf(asked);
    return weight === 0
      ? []
      : [{ asked, weight, there: share(forms), titled: share(forms.map(inTitleWord)) }];
  });
};

const sum = (words: readonly Word[]): number => words.reduce((all, { weight }) => all + weight, 0);

/**
 * Every set in which the best answers may be, the smallest expected first; the last is everything that is found. The
 * bounds are those of MaxScore (Turtle and Flood, 1995), for words in the title and for words at all.
 */
export const candidateSets = (
  question: Question,
  weights: readonly number[],
  counts: Counts,
): readonly Candidates[] => {
  const documents = counts.get(EVERY_DOCUMENT) ?? 0;
  const words = wordsOf(question, weights, counts);
  const finding = words.filter(({ asked }) => asked.role !== 'hint');
  const needed = ENOUGH * sum(finding);
  const combined = heaviestFirst(finding, ({ weight }) => weight).slice(0, MOST_COMBINED);
  const found = thresholds(combined, ({ there }) => there).findLast(({ mass }) => mass >= needed);
  const inside = inTitle * sum(words);
  const all: Candidates = {
    name: 'all',
    query: null,
    outside: -1,
    inside,
    expected: Math.ceil(documents * (found?.chance ?? 1)),
    best: { least: 0, expected: 0 },
  };
  const titled = titledQuery(question, weights);
  if (titled === null || all.expected <= FEW) return [all];
  const asked = words.filter(({ asked: { role } }) => role === 'asked');
  const mass = { all: sum(words), asked: sum(asked), rest: sum(words) - sum(combined) };
  const lightest = Math.min(...asked.map(({ weight }) => weight));
  const inAllTitles = Math.ceil(documents * product(asked.map((word) => word.titled)));
  const inTitles: Candidates = {
    name: 'titled',
    query: () => titled,
    inside,
    outside: inTitle * mass.all - (inTitle - inKeys) * lightest,
    expected: inAllTitles,
    best: { least: inTitle * mass.asked, expected: inAllTitles },
  };
  // Outside a set that asks for more than the asked words in it weigh, the whole question may stand in a title.
  const askedMass = sum(combined.filter(({ asked: { role } }) => role === 'asked'));
  const forPhrase = (threshold: number): number => (threshold > askedMass ? MOST_FOR_PHRASE : 0);
  const byTitle = thresholds(combined, ({ titled: share }) => share).map(
    (threshold): Candidates => ({
      name: 'title',
      query: () => reaching(combined, threshold.mass, titledForm),
      inside,
      outside:
        inKeys * mass.all + (inTitle - inKeys) * (threshold.below + mass.rest) + forPhrase(threshold.mass),
      expected: Math.ceil(documents * threshold.chance),
      best: { least: inTitle * threshold.mass, expected: Math.ceil(documents * threshold.chance) },
    }),
  );
  const byWords = thresholds(combined, ({ there }) => there)
    .filter((threshold) => threshold.mass > needed)
    .map(
      (threshold): Candidates => ({
        name: 'words',
        query: () => reaching(combined, threshold.mass, anyForm),
        inside,
        outside: inTitle * (threshold.below + mass.rest) + forPhrase(threshold.mass),
        expected: Math.ceil(documents * threshold.chance),
        best: { least: inTexts * threshold.mass, expected: Math.ceil(documents * threshold.chance) },
      }),
    );
  // Those with the most words, and those with fewer of them in their titles: a word in a text alone brings nobody up.
  const titles = thresholds(combined, ({ titled: share }) => share);
  const mixed = spaced(thresholds(combined, ({ there }) => there))
    .filter((threshold) => threshold.mass > needed)
    .flatMap((threshold): Candidates[] => {
      const few = Math.max(threshold.chance, FEW / documents);
      const lower = titles.filter(({ mass, chance }) => mass <= threshold.below && chance <= few).at(-1);
      if (lower === undefined) return [];
      const expected = Math.ceil(documents * Math.min(1, threshold.chance + lower.chance));
      return [
        {
          name: 'mixed',
          query: () =>
            `${reaching(combined, threshold.mass, anyForm)}|${reaching(combined, lower.mass, titledForm)}`,
          inside,
          outside:
            inKeys * (threshold.below + mass.rest) +
            (inTitle - inKeys) * (Math.min(threshold.below, lower.below) + mass.rest) +
            forPhrase(lower.mass),
          expected,
          best: { least: Math.min(inTexts * threshold.mass, inTitle * lower.mass), expected },
        },
      ];
    });
  const shortest: Candidates[] =
    inTitles.expected > MANY_TITLED && asked.length === words.length
      ? [{ ...inTitles, name: 'shortest', expected: 0 }]
      : [];
  const smaller = [inTitles, ...byTitle, ...byWords, ...mixed].filter(
    ({ expected }) => expected < all.expected / 2,
  );
  return [...shortest, ...smaller.sort((a, b) => a.expected - b.expected || a.outside - b.outside), all];
};
