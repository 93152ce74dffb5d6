import { usualSigns } from './usual-signs';

/** How much of a document a word is: A in the title, B in key fields, C where the text is about it, D where it stands there. */
export type Part = 'A' | 'B' | 'C' | 'D';
export const parts: readonly Part[] = ['A', 'B', 'C', 'D'];

/**
 * PostgreSQL's index finds words, and does not know the weights that a tsvector gives them: so the part is written before
 * the word, and the index finds the best. A word in counts and sets: as this part of a document; without a mark: anywhere in it.
 */
const marks: Readonly<Record<Part, string>> = { A: '^', B: '+', C: '~', D: '' };
export const marked = (word: string, part: Part): string => `${marks[part]}${word}`;

/** A word that is in every entry: the question that is empty asks for it. */
export const EVERY_DOCUMENT = '*';

/** The first sign that takes two bytes in UTF-8 and is a letter. */
const FIRST = 0xc0;

/**
 * A Chinese sign takes three bytes, and nearly all that is kept of a document are Chinese words. So the usual signs change places
 * with the letters that take two (é, я): twice as many entries stand on a page of PostgreSQL's. Done twice, it changes nothing.
 */
const swapped: ReadonlyMap<string, string> = new Map(
  usualSigns.flatMap((sign, at) => {
    const letter = String.fromCharCode(FIRST + at);
    return [
      [sign, letter],
      [letter, sign],
    ] as const;
  }),
);

const swap = (word: string): string => {
  let other = '';
  for (let at = 0; at < word.length; at += 1) {
    const sign = word.charAt(at);
    other += swapped.get(sign) ?? sign;
  }
  return other;
};

/** A word as it is kept of a document of which it is this part: each once, as the best part that it is. */
export const lexemeOf = (word: string, part: Part): string => `${marks[part]}${swap(word)}`;

export interface StandingWord {
  readonly word: string;
  readonly part: Part;
}

/** The word that is kept so, and the part that it is. */
export const wordOf = (lexeme: string): StandingWord => {
  const part = partOf(lexeme);
  return { word: swap(part === 'D' ? lexeme : lexeme.slice(1)), part };
};

/** In which part each word stands, from what is kept of a document. */
export const partsIn = (lexemes: Iterable<string>): ReadonlyMap<string, Part> =>
  new Map(Array.from(lexemes, wordOf).map(({ word, part }) => [word, part]));

/** How many documents have each word: as a part of them, or, without a mark, anywhere. */
export type Counts = ReadonlyMap<string, number>;

const partOf = (word: string): Part =>
  parts.find((one) => one !== 'D' && marks[one] === word.charAt(0)) ?? 'D';

/** The parts of documents that a word is; all where nobody has counted. */
const partsOf = (word: string, counts: Counts | undefined): readonly Part[] => {
  if (!counts) return parts;
  const asPart = (part: Part): number => counts.get(marked(word, part)) ?? 0;
  const more = asPart('A') + asPart('B') + asPart('C');
  return parts.filter((part) => (part === 'D' ? asPart('D') > more : asPart(part) > 0));
};

/**
 * Everything that is kept of documents that have one of these words, each with the mark of its part or anywhere. With `counts`:
 * what some document has.
 */
export const lexemesFor = (words: readonly string[], counts?: Counts): readonly string[] =>
  words.flatMap((word) => {
    if (word === EVERY_DOCUMENT) return [word];
    const part = partOf(word);
    if (part === 'D') return partsOf(word, counts).map((one) => lexemeOf(word, one));
    return !counts || (counts.get(word) ?? 0) > 0 ? [lexemeOf(word.slice(1), part)] : [];
  });

/** As it stands in a tsvector or a tsquery. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '')}'`;

/** The tsquery of nothing: no document has it. */
const NOWHERE = quoted('\u2205');

/** The tsquery that a document has one of these words. */
export const either = (words: readonly string[], counts?: Counts): string => {
  const lexemes = lexemesFor(words, counts);
  return lexemes.length === 0 ? NOWHERE : lexemes.map(quoted).join('|');
};
