import { visible } from '../../folding';
import { withoutAsking } from '../asking';
import { either, marked } from '../lexemes';
import { compact, normalise } from '../normalise';
import type { Segmenter } from '../segmenter';
import { officialWordsFor, thesaurusWords } from '../thesaurus';
import { cutIntoWords } from '../words-of-text';
import { initialsOf, soundsIn } from './readings';

/** Where a suggestion stands: the sum of these. The portal's statement reckons titles by the same numbers. */
export const suggesting = {
  /** It begins with what was typed. */
  begins: 500,
  /** The part of it that was typed: all of it. */
  share: 1_000,
  /** A word of the field: it leads to everything that answers it. */
  word: 300,
  /** For each time that twice as many documents have the word. */
  perDoubling: 20,
  /** Times what a type is ahead of others (`searched.ahead`). */
  ahead: 50,
} as const;

/** A word of the field that may be meant, and how near it comes to what was typed. */
export interface MeantWord {
  readonly word: string;
  readonly near: number;
}

/** What a reader has typed so far. */
export interface Typed {
  /** By what titles are looked for, in compact form; empty: nothing is suggested. */
  readonly phrase: string;
  /** The Chinese words of the phrase, all of which a title has that contains it; none where it has no Chinese. */
  readonly pieces: readonly string[];
  /** Words of the field that may be meant, the nearest first. */
  readonly words: readonly MeantWord[];
}

/** What is after it is not read. */
const MOST_SIGNS = 200;
/** Words that are looked up, so that enough of them stand in documents. */
const MOST_WORDS = 60;
/** One letter alone begins too many words to tell anything. */
const letters = /^[a-z]{2,30}$/u;

const nearness = (at: number, typed: number, whole: number): number =>
  (at === 0 ? suggesting.begins : 0) + Math.round((suggesting.share * typed) / whole);

/** Less near: a sign that is mostly read in another way. */
const RARE = 150;

type Spelled = readonly [word: string, signs: readonly string[]];

let byInitial: ReadonlyMap<string, readonly Spelled[]> | undefined;
/** Chinese words of the field in which a sign is read with a first letter, in their order. Made when one first types letters. */
const wordsWith = (initial: string): readonly Spelled[] => {
  if (!byInitial) {
    const made = new Map<string, Spelled[]>();
    for (const word of thesaurusWords) {
      if (!/^\p{Script=Han}+$/u.test(word)) continue;
      const signs = [...word];
      for (const letter of initialsOf(signs)) {
        const words = made.get(letter) ?? [];
        words.push([word, signs]);
        made.set(letter, words);
      }
    }
    byInitial = made;
  }
  return byInitial.get(initial) ?? [];
};

type Near = readonly [word: string, near: number];

const soundingLike = (typed: string): readonly Near[] =>
  wordsWith(typed.slice(0, 1)).flatMap(([word, signs]): readonly Near[] => {
    const found = soundsIn(signs, typed);
    return found ? [[word, nearness(found.at, found.signs, signs.length) - RARE * found.rare]] : [];
  });

const containing = (typed: string): readonly Near[] =>
  thesaurusWords.flatMap((word): readonly Near[] => {
    const at = word.indexOf(typed);
    return at === -1 ? [] : [[word, nearness(at, typed.length, word.length)]];
  });

/** Words that have what was typed in them, and what documents write for those that people say. */
const wordsMeant = (typed: string): readonly MeantWord[] => {
  const meant = new Map<string, number>();
  for (const [word, near] of letters.test(typed) ? soundingLike(typed) : containing(typed))
    for (const each of [word, ...officialWordsFor(word)])
      meant.set(each, Math.max(meant.get(each) ?? 0, near));
  meant.delete(typed);
  return [...meant]
    .map(([word, near]) => ({ word, near }))
    .sort((a, b) => b.near - a.near || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS);
};

/** Reads what was typed: Chinese, or the sounds or first letters of words of the field (`gjj`). */
export const readTyped = (text: string, segmenter: Segmenter): Typed => {
  const normal = normalise(visible(text.trim().slice(0, MOST_SIGNS)));
  const typed = compact(withoutAsking(normal).rest) || compact(normal);
  if (typed === '') return { phrase: '', pieces: [], words: [] };
  const words = wordsMeant(typed);
  const phrase = letters.test(typed) ? (words[0]?.word ?? typed) : typed;
  const pieces = cutIntoWords(phrase, segmenter).filter((word) => /^\p{Script=Han}/u.test(word));
  return { phrase, pieces: [...new Set(pieces)], words };
};

/** The tsquery that all pieces stand in the title; null where there are none. */
export const titleQuery = ({ pieces }: Typed): string | null =>
  pieces.length === 0 ? null : pieces.map((piece) => either([marked(piece, 'A')])).join('&');

export interface Suggestion<Of> {
  readonly points: number;
  readonly of: Of;
}

/** A word that stands in so many documents. */
export const wordPoints = (near: number, documents: number): number =>
  near + suggesting.word + Math.round(suggesting.perDoubling * Math.log2(1 + documents));

/** The best of words and titles, half of each where there are enough of both. */
export const bestOf = <Of>(
  words: ReadonlyArray<Suggestion<Of>>,
  titles: ReadonlyArray<Suggestion<Of>>,
  most: number,
): readonly Of[] => {
  const byPoints = (a: Suggestion<Of>, b: Suggestion<Of>): number => b.points - a.points;
  const ranked = [...words].sort(byPoints);
  const kept = Math.max(Math.ceil(most / 2), most - titles.length);
  return [...ranked.slice(0, kept), ...[...titles].sort(byPoints)]
    .slice(0, most)
    .sort(byPoints)
    .map(({ of }) => of);
};
