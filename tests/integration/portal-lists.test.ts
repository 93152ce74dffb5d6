import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../bench/portal/random';
import { CatalogueDocument, portalClient } from '../../clients/typescript/src';
import { service } from '../../src/plugins/service';
import { codeOf, dataOf } from './portal/ask';
import { completeItem, type District, foundDistrict, publish } from './portal/district';
import { Client, cacheExchange, fetchExchange, relayPagination } from './portal/urql';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let district: District;

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
});
afterAll(() => app.stop());

const items = () => app.strapi.documents('api::catalog-item.catalog-item');
const upkeep = () => service(app.strapi, 'publication', 'upkeep');

describe('a list page', () => {
  let village: string;
  const item = (level2: string, unit: string, domain: string, fiveOpen: string) =>
    publish(app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem(level2, { fiveOpen }),
      unit,
      domain,
    });

  beforeAll(async () => {
    const made = await app.strapi.documents('api::unit.unit').create({
      data: { code: 'WD-CUN', name: '东高皇村', kind: 'village', parent: district.civilAffairs } as never,
    });
    village = made.documentId;
    const { office, civilAffairs, assistance, education } = district;
    await item('救助标准', civilAffairs, assistance, 'decision');
    await item('救助对象', civilAffairs, assistance, 'result');
    await item('低保名单', village, assistance, 'result');
    await item('招生范围', office, education, 'service');
  });

  const counted = async (filter: string, locale = 'ZH_HANS') => {
    type Facets = Record<string, Array<{ value: { code: string; name: string } | string; count: number }>>;
    const { catalogItems } = await dataOf<{ catalogItems: { totalCount: number; facets: Facets } }>(
      app.url,
      `{ catalogItems(filter: ${filter}, locale: ${locale}) { totalCount facets {
        units { value { code name } count } domains { value { code } count } fiveOpen { value count }
      } } }`,
    );
    const say = ({ value, count }: Facets[string][number]) =>
      `${typeof value === 'string' ? value : value.code} ${count}`;
    const { units = [], domains = [], fiveOpen = [] } = catalogItems.facets;
    return [catalogItems.totalCount, units.map(say), domains.map(say), fiveOpen.map(say)];
  };

  test('shows beside the list how many items each unit, domain and kind of openness has', async () => {
    expect(await counted('{}')).toEqual([
      4,
      ['WD-MZJ 2', 'WD-CUN 1', 'WD-ZFB 1'],
      ['social-assistance 3', 'education 1'],
      ['RESULT 2', 'DECISION 1', 'SERVICE 1'],
    ]);
  });

  test('counts within the filter, and offers in each facet what could be chosen instead', async () => {
    expect(await counted('{ unit: "WD-MZJ", fiveOpen: RESULT }')).toEqual([
      1,
      ['WD-CUN 1', 'WD-MZJ 1'],
      ['social-assistance 1'],
      ['DECISION 1', 'RESULT 1'],
    ]);
  });

  test('lists a unit with all that is beneath it', async () => {
    expect((await counted('{ unitTree: "WD-MZJ" }'))[0]).toBe(3);
    expect((await counted('{ unitTree: "WD-CUN" }'))[0]).toBe(1);
    expect(await counted('{ unitTree: "WD-MZJ", fiveOpen: RESULT }', 'EN')).toEqual([
      2,
      ['WD-CUN 1', 'WD-MZJ 1'],
      ['social-assistance 2'],
      ['RESULT 2', 'DECISION 1'],
    ]);
    expect((await counted('{ unitTree: "WD-ZFB" }'))[0]).toBe(4);
  });

  test('has facets for the lists inside a unit, too', async () => {
    const { unit } = await dataOf(
      app.url,
      '{ unit(code: "WD-MZJ") { catalogItems(first: 1) { totalCount nodes { level2 } facets { fiveOpen { value count } } } } }',
    );
    expect(unit).toEqual({
      catalogItems: {
        totalCount: 2,
        nodes: [{ level2: '救助对象' }],
        facets: {
          fiveOpen: [
            { value: 'DECISION', count: 1 },
            { value: 'RESULT', count: 1 },
          ],
        },
      },
    });
  });
});

