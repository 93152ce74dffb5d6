import { visible } from '../folding';
import { emptyWords, isCommon, waysToSay } from './dictionary';
import { numbersIn, numberWords } from './document-numbers';
import { EVERY_DOCUMENT } from './entry';
import { nameForms } from './name-forms';
import { compact, normalise } from './normalise';
import type { Segmenter } from './segmenter';
import { cutIntoWords } from './words-of-text';

/** A word of a question: the forms that count as it, and how much it counts. */
export interface AskedWord {
  readonly forms: readonly string[];
  readonly weight: number;
}

export interface Question {
  /** The whole question in compact form; empty where nothing can be looked for. */
  readonly phrase: string;
  /** Names that the question may be. */
  readonly names: readonly string[];
  readonly words: readonly AskedWord[];
  /** tsqueries to try one after the other: all words, then most of them. */
  readonly levels: readonly string[];
}

/** A reader's question is shorter; of a longer one the beginning is enough. */
const MOST_SIGNS = 200;
const MOST_WORDS = 16;
/** Of how many words "most" is tried in every combination. */
const MOST_COMBINED = 7;

const weightOf = (word: string): number => {
  if (emptyWords.has(word)) return 1;
  if (isCommon(word)) return 3;
  const { length } = [...word];
  return length === 1 ? 4 : Math.min(6 + 2 * length, 18);
};

const NUMBER_WEIGHT = 40;

const numbersAsked = (normal: string): readonly AskedWord[] =>
  numbersIn(normal).map((number) => {
    const forms = numberWords(number);
    // Words may stand before the issuer's code, so that two of its signs are enough; with none, there is no issuer.
    const enough = forms.filter((form) => form.length >= number.number.length + 2);
    return { forms: enough.length > 0 ? enough : forms.slice(0, 1), weight: NUMBER_WEIGHT };
  });

const withoutNumbers = (normal: string): string =>
  numbersIn(normal).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    normal,
  );

/** A compound of the dictionary that has no other name, 停水通知, asks for its parts: texts write them apart, too. */
const partsOf = (word: string, segmenter: Segmenter): readonly string[] => {
  if (word.length < 4 || waysToSay(word).length > 1) return [word];
  const known = new Set(segmenter.every(word));
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => known.has(part))) return parts;
  }
  return [word];
};

const wordsAsked = (normal: string, segmenter: Segmenter): readonly AskedWord[] => {
  const cut = [
    ...new Set(cutIntoWords(withoutNumbers(normal), segmenter).flatMap((word) => partsOf(word, segmenter))),
  ];
  const telling = cut.filter((word) => !emptyWords.has(word));
  const numbers = numbersAsked(normal);
  const kept = telling.length > 0 || numbers.length > 0 ? telling : cut;
  return [...numbers, ...kept.map((word) => ({ forms: waysToSay(word), weight: weightOf(word) }))].slice(
    0,
    MOST_WORDS,
  );
};

const quoted = (word: string): string => `'${word.replace(/['\\]/g, '')}'`;
const anyForm = ({ forms }: AskedWord): string => `(${forms.map(quoted).join('|')})`;
/** The tsquery that one of a word's forms stands in a part of the head: A, B or C. */
export const formsIn = ({ forms }: AskedWord, part: 'A' | 'B' | 'C'): string =>
  forms.map((form) => `${quoted(form)}:${part}`).join('|');
export const formsAnywhere = anyForm;

function* combinations<T>(list: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= list.length - size; i += 1)
      for (const rest of combinations(list, size - 1, i + 1)) yield [list[i] as T, ...rest];
}

/** More than half of the words, of two words one. */
const mostOf = (words: readonly AskedWord[]): string | null => {
  const heaviest = [...words].sort((a, b) => b.weight - a.weight).slice(0, MOST_COMBINED);
  if (heaviest.length < 2) return null;
  const size = heaviest.length === 2 ? 1 : Math.floor(heaviest.length / 2) + 1;
  return [...combinations(heaviest, size)].map((some) => `(${some.map(anyForm).join('&')})`).join('|');
};

export const readQuestion = (text: string, segmenter: Segmenter): Question => {
  const asked = text.trim().slice(0, MOST_SIGNS);
  if (asked === '') return { phrase: '', names: [], words: [], levels: [quoted(EVERY_DOCUMENT)] };
  const normal = normalise(visible(asked));
  const words = wordsAsked(normal, segmenter);
  if (words.length === 0) return { phrase: '', names: [], words: [], levels: [] };
  const all = words.map(anyForm).join('&');
  const most = mostOf(words);
  return {
    phrase: compact(asked),
    names: nameForms(asked),
    words,
    levels: most === null ? [all] : [all, most],
  };
};
