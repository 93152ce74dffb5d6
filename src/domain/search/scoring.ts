import { type Counts, EVERY_DOCUMENT, either, lexemesFor, marked, type Part, parts } from './lexemes';
import type { AskedWord, Question } from './question';

/**
 * What a document's place in the answer is made of: for each word of the question how much the word tells (weigh),
 * times how much of the document it is (`inTitle` …, of 20); and the whole question as name or in the title.
 */
export const scoring = {
  /** The question is the document's name, number or code. */
  named: 10_000,
  /** All words that were asked for stand in the title, as they were asked: the nearer to the whole title, the better. */
  phrase: 500,
  phraseShare: 1_000,
  /** All of them stand in the title, but not so: how near they come to the whole title. */
  titleShare: 300,
  inTitle: 20,
  inKeys: 16,
  inTopics: 13,
  inTexts: 10,
  /** Times what a type is ahead of others. */
  ahead: 40,
} as const;

/** Of 20: what a word is worth by the part of the document that it is. */
const worth: Readonly<Record<Part, number>> = {
  A: scoring.inTitle,
  B: scoring.inKeys,
  C: scoring.inTopics,
  D: scoring.inTexts,
};

/** Of 100: what a document has in place of the word that was asked for. */
const FORMS = { own: 100, same: 85, narrower: 65 } as const;
type Form = keyof typeof FORMS;
export const formClasses = Object.keys(FORMS) as readonly Form[];

/** A word counts for 10 times the natural logarithm of how few documents have it, times how much it tells by itself. */
const PER_NAT = 10;
/** Fits two digits of a cursor. */
const MOST = 36 * 36 - 1;

export interface WordCount {
  readonly word: string;
  readonly n: number;
}

export const countsOf = (list: readonly WordCount[]): Counts => {
  const counts = new Map<string, number>();
  for (const { word, n } of list) counts.set(word, (counts.get(word) ?? 0) + n);
  return counts;
};

/** A word by all its names. */
export const formsOf = (word: AskedWord): readonly string[] => formClasses.flatMap((form) => word[form]);

/** A question's words by all their names. */
const namesIn = ({ words }: Question): readonly string[] => [...new Set(words.flatMap(formsOf))];

/** What is kept of documents that have any word of a question, as every part of them. */
export const lexemesOf = (question: Question): readonly string[] => lexemesFor(namesIn(question));

/** Every word whose count a question needs: in how many documents it stands, and as which part of them. @internal */
export const wordsToCount = (question: Question): readonly string[] => [
  EVERY_DOCUMENT,
  ...parts.flatMap((part) => namesIn(question).map((name) => marked(name, part))),
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
  /** What the text is about. */
  readonly inTopics: string;
  readonly points: readonly [title: number, keys: number, topics: number, texts: number];
}

const none = either([]);
/** No document has it. */
export const nowhere: Scored = {
  anywhere: none,
  inTitle: none,
  inKeys: none,
  inTopics: none,
  points: [0, 0, 0, 0],
};

/** Of the words of a form class, the best part that a document has one in is worth so many points. */
export const pointsOf = (form: Form, part: Part, weight: number): number =>
  Math.round((worth[part] * weight * FORMS[form]) / 100);

/** For each word of a question and each class of its forms, what a document gets that has it. */
export const scoredForms = (word: AskedWord, weight: number, counts?: Counts): readonly Scored[] =>
  formClasses.map((form) => {
    const as = (part: Part): string =>
      either(weight === 0 ? [] : word[form].map((name) => marked(name, part)), counts);
    return {
      anywhere: as('D'),
      inTitle: as('A'),
      inKeys: as('B'),
      inTopics: as('C'),
      points: [
        pointsOf(form, 'A', weight),
        pointsOf(form, 'B', weight),
        pointsOf(form, 'C', weight),
        pointsOf(form, 'D', weight),
      ],
    };
  });

/** A document is shown when the words that it has carry so much of what all words of the question tell. */
export const ENOUGH = 0.3;
/** Sets of words are made of so many, the heaviest. */
export const MOST_COMBINED = 8;

const anyForm = (word: AskedWord, counts: Counts | undefined): string => `(${either(formsOf(word), counts)})`;

/** Stable: of two that weigh the same, the one that was asked first. */
export const heaviestFirst = <T>(list: readonly T[], weight: (one: T) => number): readonly T[] =>
  [...list].sort((a, b) => weight(b) - weight(a));

/** The smallest sets of words that carry enough, heaviest words first. */
const enough = (weights: readonly number[], needed: number): readonly number[][] => {
  const telling = [...weights.keys()].filter((at) => (weights[at] ?? 0) > 0);
  const heaviest = heaviestFirst(telling, (at) => weights[at] ?? 0).slice(0, MOST_COMBINED);
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

/** What the words that find carry, and how much of it is enough. */
const findingOf = ({ words }: Question, weights: readonly number[]) => {
  const finding = weights.map((weight, at) => (words[at]?.role === 'hint' ? 0 : weight));
  const total = finding.reduce((sum, weight) => sum + weight, 0);
  return { finding, needed: ENOUGH * total };
};

/** The tsquery of the documents that are shown: those with all words, and those with enough of them; null for none. */
export const foundQuery = (
  question: Question,
  weights: readonly number[],
  counts?: Counts,
): string | null => {
  const { words, all } = question;
  if (words.length === 0) return all;
  const { finding, needed } = findingOf(question, weights);
  if (needed === 0) return null;
  return enough(finding, needed)
    .map((set) => set.map((at) => anyForm(words[at] as AskedWord, counts)).join('&'))
    .join('|');
};

/** How many documents are found at least: those with a word that is enough by itself. */
export const foundAtLeast = (question: Question, weights: readonly number[], counts: Counts): number => {
  const { words, all } = question;
  if (words.length === 0) return all === null ? 0 : (counts.get(EVERY_DOCUMENT) ?? 0);
  const { finding, needed } = findingOf(question, weights);
  const forms = words.flatMap((word, at) =>
    needed > 0 && (finding[at] ?? 0) >= needed ? formsOf(word) : [],
  );
  return Math.max(0, ...forms.map((form) => counts.get(form) ?? 0));
};
