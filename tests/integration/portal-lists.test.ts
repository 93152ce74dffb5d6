import { beforeAll, describe, expect, test } from 'vitest';
import { CatalogueDocument, portalClient } from '../../clients/typescript/src';
import { dataOf } from './portal/ask';
import { completeItem, publish } from './portal/district';
import { pastStories } from './portal/past-stories';
import { openDistrict } from './portal/small-district';
import { totalStories } from './portal/total-stories';
import { Client, cacheExchange, fetchExchange, relayPagination } from './portal/urql';

const here = openDistrict();

describe('a list page', () => {
  let village: string;
  const item = (level2: string, unit: string, domain: string, fiveOpen: string) =>
    publish(here.app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem(level2, { fiveOpen }),
      unit,
      domain,
    });

  beforeAll(async () => {
    const made = await here.app.strapi.documents('api::unit.unit').create({
      data: {
        code: 'WD-CUN',
        name: '东高皇村',
        kind: 'village',
        parent: here.district.civilAffairs,
      } as never,
    });
    village = made.documentId;
    const { office, civilAffairs, assistance, education } = here.district;
    await item('救助标准', civilAffairs, assistance, 'decision');
    await item('救助对象', civilAffairs, assistance, 'result');
    await item('低保名单', village, assistance, 'result');
    await item('招生范围', office, education, 'service');
  });

  const counted = async (filter: string, locale = 'ZH_HANS') => {
    type Facets = Record<string, Array<{ value: { code: string; name: string } | string; count: number }>>;
    const { catalogItems } = await dataOf<{ catalogItems: { totalCount: number; facets: Facets } }>(
      here.app.url,
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
      here.app.url,
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
  const address = () => `${here.app.url}/portal/graphql`;
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

totalStories(here);
pastStories(here);