describe('a front-end', () => {
  const address = () => `${app.url}/portal/graphql`;
  const filter = { domain: 'social-assistance' };

  test('of urql pages through a list with its Relay helper, on the documents as they are generated', async () => {
    const client = new Client({
      url: address(),
      preferGetMethod: true,
      exchanges: [
        cacheExchange({ resolvers: { Query: { catalogItems: relayPagination() } } }),
        fetchExchange,
      ],
    });
    const page = async (after?: string | null) => {
      const { data, error } = await client
        .query(CatalogueDocument, { filter, first: 2, after }, { requestPolicy: 'cache-first' })
        .toPromise();
      expect(error).toBeUndefined();
      return data?.catalogItems;
    };
    const first = await page();
    expect(first?.edges.map(({ node }) => node.level2)).toEqual(['低保名单', '救助对象']);
    const both = await page(first?.pageInfo.endCursor);
    expect(both?.edges.map(({ node }) => node.level2)).toEqual(['低保名单', '救助对象', '救助标准']);
    expect(both?.totalCount).toBe(3);
    expect(both?.pageInfo.hasNextPage).toBe(false);
  });

  test('of the typed client asks by the document’s hash or its text', async () => {
    const request = portalClient(address());
    const { catalogItems } = await request(CatalogueDocument, { filter, first: 1 });
    expect([catalogItems.totalCount, catalogItems.edges[0]?.node.unit.name]).toEqual([3, '东高皇村']);
  });
});

describe('the total of a list', () => {
  const filters = [
    '{}',
    '{ unit: "WD-ZFB" }',
    '{ unit: "WD-MZJ" }',
    '{ unitTree: "WD-ZFB" }',
    '{ domain: "education" }',
    '{ domain: "social-assistance" }',
    '{ fiveOpen: DECISION }',
    '{ fiveOpen: RESULT }',
    '{ unit: "none" }',
  ];
  const listsIn = (locale: string): string =>
    filters
      .map(
        (filter, at) =>
          `l${at}: catalogItems(filter: ${filter}, locale: ${locale}, first: 100) { totalCount nodes { id } }`,
      )
      .join(' ');

  type Lists = Record<string, { totalCount: number; nodes: unknown[] }>;
  const wrongTotals = async (locale: string): Promise<string[]> => {
    const lists = await dataOf<Lists>(app.url, `{ ${listsIn(locale)} }`);
    return Object.entries(lists).flatMap(([name, { totalCount, nodes }]) =>
      totalCount === nodes.length
        ? []
        : [`${locale} ${filters[Number(name.slice(1))]}: ${totalCount} instead of ${nodes.length}`],
    );
  };

  /** Lists and items with all that they say, at a moment or now. */
  const catalogue = `query ($asOf: DateTime) {
    newest: catalogItems(asOf: $asOf, first: 7) { ...Page }
    english: catalogItems(asOf: $asOf, locale: EN, orderBy: TITLE_ASC, first: 50) { ...Page }
    chosen: catalogItems(asOf: $asOf, filter: { unitTree: "WD-MZJ", fiveOpen: RESULT, method: ON_REQUEST, level: COUNTY, audience: PUBLIC }) { ...Page }
    domain: catalogItems(asOf: $asOf, filter: { domain: "education" }, orderBy: UPDATED_AT_DESC) { ...Page }
  }
  fragment Page on CatalogItemConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    facets { units { value { name } count } fiveOpen { value count } }
    nodes {
      id locale title level1 level2 publishedAt updatedAt method channels levels fiveOpen
      contentElements { required text } legalBases { title legalBasis { title } }
      timeLimit { text vague clauses { amount unit } }
      subjects { name } unit { code name contact { phone } parent { name } } domain { code name leadUnit { name } }
      completeness { band }
    }
  }`;
  const renameUnit = (name: string) =>
    app.strapi.documents('api::unit.unit').update({ documentId: district.civilAffairs, data: { name } });

  test('is the number of its rows, in both languages, whatever four editors publish, move, translate and withdraw, and each moment of it can be shown again', async () => {
    const random = new Random(20_261_125);
    const known: string[] = [];
    const place = () => ({
      unit: random.one([district.office, district.civilAffairs]),
      domain: random.one([district.assistance, district.education]),
      fiveOpen: random.one(['decision', 'result', null]),
    });
    const editor = async (name: string): Promise<void> => {
      const act = random.below(6);
      const documentId = known.length > 3 && act > 1 ? random.one(known) : null;
      if (documentId === null)
        known.push(
          await publish(app.strapi, 'api::catalog-item.catalog-item', { ...completeItem(name), ...place() }),
        );
      else if (act === 2) {
        await items().update({ documentId, data: place() as never });
        await items().publish({ documentId });
      } else if (act === 3) {
        const data = { ...completeItem(name), level1: 'Aid', unit: null, domain: null };
        await items().update({ documentId, locale: 'en', data: data as never });
        await items().publish({ documentId, locale: 'en' });
      } else if (act === 4)
        await items().unpublish({ documentId, locale: random.one(['zh-Hans', 'en', '*']) });
      else {
        known.splice(known.indexOf(documentId), 1);
        await items().delete({ documentId, locale: '*' });
      }
    };
    // Each act once for certain, before chance takes over.
    const sure = await publish(app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem('必经事项'),
      ...place(),
    });
    const english = { ...completeItem('Sure'), level1: 'Aid', unit: null, domain: null };
    await items().update({ documentId: sure, locale: 'en', data: english as never });
    await items().publish({ documentId: sure, locale: 'en' });
    await items().update({ documentId: sure, data: { ...place(), fiveOpen: 'decision' } as never });
    await items().publish({ documentId: sure });
    await items().unpublish({ documentId: sure, locale: 'en' });
    await items().unpublish({ documentId: sure });
    let done = 0;
    const moments: Array<{ asOf: string; answer: unknown }> = [];
    for (let round = 0; round < 9; round += 1) {
      const results = await Promise.allSettled(
        Array.from({ length: 4 }, (_, at) => editor(`事项${round}-${at}`)),
      );
      done += results.filter(({ status }) => status === 'fulfilled').length;
      expect([...(await wrongTotals('ZH_HANS')), ...(await wrongTotals('EN'))]).toEqual([]);
      const { ledgerHead } = await dataOf<{ ledgerHead: { at: string } }>(app.url, '{ ledgerHead { at } }');
      moments.push({ asOf: ledgerHead.at, answer: await dataOf(app.url, catalogue) });
      if (round % 3 === 0) await renameUnit(`区民政局（${round}）`);
    }
    for (const { asOf, answer } of moments)
      expect(await dataOf(app.url, catalogue, { asOf }), asOf).toEqual(answer);
    // Two editors at one document may refuse each other; most of it went through.
    expect(done).toBeGreaterThan(24);
    const { rows } = await app.db.query(
      `SELECT DISTINCT action || ' ' || locale AS act FROM gongkai.ledger WHERE type = 'catalog-item' ORDER BY 1`,
    );
    expect(rows.map(({ act }) => act)).toEqual(
      ['publish', 'revise', 'withdraw'].flatMap((act) => [`${act} en`, `${act} zh-Hans`]),
    );
    expect((await upkeep().verify()).faults).toEqual([]);
  });

  test('that is kept wrong is found by verify, by its list, and made anew by rebuild', async () => {
    await app.db.query(
      `UPDATE gongkai.store_count SET n = n + 1 WHERE type = 'unit' AND locale = 'en' AND value = 'department'`,
    );
    expect((await upkeep().verify()).faults).toEqual([
      'unit en kind department：列表总数记为 3，实际为 2 (the list’s kept count is 3, its rows are 2)',
    ]);
    await upkeep().rebuild();
    expect((await upkeep().verify()).ok).toBe(true);
  });
});

