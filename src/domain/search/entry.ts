import { visible } from '../folding';
import type { PublicType } from '../public-model';
import { titleOf } from '../public-model/title';
import { nameForms } from './name-forms';
import { compact, normalise } from './normalise';
import { searchedText, textsOf } from './searched-texts';
import type { Segmenter } from './segmenter';
import { wordsOfText } from './words-of-text';

/** What is kept of a document so that it is found: columns of its search table. */
export interface SearchEntry {
  /** Title in compact form. */
  readonly title: string;
  /** What the document is called, in every form (name-forms.ts). */
  readonly names: readonly string[];
  /**
   * tsvector: every word of every searched field with how much of the document it is: A in the title, B in key fields,
   * C where the text is about it, D where it stands there; each word of the title once more as `^word`; and `*`, which
   * every document has.
   */
  readonly words: string;
}

/** A word that is in every entry: the question that is empty asks for it. */
export const EVERY_DOCUMENT = '*';

/** A word in a title once more: PostgreSQL's index finds words, and does not know the parts that they stand in. */
export const inTitleWord = (word: string): string => `^${word}`;

/** PostgreSQL keeps at most 1 MB of words for a document; a sign takes up to four bytes. */
const MOST_SIGNS = 200_000;

/** Half of what a word can weigh by coming back (BM25, k1 = 1.2, b = 0.75, a text of 300 words) makes it what a text is about. */
const isTopic = (times: number, words: number): boolean =>
  times > 1 && times >= 1.2 * (0.25 + 0.75 * (words / 300));

const lexeme = (word: string): string => `'${word.replace(/['\\]/g, '')}'`;

/** What comes first is kept where a text is too long. */
const vector = (weights: ReadonlyMap<string, string>): string => {
  const kept: string[] = [];
  let signs = 0;
  for (const [word, weight] of weights) {
    signs += word.length + 4;
    if (signs > MOST_SIGNS) break;
    // D is what a place without a mark weighs.
    kept.push(`${lexeme(word)}:1${weight === 'D' ? '' : weight}`);
  }
  return kept.join(' ');
};

const timesOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
};

export const searchEntry = (
  type: PublicType,
  snapshot: Readonly<Record<string, unknown>>,
  segmenter: Segmenter,
): SearchEntry => {
  const { names, keys } = type.searched;
  const title = titleOf(type, snapshot);
  const of = (text: string): readonly string[] => wordsOfText(normalise(visible(text)), segmenter);
  const named = textsOf(type, names, snapshot);
  const inTitle = of(title);
  const inKeys = of([...named, ...textsOf(type, keys, snapshot)].join('\n'));
  const all = of(searchedText(type, snapshot));
  const weights = new Map<string, string>([[EVERY_DOCUMENT, 'D']]);
  for (const word of inTitle) weights.set(word, 'A').set(inTitleWord(word), 'D');
  for (const word of inKeys) if (!weights.has(word)) weights.set(word, 'B');
  for (const [word, times] of timesOf(all))
    if (!weights.has(word)) weights.set(word, isTopic(times, all.length) ? 'C' : 'D');
  return {
    title: compact(title),
    names: [...new Set([title, ...named].flatMap(nameForms))],
    words: vector(weights),
  };
};
