import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../bench/portal/district';
import { load } from '../../bench/portal/load';
import { dataOf } from './portal/ask';
import {
  answeredQuestionsOf,
  type CitizensQuestion,
  citizensDocuments,
  questionsOf,
} from './search/citizens';
import { measuresOf, ndcgOf } from './search/measure';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  const ids = async (type: string): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await app.db.query(`SELECT code, document_id FROM gongkai.store_${type}`)).rows.map(
        ({ code, document_id }) => [code, document_id] as const,
      ),
    );
  const known = { units: await ids('unit'), domains: await ids('domain') };
  const item: Document = {
    type: 'catalog-item',
    documentId: 'every-item',
    locale: 'zh-Hans',
    snapshot: {
      level1: '其他',
      level2: '其他',
      unit: [...known.units.values()][0] ?? '',
      domain: [...known.domains.values()][0] ?? '',
    },
  };
  await load(app.db, [item, ...citizensDocuments(known, item.documentId)], Date.UTC(2026, 10, 25));
}, 180_000);
afterAll(() => app.stop());

const find = async (text: string): Promise<string[]> => {
  const { search } = await dataOf<{ search: { nodes: ReadonlyArray<{ id: string }> } }>(
    app.url,
    'query ($text: String!) { search(text: $text, first: 10) { nodes { ... on PublicDocument { id } } } }',
    { text },
  );
  return search.nodes.map(({ id }) => id);
};

const askedAll = async (part: 'seen' | 'kept') => {
  const asked: Array<[CitizensQuestion, string[]]> = [];
  for (const question of questionsOf(part)) asked.push([question, await find(question.q)]);
  return asked;
};

// `MISSES=1` shows the questions of the seen part whose answers stand too low.
const showMisses = (asked: Awaited<ReturnType<typeof askedAll>>): void => {
  for (const [question, found] of asked)
    if (Object.keys(question.answers).length > 0 && ndcgOf(question, found) < 0.6)
      console.log(ndcgOf(question, found).toFixed(2), question.form, question.q, found.slice(0, 4).join(' '));
};

test('citizens who ask in their own words find what answers them', async () => {
  const seen = await askedAll('seen');
  const kept = await askedAll('kept');
  if (process.env.MISSES) showMisses(seen);
  const of = { seen: measuresOf(seen), kept: measuresOf(kept) };
  console.log(JSON.stringify(of));
  // The part that nobody looked at while rules and thesaurus were made. Measured: see docs/performance.md.
  expect(of.kept.ndcg).toBeGreaterThan(0.75);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.85);
  expect(of.kept.inThree).toBeGreaterThan(0.8);
}, 240_000);

/** The fields of the model by the names that the questions have for them. */
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  fee: ['feeText'],
  timeLimitNote: ['promisedLimit'],
  materials: ['materials'],
  places: ['place', 'hours'],
  conditions: ['eligibility'],
  phone: ['phone'],
  legalBases: ['basis'],
};

interface Answered {
  readonly kind: string;
  readonly text: string;
  readonly field: string;
  readonly document: { readonly id: string; readonly title: string };
}

const answerTo = async (text: string): Promise<Answered | null> =>
  (
    await dataOf<{ search: { answer: Answered | null } }>(
      app.url,
      'query ($text: String!) { search(text: $text, first: 1) { nodes { ... on PublicDocument { id } } answer { kind text field document { ... on PublicDocument { id title } } } } }',
      { text },
    )
  ).search.answer;

const answersIn = async (part: 'seen' | 'kept') => {
  let right = 0;
  const wrong: string[] = [];
  const asked = [
    ...answeredQuestionsOf(part),
    ...questionsOf(part).map(({ q, answer }) => ({ q, answers: answer ? [answer] : [] })),
  ];
  for (const { q, answers } of asked) {
    const given = await answerTo(q);
    if (given === null) continue;
    const names = fieldNames[given.field] ?? [];
    if (answers.some(({ document, field }) => document === given.document.id && names.includes(field)))
      right += 1;
    else wrong.push(`${q}: ${given.document.title}: ${given.text}`);
  }
  return { asked: asked.length, right, wrong };
};

test('an answer above the list is the right one, or there is none', async () => {
  const seen = await answersIn('seen');
  const kept = await answersIn('kept');
  console.log(JSON.stringify({ seen, kept: { ...kept, wrong: kept.wrong.length } }));
  for (const { right, wrong } of [seen, kept])
    expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.85);
  expect(kept.right).toBeGreaterThan(5);
}, 240_000);

test('an answer says where it stands, and belongs to the first page', async () => {
  expect(await answerTo('结婚登记要带什么材料')).toMatchObject({
    kind: 'MATERIALS',
    field: 'materials',
    document: { id: 'b197', title: '结婚登记办理指南' },
  });
  expect(await answerTo('湛河区结婚登记要带什么材料')).toBeNull();
  expect(await answerTo('结婚登记')).toBeNull();
});
