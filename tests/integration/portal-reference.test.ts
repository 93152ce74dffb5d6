import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { district, type Size } from '../../bench/portal/district';
import { load } from '../../bench/portal/load';
import { Random } from '../../bench/portal/random';
import { publicTypes } from '../../src/domain/public-model';
import { type Answer, ask } from './portal/ask';
import { type AskedOf, askedOf } from './portal/asked-of';
import { withEveryType } from './portal/declared-documents';
import { QueryGenerator } from './portal/generate-query';
import { Reference } from './portal/reference';
import type { Known } from './portal/reference-documents';
import { startStrapi, type TestStrapi } from './support/strapi';

const size: Size = {
  units: 9,
  domains: 4,
  items: 120,
  disclosures: 300,
  policies: 30,
  interpretations: 60,
  events: 30,
  guides: 40,
};
const RUNS = Number(process.env.RUNS ?? 300);
const SEED = Number(process.env.SEED ?? 20_261_124);

let app: TestStrapi;
let reference: Reference;
let known: AskedOf;

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const documents = withEveryType([...district(size)], 12, new Random(SEED));
  known = askedOf(documents);
  const start = Date.UTC(2025, 0, 1);
  await load(app.db, documents, start);
  const entries = documents.map((document, index): Known => {
    const seq = index + 1;
    return { ...document, seq, at: new Date(start + seq * 1_000).toISOString() };
  });
  reference = new Reference(entries, new Date().toISOString());
});
afterAll(() => app.stop());

test('the district has documents of every declared type', () => {
  expect(
    publicTypes.filter(({ name }) => (known.ids.get(name)?.length ?? 0) < 5).map(({ name }) => name),
  ).toEqual([]);
});

test('every answer is the one of a slow reference that walks through all documents in memory', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { query, variables } = new QueryGenerator(seed, known).write();
      const answer: Answer<unknown> = await ask(app.url, query, { ...variables });
      const code = answer.errors?.[0]?.extensions?.code;
      if (code === 'QUERY_TOO_COMPLEX') return;
      // Words of the past: asOf and the filter text together.
      if (answer.errors?.[0]?.message.includes('asOf')) return;
      answered += 1;
      const expected = JSON.parse(JSON.stringify(reference.answer(query, variables)));
      expect(answer, query).toEqual(expected);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(answered).toBeGreaterThan(RUNS * 0.5);
}, 3_600_000);
