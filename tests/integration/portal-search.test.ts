import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../bench/portal/load';
import { publicType, publicTypes, storeTable, titleOf } from '../../src/domain/public-model';
import { lexemeOf } from '../../src/domain/search';
import { service } from '../../src/plugin-kit/strapi/service';
import { type Answer, ask, dataOf } from './portal/ask';
import { completeItem, publish } from './portal/district';
import { corpus, questions } from './search/corpus';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let documents: ReturnType<typeof corpus>;
const units = new Map<string, string>();
const domains = new Map<string, string>();

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  for (const [type, ids] of [
    ['unit', units],
    ['domain', domains],
  ] as const)
    for (const { code, document_id } of (
      await app.db.query(`SELECT code, document_id FROM gongkai.store_${type}`)
    ).rows)
      ids.set(code, document_id);
  documents = corpus({ units, domains });
  await load(app.db, documents, Date.UTC(2026, 10, 25));
});
afterAll(() => app.stop());

interface Found {
  readonly totalCount: number;
  readonly relaxed: boolean;
  readonly edges: ReadonlyArray<{
    readonly cursor: string;
    readonly score: number;
    readonly node: { readonly id: string; readonly title: string; readonly __typename: string };
    readonly highlights: { readonly title: string; readonly excerpt: string };
  }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly facets: { readonly types: ReadonlyArray<{ readonly type: string; readonly count: number }> };
}

const query = `query ($text: String!, $first: Int, $after: String, $types: [SearchType!], $orderBy: SearchOrder, $unit: String, $unitTree: String, $domain: String, $publishedFrom: DateTime) {
  search(text: $text, first: $first, after: $after, types: $types, orderBy: $orderBy, unit: $unit, unitTree: $unitTree, domain: $domain, publishedFrom: $publishedFrom) {
    totalCount relaxed
    pageInfo { hasNextPage endCursor }
    edges { cursor score node { __typename id title } highlights { title excerpt } }
    facets { types { type count } }
  }
}`;
const find = async (text: string, more: Record<string, unknown> = {}): Promise<Found> =>
  (await dataOf<{ search: Found }>(app.url, query, { text, ...more })).search;
const idsOf = ({ edges }: Found): string[] => edges.map(({ node }) => node.id);

/** What search was before: the words as they are, anywhere in the text, newest first. */
const substring = async (text: string): Promise<string[]> => {
  const each = publicTypes.map(
    (type) =>
      `SELECT document_id, published_at FROM gongkai.${storeTable(type)} WHERE lower(search_text) LIKE $1`,
  );
  const { rows } = await app.db.query<{ document_id: string }>(
    `${each.join(' UNION ALL ')} ORDER BY published_at DESC LIMIT 10`,
    [`%${text.toLowerCase()}%`],
  );
  return rows.map(({ document_id }) => document_id);
};

interface Measured {
  readonly first: number;
  readonly reciprocal: number;
  readonly recall: number;
}

const measure = async (
  answer: (text: string) => Promise<string[]>,
): Promise<{ mean: Measured; missed: string[] }> => {
  const missed: string[] = [];
  const each: Measured[] = [];
  for (const [question, right] of questions) {
    const ids = await answer(question);
    const at = ids.findIndex((id) => right.includes(id));
    if (at !== 0) missed.push(`${question}: ${ids.slice(0, 3).join(' ')} (${right.join(' ')})`);
    each.push({
      first: at === 0 ? 1 : 0,
      reciprocal: at === -1 ? 0 : 1 / (at + 1),
      recall: right.filter((id) => ids.includes(id)).length / right.length,
    });
  }
  const mean = (of: (measured: Measured) => number): number =>
    Math.round((each.reduce((sum, one) => sum + of(one), 0) / each.length) * 1_000) / 1_000;
  return {
    mean: {
      first: mean(({ first }) => first),
      reciprocal: mean(({ reciprocal }) => reciprocal),
      recall: mean(({ recall }) => recall),
    },
    missed,
  };
};

test('readers find what they ask for: the right document first, and all that are right among the first ten', async () => {
  expect(questions.length).toBeGreaterThan(50);
  const now = await measure(async (text) => idsOf(await find(text, { first: 10 })));
  const before = await measure(substring);
  console.log(
    JSON.stringify({ questions: questions.length, now: now.mean, substring: before.mean }),
    now.missed,
  );
  expect(now.mean.first).toBeGreaterThan(0.9);
  expect(now.mean.reciprocal).toBeGreaterThan(0.92);
  expect(now.mean.recall).toBeGreaterThan(0.92);
  expect(before.mean.first).toBeLessThan(now.mean.first / 2);
});

