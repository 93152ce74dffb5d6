import { type Counts, either, marked } from './lexemes';
import type { AskedWord, Question } from './question';
import { formsOf } from './scoring';

interface Weighed {
  readonly asked: AskedWord;
  readonly weight: number;
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

/** The tsquery that a title has the word, by one of its names. */
const titledForm =
  (counts?: Counts) =>
  (word: AskedWord): string =>
    `(${either(
      formsOf(word).map((form) => marked(form, 'A')),
      counts,
    )})`;

/** The tsquery of the titles in which words stand that weigh so much together; empty where they never do. */
export const titlesReaching = (words: readonly Weighed[], mass: number): string =>
  subsetsOf(words)
    .filter((subset) => subset.mass >= mass && subset.words.every((word) => subset.mass - word.weight < mass))
    .map((subset) => subset.words.map(({ asked }) => titledForm()(asked)).join('&'))
    .join('|');

/** The tsquery that all words that were asked for, and that some document has, stand in the title; null: there are none. */
export const titledQuery = (
  { words }: Question,
  weights: readonly number[],
  counts?: Counts,
): string | null => {
  const asked = words.filter(({ role }, at) => role === 'asked' && (weights[at] ?? 0) > 0);
  return asked.length === 0 ? null : asked.map(titledForm(counts)).join('&');
};
