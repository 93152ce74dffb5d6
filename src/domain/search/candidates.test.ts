import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidates, candidateSets, firstSet, nextSet } from '.';
import type { AskedWord, Question } from './question';
import { type Counts, scoring, weigh } from './scoring';

/** Whether a set has a document with these words: `('a'|'b')&'c'|'d'`. */
const holds = ({ query }: Candidates, words: ReadonlySet<string>): boolean =>
  query === null ||
  query()
    .replace(/\(([^()]*)\)/g, (_, inner: string) => inner.replaceAll('|', ','))
    .split('|')
    .some((all) =>
      all.split('&').every((any) => any.split(',').some((word) => words.has(word.slice(1, -1)))),
    );

const word = (name: string, role: AskedWord['role']): AskedWord => ({
  own: [name],
  same: [`${name}2`],
  narrower: [],
  role,
  telling: 1,
});
const questionOf = (roles: ReadonlyArray<AskedWord['role']>): Question => ({
  phrase: 'abc',
  names: [],
  kind: null,
  words: roles.map((role, at) => word(`w${at}`, role)),
  corrected: null,
  all: null,
});

const PARTS = [0, scoring.inTexts, scoring.inTopics, scoring.inKeys, scoring.inTitle] as const;
type Document = ReadonlyArray<(typeof PARTS)[number]>;
const DOCUMENTS = 100_000;

const roles = fc
  .array(fc.constantFrom<AskedWord['role']>('asked', 'asked', 'part', 'hint'), { maxLength: 9 })
  .map((rest) => ['asked' as const, ...rest]);

const cases = roles.chain((given) =>
  fc.record({
    question: fc.constant(questionOf(given)),
    // How many documents have each word, and how many of these have it in the title.
    counts: fc.array(
      fc.tuple(fc.integer({ min: 1, max: DOCUMENTS }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: given.length,
        maxLength: given.length,
      },
    ),
    documents: fc.array(
      fc.array(fc.constantFrom(...PARTS), { minLength: given.length, maxLength: given.length }),
      { minLength: 30, maxLength: 60 },
    ),
  }),
);

const countsFrom = (counts: ReadonlyArray<readonly [number, number]>): Counts =>
  new Map([
    ['*', DOCUMENTS],
    ...counts.flatMap(
      ([n, share], at): Array<[string, number]> => [
        [`w${at}`, n],
        [`^w${at}`, Math.floor(n * share)],
      ],
    ),
  ]);

const wordsOf = (document: Document): ReadonlySet<string> =>
  new Set(
    document.flatMap((part, at) =>
      part === 0 ? [] : part === scoring.inTitle ? [`w${at}`, `^w${at}`] : [`w${at}`],
    ),
  );

const scoreOf = (document: Document, { words }: Question, weights: readonly number[]): number => {
  const titled = words.every(({ role }, at) => role !== 'asked' || document[at] === scoring.inTitle);
  const sum = document.reduce<number>((all, part, at) => all + part * (weights[at] ?? 0), 0);
  return sum + (titled ? scoring.phrase + scoring.phraseShare : 0);
};

test('no document outside a set scores more than the set says', () => {
  fc.assert(
    fc.property(cases, ({ question, counts, documents }) => {
      const known = countsFrom(counts);
      const weights = weigh(question, known);
      for (const set of candidateSets(question, weights, known)) {
        const outside = documents.filter((document) => !holds(set, wordsOf(document)));
        for (const document of outside)
          expect(scoreOf(document, question, weights)).toBeLessThanOrEqual(set.outside);
      }
    }),
  );
}, 60_000);

test('a page is proven after a few sets at most, the last of which is everything that is found', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 1, max: 101 }),
      fc.option(fc.integer({ min: 0, max: 3_000 })),
      ({ question, counts }, page, worst) => {
        const known = countsFrom(counts);
        const sets = candidateSets(question, weigh(question, known), known);
        let set = firstSet(sets, page);
        for (let steps = 1; set.outside >= (worst ?? 0); steps += 1) {
          expect(steps).toBeLessThan(7);
          set = nextSet(sets, set, worst);
        }
      },
    ),
  );
});
