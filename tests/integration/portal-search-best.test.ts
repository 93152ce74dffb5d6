import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Document, idOf } from '../../bench/portal/district';
import { load } from '../../bench/portal/load';
import { chinese, Random } from '../../bench/portal/random';
import { readQuestion } from '../../src/domain/search';
import { segmenter } from '../../src/plugin-kit/texts/segmenter';
import { dataOf } from './portal/ask';
import { type Entry, entryOf, isFound, scoreOf, weightsAmong } from './search/score-all';
import { startStrapi, type TestStrapi } from './support/strapi';

// More than are scored one by one, and more than are counted: 公示 is in every title.
const MANY = 10_200;
let app: TestStrapi;
let entries: readonly Entry[];

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const random = new Random(11);
  const zh = (type: Document['type'], documentId: string, snapshot: Document['snapshot']): Document => ({
    type,
    documentId,
    locale: 'zh-Hans',
    snapshot,
  });
  const unit = zh('unit', idOf('unit', 0), { code: 'U', name: '区政府办', kind: 'department', parent: null });
  const domain = zh('domain', idOf('domain', 0), { code: 'D', name: '综合', leadUnit: null });
  const item = zh('catalog-item', idOf('item', 0), {
    level1: '其他',
    level2: '其他',
    unit: unit.documentId,
    domain: domain.documentId,
  });
  const disclosures = Array.from({ length: MANY }, (_, at) =>
    zh('disclosure', idOf('disc', at), {
      title: `${chinese(random, 4 + 2 * random.below(4))}公示${random.chance(0.1) ? '窗口救助' : ''}`,
      catalogItem: item.documentId,
      unit: unit.documentId,
      documentNumber: null,
      indexNumber: null,
      formedOn: null,
      body: `<p>${chinese(random, 16)}</p>`,
    }),
  );
  const policies = Array.from({ length: 300 }, (_, at) =>
    zh('policy', idOf('policy', at), {
      title: `关于${chinese(random, 8)}的通知`,
      documentNumber: `卫东政办〔2026〕${at + 1}号`,
      issuer: unit.documentId,
      domains: [],
      issuedOn: '2026-05-20',
      summary: chinese(random, 10),
      body: `<p>${chinese(random, 30)}</p>`,
    }),
  );
  const documents = [unit, domain, item, ...disclosures, ...policies];
  await load(app.db, documents, Date.UTC(2026, 0, 1));
  entries = documents.map(entryOf);
}, 180_000);
afterAll(() => app.stop());

interface Page {
  readonly totalCount: number;
  readonly totalIsExact: boolean;
  readonly relaxed: boolean;
  readonly edges: ReadonlyArray<{ readonly score: number; readonly node: { readonly id: string } }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const page = async (text: string, after: string | null = null): Promise<Page> =>
  (
    await dataOf<{ search: Page }>(
      app.url,
      `query ($text: String!, $after: String) { search(text: $text, first: 20, after: $after) {
        totalCount totalIsExact relaxed pageInfo { hasNextPage endCursor }
        edges { score node { ... on PublicDocument { id } } } } }`,
      { text, after },
    )
  ).search;

/** Every document that is found, scored one by one; later ones were published later. */
const scoredAll = (text: string): ReadonlyArray<{ readonly id: string; readonly score: number }> => {
  const question = readQuestion(text, segmenter());
  const weights = weightsAmong(entries, question);
  return entries
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => isFound(entry, question, weights))
    .map(({ entry, at }) => ({ id: entry.id, at, score: scoreOf(entry, question, weights) }))
    .sort((a, b) => b.score - a.score || b.at - a.at)
    .map(({ id, score }) => ({ id, score }));
};

test.each([
  ['公示', 'a word in nearly every title'],
  ['公示公开', 'two words that many titles have'],
  ['救助公示', 'two words in the order in which few titles have them'],
  ['救助窗口公示', 'three words'],
  ['申请审核材料程序', 'four words that hardly any title has together'],
  ['残疾儿童要带什么材料', 'a question that has hints'],
  ['卫东政办〔2026〕77号', 'a number'],
  ['通知', 'a word in few titles'],
  ['住房保障住房保障住房保障', 'the same word again'],
])('%s: the first pages are those of scoring everything (%s)', async (text) => {
  const expected = scoredAll(text);
  let after: string | null = null;
  for (const from of [0, 20, 40]) {
    const { edges, pageInfo, totalCount, totalIsExact } = await page(text, after);
    expect(edges.map(({ score, node: { id } }) => ({ id, score }))).toEqual(expected.slice(from, from + 20));
    expect(totalCount).toBe(Math.min(expected.length, 10_000));
    expect(totalIsExact).toBe(expected.length <= 10_000);
    expect(pageInfo.hasNextPage).toBe(expected.length > from + 20);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
});
