import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../bench/portal/district';
import { load } from '../../bench/portal/load';
import { dataOf } from './portal/ask';
import { type CitizensQuestion, citizensDocuments, questionsOf } from './search/citizens';
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
}, 60_000);
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

test('citizens who ask in their own words find what answers them', async () => {
  const seen = await askedAll('seen');
  console.log('seen', JSON.stringify(measuresOf(seen)));
  if (process.env.MISSES)
    for (const [question, found] of seen)
      if (Object.keys(question.answers).length > 0 && ndcgOf(question, found) < 0.6)
        console.log(
          ndcgOf(question, found).toFixed(2),
          question.form,
          question.q,
          JSON.stringify(question.answers),
          found.slice(0, 4).join(' '),
        );
  expect(measuresOf(seen).ndcg).toBeGreaterThan(0.1);
});