describe('a question', () => {
  test.each([
    '国发〔2012〕45号',
    '国发[2012]45号',
    '国发【2012】45号',
    '国发（2012）45号',
    '国发2012 45号',
    '国发〔２０１２〕４５号',
  ])('%s finds the document of that number first', async (number) => {
    expect((await find(number)).edges[0]?.node.title).toContain(
      '国务院关于进一步加强和改进最低生活保障工作的意见',
    );
  });
  test.each([
    ['民政局', '区民政局'],
    ['区民政局', '区民政局'],
    ['人社局', '区人力资源和社会保障局'],
    ['wd-mzj', '区民政局'],
    ['社会救助', '社会救助'],
    ['國務院令第649號', '社会救助暂行办法'],
  ])('that is a name, %s, has %s first', async (name, title) => {
    expect((await find(name)).edges[0]?.node.title).toBe(title);
  });

  test('that no document answers in full is answered by those with most of its words, and the answer says so', async () => {
    const { relaxed, edges } = await find('冬春救助资金 木卫二');
    expect(relaxed).toBe(true);
    expect(edges[0]?.node.id).toBe('dr2');
    expect(await find('冬春救助资金')).toMatchObject({ relaxed: false });
    expect(await find('木卫二')).toMatchObject({
      totalCount: 0,
      relaxed: false,
      edges: [],
      facets: { types: [] },
    });
  });

  test.each([
    '',
    ' ',
    '局',
    '的',
    '%',
    '_',
    "'&|!:*()<->\\",
    "' OR 1=1 --",
    '😀',
    '𠮷',
    '民'.repeat(2_000),
    'x'.repeat(2_000),
    '低保 & !',
    '(低保',
    '低保:*',
    '“低保”',
    '\u202e低保',
    '民发〔〕号',
  ])('however odd, is answered: %s', async (text) => {
    const answer: Answer<unknown> = await ask(app.url, query, { text });
    expect(answer.errors).toBeUndefined();
  });

  test('is narrowed by type, unit, units beneath it, domain and time; each type is counted', async () => {
    const all = await find('预算', { first: 100 });
    expect(idsOf(await find('预算', { unit: 'WD-JTJ', types: ['DISCLOSURE'] }))).toEqual(['bu4']);
    expect(idsOf(await find('预算', { unitTree: 'WD-JTJ', types: ['DISCLOSURE'] }))).toEqual(['bu4']);
    expect(idsOf(await find('补贴', { domain: 'agri-subsidies', types: ['POLICY'] })).sort()).toEqual([
      'ag1',
      'ag2',
    ]);
    expect((await find('预算', { publishedFrom: '2030-01-01T00:00:00Z' })).totalCount).toBe(0);
    const counts = new Map<string, number>();
    for (const { node } of all.edges) counts.set(node.__typename, (counts.get(node.__typename) ?? 0) + 1);
    expect(all.facets.types.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
    expect(all.facets.types).toContainEqual({ type: 'DISCLOSURE', count: counts.get('Disclosure') });
  });
});

test('the words are marked in title and excerpt, and nothing else of the answer is a tag', async () => {
  const unit = units.get('WD-MZJ') as string;
  await publish(app.strapi, 'api::policy.policy', {
    title: '关于<救助站>“开放日”的通知',
    issuer: unit,
    issuedOn: '2026-05-20',
    body: `<p>${'前言。'.repeat(60)}</p><p>开放日当天，市民可以<b>参观救助</b>站 &lt;img src=x onerror=alert(1)&gt; &amp; 座谈。</p>`,
  });
  const { edges } = await find('救助站 开放日 参观');
  expect(edges[0]?.highlights.title).toBe('关于&lt;<mark>救助站</mark>&gt;“<mark>开放日</mark>”的通知');
  const excerpt = edges[0]?.highlights.excerpt ?? '';
  expect(excerpt).toContain(
    '<mark>开放日</mark>当天，市民可以<mark>参观</mark><mark>救助站</mark> &lt;img src=x onerror=alert(1)&gt; &amp; 座谈。',
  );
  expect(excerpt.startsWith('…')).toBe(true);
  expect(excerpt.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
});

test.each(['RELEVANCE', 'NEWEST'])(
  'pages in the order %s give each document once, in the order of one long page, whatever is published meanwhile',
  async (orderBy) => {
    const whole = idsOf(await find('2025年', { first: 100, orderBy }));
    expect(whole.length).toBeGreaterThan(10);
    const seen: string[] = [];
    const published: string[] = [];
    let after: string | null = null;
    for (let turn = 0; ; turn += 1) {
      const page: Found = await find('2025年', { first: 6, after, orderBy });
      seen.push(...idsOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
      published.push(
        await publish(app.strapi, 'api::policy.policy', {
          title: `2025年名单办法之${turn}`,
          issuer: units.get('WD-ZFB') as string,
          issuedOn: '2026-05-20',
          body: '<p>按月发给。</p>',
        }),
      );
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => whole.includes(id))).toEqual(whole);
    for (const documentId of published)
      await app.strapi.documents('api::policy.policy').unpublish({ documentId });
  },
);

test('a document is found by whatever stands in its title, from one sign to all of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), async (which, from, length) => {
      const document = documents[which % documents.length] as (typeof documents)[number];
      const title = titleOf(publicType(document.type), document.snapshot);
      const start = from % title.length;
      const part = title.slice(start, start + 2 + (length % 8));
      if (!/^[\p{Script=Han}《》]+$/u.test(part) || !/\p{Script=Han}/u.test(part)) return;
      const types = [document.type.replaceAll('-', '_').toUpperCase()];
      const found = await find(part, { types, first: 100 });
      expect(found.relaxed, part).toBe(false);
      expect(idsOf(found), part).toContain(document.documentId);
    }),
    { numRuns: 150, seed: 20_261_125 },
  );
});

