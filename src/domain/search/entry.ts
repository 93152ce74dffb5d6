import { visible } from '../folding';
import type { PublicType } from '../public-model';
import { titleOf } from '../public-model/title';
import { emptyWords, isCommon } from './dictionary';
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
  /** tsvector: words of the title (A), of key fields (B), and what the text is about (C). */
  readonly head: string;
  /** tsvector without places: every word of every searched field, and `*`, which every document has. */
  readonly words: string;
}

/** A word that is in every entry: the question that is empty asks for it. */
export const EVERY_DOCUMENT = '*';

/** PostgreSQL keeps at most 1 MB of words for a document; a sign takes up to four bytes. */
const MOST_SIGNS = 200_000;
const MOST_TOPICS = 16;

const lexeme = (word: string): string => `'${word.replace(/['\\]/g, '')}'`;

const limited = (words: Iterable<string>): string[] => {
  const kept: string[] = [];
  let signs = 0;
  for (const word of words) {
    signs += word.length + 4;
    if (signs > MOST_SIGNS) break;
    kept.push(word);
  }
  return kept;
};

/** The words that come back most in a text. */
const topics = (words: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const word of words)
    if (word.length > 1 && !emptyWords.has(word) && !isCommon(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n * b.length - m * a.length || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([word]) => word);
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
  const weights = new Map<string, string>();
  for (const word of topics(all)) weights.set(word, 'C');
  for (const word of inKeys) weights.set(word, 'B');
  for (const word of inTitle) weights.set(word, 'A');
  return {
    title: compact(title),
    names: [...new Set([title, ...named].flatMap(nameForms))],
    head: limited(weights.keys())
      .map((word) => `${lexeme(word)}:1${weights.get(word)}`)
      .join(' '),
    words: limited(new Set([EVERY_DOCUMENT, ...all, ...inTitle]))
      .map(lexeme)
      .join(' '),
  };
};
