import { EVERY_DOCUMENT } from './entry';
import { type AskedWord, type Question, quoted } from './question';

/**
 * What a document's place in the answer is made of: for each word of the question how much the word tells (weigh),
 * times how much of the document it is (`inTitle` …, of 20); and the whole question as name or in the title.
 */
export const scoring = {
  /** The question is the document's name, number or code. */
  named: 10_000,
  /** The question stands in the title as it was asked, and the nearer it comes to the whole title the better. */
  phrase: 500,
  phraseShare: 1_000,
  /** The words of the question stand in the title somewhere: how near that comes to the whole title. */
  titleShare: 300,
  inTitle: 20,
  inKeys: 16,
  inTopics: 13,
  inTexts: 10,
  /** Times what a type is ahead of others. */
  ahead: 5,
} as const;

/** Of 100: what a document has in place of the word that was asked for. */
const FORMS = { own: 100, same: 85, narrower: 65 } as const;
type Form = keyof typeof FORMS;
const formClasses = Object.keys(FORMS) as readonly Form[];

/** A word counts for 10 times the natural logarithm of how few documents have it, times how much it tells by itself. */
const PER_NAT = 10;
/** Fits two digits of a cursor. */
const MOST = 36 * 36 - 1;

/** How many documents have a word; `*` is in all of them. */
export type Counts = ReadonlyMap<string, number>;

/** Every word whose count a question needs. */
export const wordsToCount = ({ words }: Question): readonly string[] => [
  EVERY_DOCUMENT,
  ...new Set(words.flatMap((word) => formClasses.flatMap((form) => word[form]))),
];

/**
 * How much each word of a question tells: the inverse document frequency of BM25 (Robertson and Zaragoza, 2009) of all
 * its names together. A word that no document has tells nothing.
 */
export const weigh = ({ words }: Question, counts: Counts): readonly number[] => {
  const all = Math.max(1, counts.get(EVERY_DOCUMENT) ?? 0);
  const documents = words.map(({ own, same, narrower }) =>
    Math.min(
      all,
      [...own, ...same, ...narrower].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    ),
  );
  return words.map(({ telling, within, role }, at) => {
    const n = documents[at] ?? 0;
    const alone = within !== undefined && documents[within] === 0;
    if (n === 0 || (role === 'spare' && !alone)) return 0;
    const idf = Math.log(1 + (all - n + 0.5) / (n + 0.5));
    return Math.min(
      MOST,
      Math.max(1, Math.round(PER_NAT * idf * telling * (alone && role === 'part' ? 2 : 1))),
    );
  });
};

/** A form class of a word: the tsqueries that one of the words is there, and in which part; its points by part. */
export interface Scored {
  readonly anywhere: string;
  readonly inTitle: string;
  readonly inKeys: string;
  /** In the title, in a key field, or what the text is about. */
  readonly ahead: string;
  readonly points: readonly [title: number, keys: number, topics: number, texts: number];
}

/** No document has it. */
const NOWHERE = "'\u2205'";
export const nowhere: Scored = {
  anywhere: NOWHERE,
  inTitle: NOWHERE,
  inKeys: NOWHERE,
  ahead: NOWHERE,
  points: [0, 0, 0, 0],
};

const either = (words: readonly string[], part = ''): string =>
  words.length === 0 ? NOWHERE : words.map((word) => `${quoted(word)}${part}`).join('|');

/** For each word of a question and each class of its forms, what a document gets that has it. */
export const scoredForms = (word: AskedWord, weight: number): readonly Scored[] =>
  formClasses.map((form) => {
    const words = weight === 0 ? [] : word[form];
    const points = (part: number): number => Math.round((part * weight * FORMS[form]) / 100);
    return {
      anywhere: either(words),
      inTitle: either(words, ':A'),
      inKeys: either(words, ':B'),
      ahead: either(words, ':ABC'),
      points: [
        points(scoring.inTitle),
        points(scoring.inKeys),
        points(scoring.inTopics),
        points(scoring.inTexts),
      ],
    };
  });

/** A document is shown when the words that it has carry so much of what all words of the question tell. */
const ENOUGH = 0.3;
const MOST_COMBINED = 8;

const anyForm = (word: AskedWord): string => `(${either(formClasses.flatMap((form) => word[form]))})`;

/** The smallest sets of words that carry enough, heaviest words first. */
const enough = (weights: readonly number[], needed: number): readonly number[][] => {
  const order = [...weights.keys()].filter((at) => (weights[at] ?? 0) > 0);
  order.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const heaviest = order.slice(0, MOST_COMBINED);
  const sets: number[][] = [];
  const grow = (set: number[], sum: number, from: number): void => {
    if (sum >= needed) {
      sets.push(set);
      return;
    }
    for (let i = from; i < heaviest.length; i += 1) {
      const at = heaviest[i] as number;
      grow([...set, at], sum + (weights[at] ?? 0), i + 1);
    }
  };
  grow([], 0, 0);
  return sets;
};

/** The tsquery of the documents that are shown: those with all words, and those with enough of them; null for none. */
export const foundQuery = ({ words, all }: Question, weights: readonly number[]): string | null => {
  if (words.length === 0) return all;
  const finding = weights.map((weight, at) => (words[at]?.role === 'hint' ? 0 : weight));
  const total = finding.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const sets = enough(finding, ENOUGH * total);
  return sets.map((set) => set.map((at) => anyForm(words[at] as AskedWord)).join('&')).join('|');
};
