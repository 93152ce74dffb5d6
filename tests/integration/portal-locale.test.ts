import { describe, expect, test } from 'vitest';
import { openCatalogue } from './portal/catalogue';

/** Asked with `?locale=EN`: where a document does not say in which language, and where Relay's `node(id:)` cannot. */
const here = openCatalogue();

interface Asked {
  readonly locale?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly method?: 'GET' | 'POST';
}

const send = (query: string, { locale, variables = {}, method = 'POST' }: Asked = {}): Promise<Response> => {
  const address = new URL(`${here.app.url}/portal/graphql`);
  if (locale !== undefined) address.searchParams.set('locale', locale);
  if (method === 'POST')
    return fetch(address, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  address.searchParams.set('query', query);
  address.searchParams.set('variables', JSON.stringify(variables));
  return fetch(address);
};
const data = async (query: string, asked?: Asked): Promise<unknown> => {
  const answer = (await (await send(query, asked)).json()) as { data?: unknown; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

const node = 'query ($id: ID!) { node(id: $id) { ... on Unit { name locale } } }';
const inChinese = { node: { name: '区民政局', locale: 'ZH_HANS' } };
const inEnglish = { node: { name: 'Civil Affairs Bureau', locale: 'EN' } };

describe('the language of the address', () => {
  test.each(['GET', 'POST'] as const)(
    'is that of node(id:), and no answer of another is given (%s)',
    async (method) => {
      const variables = { id: here.district.civilAffairs };
      for (let turn = 0; turn < 3; turn += 1) {
        expect(await data(node, { variables, method })).toEqual(inChinese);
        expect(await data(node, { variables, method, locale: 'EN' })).toEqual(inEnglish);
        expect(await data(node, { variables, method, locale: 'ZH_HANS' })).toEqual(inChinese);
      }
    },
  );

  test('stands in for every locale that the document does not give, and for no other', async () => {
    const query = `query ($given: Locale) {
      usual: unit(code: "WD-MZJ") { name children(first: 1) { totalCount } }
      said: unit(code: "WD-MZJ", locale: ZH_HANS) { name }
      given: unit(code: "WD-MZJ", locale: $given) { name }
      units(first: 5) { nodes { name } }
      domains { leadUnit { name } }
      catalogItems(filter: { domain: "education" }) { nodes { level2 locale } }
      search(text: "WD-MZJ", types: [UNIT], first: 1) { nodes { title } }
    }`;
    const links = {
      domains: [
        { leadUnit: { name: 'Civil Affairs Bureau' } },
        { leadUnit: { name: 'Civil Affairs Bureau' } },
      ],
    };
    expect(await data(query, { locale: 'EN' })).toEqual({
      usual: { name: 'Civil Affairs Bureau', children: { totalCount: 0 } },
      said: { name: '区民政局' },
      given: { name: 'Civil Affairs Bureau' },
      units: { nodes: [{ name: 'Civil Affairs Bureau' }, { name: '区政府办公室' }] },
      ...links,
      // There is no translation: Chinese, and it says so.
      catalogItems: { nodes: [{ level2: '招生范围', locale: 'ZH_HANS' }] },
      search: { nodes: [{ title: 'Civil Affairs Bureau' }] },
    });
    expect(await data(query, { locale: 'EN', variables: { given: 'ZH_HANS' } })).toMatchObject({
      given: { name: '区民政局' },
    });
    expect(await data(query)).toMatchObject({ usual: { name: '区民政局' }, given: { name: '区民政局' } });
  });

  test('is that of the documents behind the changes', async () => {
    const query = '{ changes(first: 100) { nodes { node { id title } } } }';
    const titles = async (locale: string) => {
      const { changes } = (await data(query, { locale })) as {
        changes: { nodes: Array<{ node: { id: string; title: string } | null }> };
      };
      return new Set(
        changes.nodes.flatMap(({ node: found }) =>
          found?.id === here.district.civilAffairs ? [found.title] : [],
        ),
      );
    };
    expect(await titles('EN')).toEqual(new Set(['Civil Affairs Bureau']));
    expect(await titles('ZH_HANS')).toEqual(new Set(['区民政局']));
  });

  test.each(['', 'en', 'FR', 'zh-Hans', '\0'])(
    'called %j is none: 400, and the names that there are',
    async (locale) => {
      for (const method of ['GET', 'POST'] as const) {
        const answer = await send('{ ledgerHead { seq } }', { locale, method });
        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain('locale 应为 ZH_HANS 或 EN');
      }
    },
  );
});

test('a Relay front end pages inside a unit, in English all the way', async () => {
  const query = `query Refetch($id: ID!, $count: Int = 1, $cursor: String) {
    node(id: $id) { __typename id ...Items }
  }
  fragment Items on Unit {
    name
    catalogItems(first: $count, after: $cursor) {
      edges { node { level2 } cursor }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const seen: string[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const variables = { id: here.district.civilAffairs, cursor };
    const { node: unit } = (await data(query, { variables, locale: 'EN' })) as {
      node: {
        name: string;
        catalogItems: {
          edges: Array<{ node: { level2: string } }>;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    };
    expect(unit.name).toBe('Civil Affairs Bureau');
    seen.push(...unit.catalogItems.edges.map((edge) => edge.node.level2));
    more = unit.catalogItems.pageInfo.hasNextPage;
    cursor = unit.catalogItems.pageInfo.endCursor;
  }
  expect(seen).toEqual(['救助标准', '救助对象名单']);
});

describe('a cursor', () => {
  const cursors = async () => {
    const answer = (await data(`{
      items: catalogItems(first: 1) { pageInfo { endCursor } }
      units(first: 1) { pageInfo { endCursor } }
      inUnit: unit(code: "WD-MZJ") { catalogItems(first: 1) { pageInfo { endCursor } } }
      changes(first: 1) { pageInfo { endCursor } }
      search(text: "救助", first: 1) { pageInfo { endCursor } }
    }`)) as Record<string, { pageInfo: { endCursor: string } }> & {
      inUnit: { catalogItems: { pageInfo: { endCursor: string } } };
    };
    return {
      items: answer.items?.pageInfo.endCursor,
      units: answer.units?.pageInfo.endCursor,
      inUnit: answer.inUnit.catalogItems.pageInfo.endCursor,
      changes: answer.changes?.pageInfo.endCursor,
      search: answer.search?.pageInfo.endCursor,
    };
  };
  const faultOf = async (field: string, after: string | undefined, asked: string): Promise<unknown> => {
    const query = `query ($after: String) { ${field.replace('AFTER', 'first: 1, after: $after')} { ${asked} } ${'}'.repeat(field.split('{').length - 1)} }`;
    const answer = (await (await send(query, { variables: { after } })).json()) as {
      errors?: Array<{ extensions: { code: string } }>;
    };
    return answer.errors?.[0]?.extensions.code ?? 'answered';
  };
  const lists = {
    items: 'catalogItems(AFTER)',
    inUnit: 'unit(code: "WD-MZJ") { catalogItems(AFTER)',
    policies: 'policies(AFTER)',
    disclosures: 'unit(code: "WD-MZJ") { disclosures(AFTER)',
    units: 'units(AFTER)',
    changes: 'changes(AFTER)',
    search: 'search(text: "救助", AFTER)',
  };

  test.each(['totalCount', '__typename', 'nodes { __typename }', 'pageInfo { hasNextPage }'])(
    'of another list, or an unreadable one, is refused whatever is asked (%s)',
    async (asked) => {
      const given = await cursors();
      for (const [name, field] of Object.entries(lists)) {
        for (const after of ['abc', '', Buffer.from('["SEQ"]').toString('base64url'), '\ud800'])
          expect([name, after, await faultOf(field, after, asked)]).toEqual([name, after, 'BAD_USER_INPUT']);
        for (const [from, after] of Object.entries(given)) {
          // What was begun within a unit may go on in the list of all of that type.
          const same = from === name || [from, name].every((one) => one === 'items' || one === 'inUnit');
          expect([from, name, await faultOf(field, after, asked)]).toEqual([
            from,
            name,
            same ? 'answered' : 'BAD_USER_INPUT',
          ]);
        }
      }
    },
  );
});

test.each(['+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z', 'NaN', '2026-13-01T00:00:00Z'])(
  'a moment that does not compare (%s) is refused, as asOf and in a filter',
  async (moment) => {
    for (const argument of ['asOf: $at', 'filter: { publishedFrom: $at }']) {
      const query = `query ($at: DateTime) { catalogItems(${argument}) { totalCount } }`;
      const answer = (await (await send(query, { variables: { at: moment } })).json()) as {
        errors?: Array<{ extensions: { code: string } }>;
      };
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  },
);