test('a draft is not found by what only the draft says, and a withdrawn document by nothing', async () => {
  const unit = units.get('WD-MZJ') as string;
  const items = app.strapi.documents('api::catalog-item.catalog-item');
  const documentId = await publish(app.strapi, 'api::catalog-item.catalog-item', {
    ...completeItem('流浪乞讨人员救助'),
    unit,
    domain: domains.get('social-assistance') as string,
  });
  await items.update({ documentId, data: { level2: '雪莲花养护' } as never });
  const listed = async (text: string): Promise<number> =>
    (
      await dataOf<{ catalogItems: { totalCount: number } }>(
        app.url,
        'query ($text: String) { catalogItems(filter: { text: $text }) { totalCount } }',
        { text },
      )
    ).catalogItems.totalCount;
  expect(idsOf(await find('流浪乞讨'))).toContain(documentId);
  expect(await listed('流浪 乞讨')).toBe(1);
  expect((await find('雪莲花')).totalCount).toBe(0);
  expect(await listed('雪莲花')).toBe(0);
  await items.publish({ documentId });
  expect(idsOf(await find('雪莲花'))).toEqual([documentId]);
  expect(idsOf(await find('流浪乞讨人员', { types: ['CATALOG_ITEM'] }))).not.toContain(documentId);
  await items.unpublish({ documentId });
  expect((await find('雪莲花')).totalCount).toBe(0);
});

test('in how many documents a word stands is kept as things are published and withdrawn, and verify counts again', async () => {
  const upkeep = service(app.strapi, 'publication', 'upkeep');
  const wordFaults = async () => (await upkeep.verify()).faults.filter((fault) => fault.includes('the word'));
  const noted = async () =>
    (await app.db.query('SELECT count(*)::int AS n FROM gongkai.search_word_change')).rows[0].n;
  expect(await wordFaults()).toEqual([]);
  await expect.poll(noted).toBe(0);
  expect(await wordFaults()).toEqual([]);
  await app.db.query(`UPDATE gongkai.search_word SET n = n + 1 WHERE word = $1 AND type = 'policy'`, [
    lexemeOf('救助', 'D'),
  ]);
  expect(await wordFaults()).toEqual([expect.stringMatching(/^policy：词“救助”记为 \d+ 篇/u)]);
  await upkeep.rebuild();
  expect(await wordFaults()).toEqual([]);
});

test('verify finds an entry of the search that was tampered with, and rebuild makes it right', async () => {
  const upkeep = service(app.strapi, 'publication', 'upkeep');
  const searchFaults = async () => (await upkeep.verify()).faults.filter((fault) => fault.includes('search'));
  expect(await searchFaults()).toEqual([]);
  await app.db.query(
    `UPDATE gongkai.search_policy SET words = words || array_to_tsvector(ARRAY[$1]) WHERE document_id = 'sa1'`,
    [lexemeOf('金丝雀', 'D')],
  );
  await app.db.query(`DELETE FROM gongkai.search_policy WHERE document_id = 'sa2'`);
  await app.db.query(`UPDATE gongkai.search_policy SET document_id = 'ghost' WHERE document_id = 'sa3'`);
  expect((await find('金丝雀')).totalCount).toBe(1);
  expect(await searchFaults()).toHaveLength(4);
  await upkeep.rebuild();
  expect(await searchFaults()).toEqual([]);
});
