import { withoutAsking } from './asking';
import type { Segmenter } from './segmenter';
import { sayingsOf } from './thesaurus';
import type { Group } from './thesaurus/read-groups';
import { type Sayings, sayingsIn } from './thesaurus/sayings';
import { cutIntoWords, wordsOfText } from './words-of-text';

/** What questions are read with: the built-in thesaurus, and the district's own before it. */
export interface Thesaurus {
  readonly sayingsOf: (word: string) => Sayings;
  /** Words and phrases that are known from here alone, the longest first: a question is not cut inside them. */
  readonly phrases: readonly string[];
  /** The words to ask for in place of such a phrase, where none of its names is a word of documents; null: the phrase. */
  readonly inPlaceOf: (phrase: string) => readonly string[] | null;
}

export const builtIn: Thesaurus = { sayingsOf, phrases: [], inPlaceOf: () => null };

/** Whether documents are found by a word of normal form as it stands: its parts are known otherwise. */
export const isWordOfDocuments = (word: string, segmenter: Segmenter): boolean =>
  wordsOfText(word, segmenter).includes(word);

/** Whether a question would be cut inside the word, or lose it to its words of asking. */
const needsCare = (word: string, segmenter: Segmenter): boolean =>
  !isWordOfDocuments(word, segmenter) || withoutAsking(word).rest !== word;

const unique = (words: readonly string[], but: readonly string[]): readonly string[] =>
  [...new Set(words)].filter((word) => !but.includes(word));

/**
 * The built-in thesaurus with groups of the district's own, whose words stand first. What the built-in one says of an
 * official word holds for the words that the district puts beside it: its 官方用语 may itself be one of several names.
 */
export const withOwn = (groups: readonly Group[], segmenter: Segmenter): Thesaurus => {
  if (groups.length === 0) return builtIn;
  const own = sayingsIn(groups);
  const merged = (word: string): Sayings => {
    const known = sayingsOf(word);
    const mine = own.get(word);
    if (!mine) return known;
    const others = mine.same.map(sayingsOf);
    const same = unique([...mine.same, ...known.same, ...others.flatMap((other) => other.same)], [word]);
    const kinds = [...mine.narrower, ...known.narrower, ...others.flatMap((other) => other.narrower)];
    return { same, narrower: unique(kinds, [word, ...same]) };
  };
  const asked = groups.flatMap(({ official, everyday, narrower }) =>
    narrower.length > 0 ? [...official, ...everyday] : everyday,
  );
  const instead = new Map<string, readonly string[]>();
  for (const { official, everyday } of groups)
    for (const word of everyday) {
      const names = [word, ...merged(word).same];
      if (instead.has(word) || names.some((name) => isWordOfDocuments(name, segmenter))) continue;
      instead.set(word, unique(cutIntoWords(official[0] ?? '', segmenter), []));
    }
  return {
    sayingsOf: merged,
    phrases: unique(asked, [])
      .filter((word) => needsCare(word, segmenter))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    inPlaceOf: (phrase) => instead.get(phrase) ?? null,
  };
};

/** The phrases of the district in a question of normal form, the longest first, and the rest with blanks in their places. */
export const takePhrases = (
  normal: string,
  { phrases }: Thesaurus,
): { readonly found: readonly string[]; readonly rest: string } => {
  const found: string[] = [];
  let rest = normal;
  for (const phrase of phrases) {
    if (!rest.includes(phrase)) continue;
    found.push(phrase);
    rest = rest.replaceAll(phrase, ' '.repeat(phrase.length));
  }
  return { found, rest };
};
