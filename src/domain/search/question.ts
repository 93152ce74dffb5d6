import { visible } from '../folding';
import { type AskedKind, withoutAsking } from './asking';
import { emptyWords, isCommon } from './dictionary';
import { numbersIn, numberWords } from './document-numbers';
import { EVERY_DOCUMENT } from './entry';
import { nameForms } from './name-forms';
import { compact, normalise } from './normalise';
import type { Segmenter } from './segmenter';
import { sayingsOf } from './thesaurus';
import { cutIntoWords } from './words-of-text';

/** A word of a question with what documents may have in its place. */
export interface AskedWord {
  /** As it was asked; of a number, each of its forms. */
  readonly own: readonly string[];
  /** Other words for the same. */
  readonly same: readonly string[];
  /** Kinds of it. */
  readonly narrower: readonly string[];
  /** Words within it: a document that has only these says less. */
  readonly parts: readonly string[];
  /** How much it tells by itself, beside how rare it is: 0 to 3. */
  readonly telling: number;
}

export interface Question {
  /** The whole question in compact form; empty where nothing can be looked for. */
  readonly phrase: string;
  /** Names that the question may be. */
  readonly names: readonly string[];
  /** What it asks of the matter, where its words tell. */
  readonly kind: AskedKind | null;
  readonly words: readonly AskedWord[];
  /** The tsquery that all words are there, in one form or another; null where there is nothing to look for. */
  readonly all: string | null;
}

/** A reader's question is shorter; of a longer one the beginning is enough. */
const MOST_SIGNS = 200;
const MOST_WORDS = 12;

const TELLS = { number: 3, word: 1, common: 0.5, sign: 0.4, empty: 0.1 } as const;

const tellingOf = (word: string): number => {
  if (emptyWords.has(word)) return TELLS.empty;
  if (isCommon(word)) return TELLS.common;
  return [...word].length === 1 ? TELLS.sign : TELLS.word;
};

const alone = (own: readonly string[], telling: number): AskedWord => ({
  own,
  same: [],
  narrower: [],
  parts: [],
  telling,
});

const numbersAsked = (normal: string): readonly AskedWord[] =>
  numbersIn(normal).map((number) => {
    const forms = numberWords(number);
    // Words may stand before the issuer's code, so that two of its signs are enough; with none, there is no issuer.
    const enough = forms.filter((form) => form.length >= number.number.length + 2);
    return alone(enough.length > 0 ? enough : forms.slice(0, 1), TELLS.number);
  });

const withoutNumbers = (normal: string): string =>
  numbersIn(normal).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    normal,
  );

/** A compound of the dictionary that has no other name, 停水通知, asks for its parts: texts write them apart, too. */
const apart = (word: string, segmenter: Segmenter): readonly string[] => {
  if (word.length < 4 || sayingsOf(word).same.length > 0) return [word];
  const known = new Set(segmenter.every(word));
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => known.has(part))) return parts;
  }
  return [word];
};

const wordAsked = (word: string, segmenter: Segmenter): AskedWord => {
  const { same, narrower } = sayingsOf(word);
  const taken = new Set([word, ...same, ...narrower]);
  const parts =
    word.length < 3
      ? []
      : segmenter
          .every(word)
          .filter((part) => part.length > 1 && !taken.has(part) && !emptyWords.has(part) && !isCommon(part));
  return { own: [word], same, narrower, parts: [...new Set(parts)], telling: tellingOf(word) };
};

/** What a question is about: its words without those of asking, unless it has no others. */
const wordsAsked = (normal: string, rest: string, segmenter: Segmenter): readonly AskedWord[] => {
  const numbers = numbersAsked(rest);
  const cut = (text: string): readonly string[] => [
    ...new Set(cutIntoWords(withoutNumbers(text), segmenter).flatMap((word) => apart(word, segmenter))),
  ];
  const telling = (text: string) => cut(text).filter((word) => !emptyWords.has(word));
  const tries = [() => telling(rest), () => telling(normal), () => cut(normal)];
  let words: readonly string[] = [];
  for (const attempt of tries) if (words.length === 0) words = attempt();
  if (numbers.length > 0) words = telling(rest);
  return [...numbers, ...words.map((word) => wordAsked(word, segmenter))].slice(0, MOST_WORDS);
};

export const quoted = (word: string): string => `'${word.replace(/['\\]/g, '')}'`;
const whole = ({ own, same, narrower }: AskedWord): string =>
  `(${[...own, ...same, ...narrower].map(quoted).join('|')})`;

export const readQuestion = (text: string, segmenter: Segmenter): Question => {
  const asked = text.trim().slice(0, MOST_SIGNS);
  if (asked === '') return { phrase: '', names: [], kind: null, words: [], all: quoted(EVERY_DOCUMENT) };
  const normal = normalise(visible(asked));
  const { rest, kind } = withoutAsking(normal);
  const words = wordsAsked(normal, rest, segmenter);
  if (words.length === 0) return { phrase: '', names: [], kind, words: [], all: null };
  return {
    phrase: compact(asked),
    names: nameForms(asked),
    kind,
    words,
    all: words.map(whole).join('&'),
  };
};
