import { fewEnough, type Level, type Levels, levelsOf, sharesOf } from './levels';
import { type Counts, EVERY_DOCUMENT, either, marked } from './lexemes';
import type { AskedWord, Question } from './question';
import { titledQuery } from './reaching';
import { ENOUGH, formsOf, heaviestFirst, MOST_COMBINED, scoring } from './scoring';

/**
 * A set of documents among which the best answers are looked for in place of all that are found. Whether they are among
 * them is proven afterwards: the last that is shown must score more than any document outside could.
 */
export interface Candidates {
  readonly name: 'shortest' | 'best' | 'all';
  /** The tsquery of the set for types that are so far ahead, written when it is looked into; null: everything that is found. */
  readonly query: ((ahead: number) => string) | null;
  /** What a document outside can score at most. */
  readonly outside: number;
  /** What a document inside can score at most beside its name, its type and the whole question in its title. */
  readonly inside: number;
  /** How many documents it may have, as if words stood independently of each other. */
  readonly expected: number;
  /** What each document in it has at least. */
  readonly least: number;
}

/** How many documents have each word, of the types that are so far ahead of others. */
export interface AheadCounts {
  readonly ahead: number;
  readonly counts: Counts;
}

/** So many documents are scored sooner than a smaller set is looked for. */
const FEW = 100;
/** Of more documents with all words in their titles, those with the shortest titles are looked at first. */
const MANY_TITLED = 6_000;

interface Word {
  readonly asked: AskedWord;
  readonly weight: number;
  readonly levels: Levels;
}

/** One way in which a document may have the words of a question: a level of each. */
type Vector = readonly number[];

interface Outcome {
  readonly vector: Vector;
  /** What such a document has at most, and at least. */
  readonly points: number;
  readonly least: number;
}

const levelAt = ({ levels }: Word, at: number): Level => levels[at] ?? { points: 0, least: 0, lexemes: null };

const sumBy = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0);

/** A document is found that has so much of the words that find. */
interface Found {
  readonly needed: number;
  /** What words that are not told apart here may add. */
  readonly beside: number;
}

const isFound = (words: readonly Word[], vector: Vector, { needed, beside }: Found): boolean =>
  beside +
    sumBy([...words.entries()], ([at, word]) =>
      word.asked.role !== 'hint' && levelAt(word, vector[at] ?? 0).lexemes !== null ? word.weight : 0,
    ) >=
  needed;

const outcomesOf = (words: readonly Word[], found: Found): readonly Outcome[] =>
  words
    .reduce<readonly Outcome[]>(
      (made, word) =>
        made.flatMap(({ vector, points, least }) =>
          word.levels.map((level, at) => ({
            vector: [...vector, at],
            points: points + level.points,
            least: least + level.least,
          })),
        ),
      [{ vector: [], points: 0, least: 0 }],
    )
    .filter(({ vector }) => isFound(words, vector, found));

const keyOf = (vector: Vector): string => vector.join(' ');

/** The tsquery of the documents that are of one of these ways or better: of each of the least of them. */
const anyOf = (words: readonly Word[], outcomes: readonly Outcome[], counts: Counts): string => {
  const all = new Set(outcomes.map(({ vector }) => keyOf(vector)));
  const isLeast = ({ vector }: Outcome): boolean =>
    vector.every((_, at) => !all.has(keyOf(vector.map((level, of) => level + (of === at ? 1 : 0)))));
  return outcomes
    .filter(isLeast)
    .map(({ vector }) =>
      vector
        .flatMap((level, at) => {
          const lexemes = words[at] && levelAt(words[at], level).lexemes;
          return lexemes ? [`(${either(lexemes, counts)})`] : [];
        })
        .join('&'),
    )
    .join('|');
};

/** An outcome of the documents of some types, with what these types are ahead. */
interface Step {
  /** Whether a document may be found so that has none of the words which are told apart. */
  readonly bare: boolean;
  readonly points: number;
  readonly least: number;
  readonly expected: number;
}

