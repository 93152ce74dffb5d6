import { visible } from '../folding';
import type { PublicType } from '../public-model';
import { titleOf } from '../public-model/title';
import { EVERY_DOCUMENT, lexemeOf, type Part, quoted } from './lexemes';
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
   * tsvector without places: every word of every searched field, once, with the mark of the best part that it is
   * (lexemes.ts); and `*`, which every document has.
   */
  readonly words: string;
}

/** PostgreSQL keeps at most 1 MB of words for a document; a sign takes up to four bytes. */
const MOST_SIGNS = 200_000;

/** Half of what a word can weigh by coming back (BM25, k1 = 1.2, b = 0.75, a text of 300 words) makes it what a text is about. */
const isTopic = (times: number, words: number): boolean =>
  times > 1 && times >= 1.2 * (0.25 + 0.75 * (words / 300));

/** What comes first is kept where a text is too long. */
const vector = (partOf: ReadonlyMap<string, Part>): string => {
  const kept: string[] = [];
  let signs = 0;
  for (const [word, part] of partOf) {
    signs += word.length + 4;
    if (signs > MOST_SIGNS) break;
    kept.push(quoted(lexemeOf(word, part)));
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
  const partOf = new Map<string, Part>([[EVERY_DOCUMENT, 'D']]);
  for (const word of inTitle) partOf.set(word, 'A');
  for (const word of inKeys) if (!partOf.has(word)) partOf.set(word, 'B');
  for (const [word, times] of timesOf(all))
    if (!partOf.has(word)) partOf.set(word, isTopic(times, all.length) ? 'C' : 'D');
  return {
    title: compact(title),
    names: [...new Set([title, ...named].flatMap(nameForms))],
    words: vector(partOf),
  };
};