describe('an item as it stood', () => {
  const then = async (id: string, asOf: string) => {
    const answer = await dataOf<{ catalogItem: object | null }>(
      app.url,
      'query ($id: ID!, $asOf: DateTime) { catalogItem(id: $id, asOf: $asOf) { level2 publishedAt updatedAt unit { code } } }',
      { id, asOf },
    );
    return answer.catalogItem;
  };
  const head = async () =>
    (await dataOf<{ ledgerHead: { seq: number; at: string } }>(app.url, '{ ledgerHead { seq at } }'))
      .ledgerHead;

  test('is shown with what it said then, is absent while it was withdrawn, and for good where its text was redacted', async () => {
    const before = (await head()).at;
    const { civilAffairs: unit, assistance: domain } = district;
    const id = await publish(app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem('张三的救助金'),
      unit,
      domain,
    });
    const published = await head();
    await items().update({ documentId: id, data: { level2: '救助金发放' } as never });
    await items().publish({ documentId: id });
    const revised = await head();
    await items().update({ documentId: id, data: { level2: '草稿中的文字' } as never });
    await items().unpublish({ documentId: id });
    const withdrawn = await head();

    const first = { publishedAt: published.at, unit: { code: 'WD-MZJ' } };
    expect(await then(id, before)).toBeNull();
    expect(await then(id, published.at)).toEqual({
      ...first,
      level2: '张三的救助金',
      updatedAt: published.at,
    });
    expect(await then(id, revised.at)).toEqual({ ...first, level2: '救助金发放', updatedAt: revised.at });
    expect(await then(id, withdrawn.at)).toBeNull();

    await upkeep().redact(published.seq, '误公开个人信息');
    expect(await then(id, published.at)).toBeNull();
    expect(await then(id, revised.at)).toMatchObject({ level2: '救助金发放' });
  });

  test('is not asked for in the future, nor searched by words of the past', async () => {
    const codeOfList = (args: string) => codeOf(app.url, `{ catalogItems(${args}) { totalCount } }`);
    expect(await codeOfList('asOf: "2999-01-01T00:00:00Z"')).toBe('BAD_USER_INPUT');
    expect(await codeOfList('asOf: "2026-01-01T00:00:00Z", filter: { text: "救助" }')).toBe('BAD_USER_INPUT');
  });
});
