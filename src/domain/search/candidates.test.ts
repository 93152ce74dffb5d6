import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AheadCounts, type Candidates, candidateSets, firstSet, marked, nextSet } from '.';
import type { Counts, Part } from './lexemes';
import type { AskedWord, Question } from './question';
import { pointsOf, scoring, weigh } from './scoring';

/** Whether a set has a document with these words: `('a'|'b')&('c')|'d'`. */
const holds = ({ query }: Candidates, ahead: number, words: ReadonlySet<string>): boolean =>
  query === null ||
  query(ahead)
    .replace(/\(([^()]*)\)/g, (_, inner: string) => inner.replaceAll('|', ','))
    .split('|')
    .some((all) =>
      all.split('&').every((any) => any.split(',').some((word) => words.has(word.slice(1, -1)))),
    );

const FORMS = ['own', 'same', 'narrower'] as const;
const nameOf = (at: number, form: (typeof FORMS)[number]): string => `w${at}${form}`;

const word = (at: number, role: AskedWord['role'], rich: boolean): AskedWord => ({
  own: [nameOf(at, 'own')],
  same: rich ? [nameOf(at, 'same')] : [],
  narrower: rich ? [nameOf(at, 'narrower')] : [],
  role,
  telling: 1,
});

/** In which part a document has each name of each word; null: nowhere. */
type Names = ReadonlyArray<Part | null>;
interface Document {
  readonly ahead: number;
  readonly words: readonly Names[];
}

const DOCUMENTS = 100_000;
const AHEAD = [0, 2, 5] as const;

const asked = fc
  .array(fc.tuple(fc.constantFrom<AskedWord['role']>('asked', 'asked', 'part', 'hint'), fc.boolean()), {
    maxLength: 9,
  })
  .map((rest): AskedWord[] => [
    word(0, 'asked', false),
    ...rest.map(([role, rich], at) => word(at + 1, role, rich)),
  ]);

const part = fc.constantFrom<Part | null>(null, null, 'D', 'C', 'B', 'A');
const cases = asked.chain((words) =>
  fc.record({
    question: fc.constant<Question>({
      phrase: 'abc',
      names: [],
      kind: null,
      words,
      corrected: null,
      all: null,
    }),
    // How many documents have each name, and how many of these have it as more than a word of their texts.
    often: fc.array(
      fc.tuple(fc.integer({ min: 1, max: DOCUMENTS }), fc.double({ min: 0.001, max: 1, noNaN: true })),
      { minLength: words.length * FORMS.length, maxLength: words.length * FORMS.length },
    ),
    documents: fc.array(
      fc.record({
        ahead: fc.constantFrom(...AHEAD),
        words: fc.array(fc.tuple(part, part, part), { minLength: words.length, maxLength: words.length }),
      }),
      { minLength: 30, maxLength: 60 },
    ),
  }),
);

const countsFrom = (
  { words }: Question,
  often: ReadonlyArray<readonly [number, number]>,
  share: number,
): Counts =>
  new Map([
    ['*', DOCUMENTS * share],
    ...words.flatMap((asked, at) =>
      FORMS.flatMap((form, place) =>
        asked[form].flatMap((name): Array<[string, number]> => {
          const [n, titled] = often[at * FORMS.length + place] ?? [1, 1];
          const marks = Math.ceil((n * share * titled) / 3);
          return [
            // Some document has it in its texts alone.
            [name, n === 0 ? 0 : Math.max(Math.ceil(n * share), 3 * marks + 1)],
            ...(['A', 'B', 'C'] as const).map((one): [string, number] => [marked(name, one), marks]),
          ];
        }),
      ),
    ),
  ]);

const typesFrom = (question: Question, often: ReadonlyArray<readonly [number, number]>): AheadCounts[] =>
  AHEAD.map((ahead) => ({ ahead, counts: countsFrom(question, often, 1 / AHEAD.length) }));

const namesIn = ({ words }: Question, document: Document): ReadonlySet<string> =>
  new Set(
    document.words.flatMap((places, at) =>
      FORMS.flatMap((form, place) => {
        const where = places[place];
        return where && (words[at]?.[form].length ?? 0) > 0
          ? [nameOf(at, form), marked(nameOf(at, form), where)]
          : [];
      }),
    ),
  );

const scoreOf = (document: Document, { words }: Question, weights: readonly number[]): number => {
  const best = words.map(({ own, same, narrower }, at) =>
    Math.max(
      0,
      ...FORMS.flatMap((form, place) => {
        const where = document.words[at]?.[place];
        return where && { own, same, narrower }[form].length > 0
          ? [pointsOf(form, where, weights[at] ?? 0)]
          : [];
      }),
    ),
  );
  const names = namesIn({ words } as Question, document);
  const titled = words.every(
    ({ role, own, same, narrower }) =>
      role !== 'asked' || [...own, ...same, ...narrower].some((name) => names.has(marked(name, 'A'))),
  );
  return (
    best.reduce((all, points) => all + points, document.ahead * scoring.ahead) +
    (titled ? scoring.phrase + scoring.phraseShare : 0)
  );
};

/** Whether a document has enough of what the question tells to be found. */
const isFound = (document: Document, question: Question, weights: readonly number[]): boolean => {
  const names = namesIn(question, document);
  const finding = question.words.map(({ role }, at) => (role === 'hint' ? 0 : (weights[at] ?? 0)));
  const sum = (of: readonly number[]): number => of.reduce((all, weight) => all + weight, 0);
  const has = ({ own, same, narrower }: AskedWord): boolean =>
    [...own, ...same, ...narrower].some((name) => names.has(name));
  return sum(finding.filter((_, at) => has(question.words[at] as AskedWord))) >= 0.3 * sum(finding);
};

test('no document outside a set scores more than the set says', () => {
  fc.assert(
    fc.property(cases, ({ question, often, documents }) => {
      const counts = countsFrom(question, often, 1);
      const weights = weigh(question, counts);
      const sets = candidateSets(question, weights, counts, typesFrom(question, often));
      // Of the many that lie close to each other, some.
      const few = sets.filter((_, at) => at % Math.ceil(sets.length / 12) === 0);
      for (const set of few)
        for (const document of documents)
          if (
            isFound(document, question, weights) &&
            !holds(set, document.ahead, namesIn(question, document))
          )
            expect(scoreOf(document, question, weights)).toBeLessThanOrEqual(set.outside);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a page is proven after a few sets at most, the last of which is everything that is found', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 1, max: 101 }),
      fc.option(fc.integer({ min: 0, max: 3_000 })),
      ({ question, often }, page, worst) => {
        const counts = countsFrom(question, often, 1);
        const sets = candidateSets(question, weigh(question, counts), counts, typesFrom(question, often));
        let set = firstSet(sets, page);
        for (let steps = 1; set.outside >= (worst ?? 0); steps += 1) {
          expect(steps).toBeLessThan(7);
          set = nextSet(sets, set, worst);
        }
      },
    ),
  );
}, 60_000);