const stepsOf = (
  words: readonly Word[],
  outcomes: readonly Outcome[],
  types: readonly AheadCounts[],
): readonly Step[] =>
  types
    .flatMap(({ ahead, counts }) => {
      const documents = counts.get(EVERY_DOCUMENT) ?? 0;
      const shares = words.map(({ levels }) => sharesOf(levels, counts));
      return documents === 0
        ? []
        : outcomes.map(({ vector, points, least }) => ({
            bare: words.every((word, at) => levelAt(word, vector[at] ?? 0).lexemes === null),
            points: points + ahead * scoring.ahead,
            least: least + ahead * scoring.ahead,
            expected: vector.reduce((chance, level, at) => chance * (shares[at]?.[level] ?? 0), documents),
          }));
    })
    .sort((a, b) => b.points - a.points);

/** How many titles may have all words that were asked for. */
const titledOnes = (asked: readonly AskedWord[], types: readonly AheadCounts[]): number =>
  sumBy(types, ({ counts }) => {
    const documents = counts.get(EVERY_DOCUMENT) ?? 0;
    const inTitle = (word: AskedWord): number =>
      sumBy(formsOf(word), (form) => counts.get(marked(form, 'A')) ?? 0) / Math.max(1, documents);
    return asked.reduce((chance, word) => chance * Math.min(1, inTitle(word)), documents);
  });

/**
 * Every set in which the best answers may be, the smallest expected first; the last is everything that is found. Each
 * has all documents that could reach so many points: an idea of MaxScore (Turtle and Flood, 1995), for every part in
 * which a word may stand.
 */
export const candidateSets = (
  question: Question,
  weights: readonly number[],
  counts: Counts,
  types: readonly AheadCounts[],
): readonly Candidates[] => {
  const telling = question.words.flatMap((asked, at) => {
    const weight = weights[at] ?? 0;
    return weight === 0 ? [] : [{ asked, weight }];
  });
  const heaviest = heaviestFirst(telling, ({ weight }) => weight).slice(0, MOST_COMBINED);
  const levels = fewEnough(heaviest.map(({ asked, weight }) => levelsOf(asked, weight, counts)));
  const words = heaviest.map((word, at): Word => ({ ...word, levels: levels[at] ?? [] }));
  const mass = (list: ReadonlyArray<{ weight: number }>): number => sumBy(list, ({ weight }) => weight);
  const finding = telling.filter(({ asked }) => asked.role !== 'hint');
  const beside = telling.filter((word) => !heaviest.includes(word));
  const outcomes = outcomesOf(words, {
    needed: ENOUGH * mass(finding),
    beside: mass(beside.filter(({ asked }) => asked.role !== 'hint')),
  });
  const steps = stepsOf(words, outcomes, types);
  const inside = scoring.inTitle * mass(telling);
  const everything = Math.ceil(sumBy(steps, ({ expected }) => expected));
  const all: Candidates = { name: 'all', query: null, outside: -1, inside, expected: everything, least: 0 };
  const titled = titledQuery(question, weights, counts);
  if (titled === null || everything <= FEW) return [all];
  const more = scoring.inTitle * mass(beside);
  const asked = telling.filter(({ asked: { role } }) => role === 'asked');
  const inTitles = titledOnes(
    asked.map((word) => word.asked),
    types,
  );
  const sets: Candidates[] = [];
  let reached = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, step] of steps.entries()) {
    if (step.bare) break;
    reached += step.expected;
    const expected = Math.max(reached, inTitles);
    least = Math.min(least, step.least);
    const below = steps[at + 1]?.points;
    if (below === undefined || below === step.points) continue;
    if (expected >= everything / 2) break;
    sets.push({
      name: 'best',
      query: (ahead) => {
        const own = outcomes.filter(({ points }) => points + ahead * scoring.ahead >= step.points);
        return [titled, ...(own.length > 0 ? [anyOf(words, own, counts)] : [])].join('|');
      },
      inside,
      // A document whose title has all that was asked for is inside.
      outside: below + more,
      expected: Math.ceil(expected),
      least,
    });
  }
  const mostAhead = Math.max(0, ...types.map(({ ahead }) => ahead)) * scoring.ahead;
  const shortest: Candidates[] =
    inTitles > MANY_TITLED && asked.length === telling.length
      ? [
          {
            name: 'shortest',
            query: () => titled,
            inside,
            outside:
              inside -
              (scoring.inTitle - scoring.inKeys) * Math.min(...asked.map(({ weight }) => weight)) +
              mostAhead,
            expected: 0,
            least: 0,
          },
        ]
      : [];
  return [...shortest, ...sets, all];
};
