import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerUrl, startPortal } from './portal/alone';
import { ask, codeOf, dataOf } from './portal/ask';
import { completeItem, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
/** Takes two questions of an address at once, and one in ten seconds; believes what this machine says of who asks. */
let busy: Awaited<ReturnType<typeof startPortal>>;
const site = 'https://a.example';
const other = 'https://b.example';

const withSettings = async (settings: Readonly<Record<string, string>>) => {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  return startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 }).finally(() => {
    for (const name of Object.keys(settings)) delete process.env[name];
    Object.assign(process.env, before);
  });
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  await publish(app.strapi, 'api::catalog-item.catalog-item', {
    ...completeItem('审批信息'),
    unit,
    domain,
    subjects: [unit],
  });
  busy = await withSettings({ PORTAL_RATE: '0.1,2', PORTAL_PROXIES: '127.0.0.1', PORTAL_ORIGINS: site });
});
afterAll(async () => {
  await busy.stop();
  await app.stop();
});

const address = (more = '') => `${app.url}/portal/graphql${more}`;
const asked = (query: string): string => address(`?query=${encodeURIComponent(query)}`);
const named = (answer: Response, header: string): string[] =>
  (answer.headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/);

describe('pages of other sites', () => {
  test('may send what they are told to send, and read what they are told to read', async () => {
    const allowed = await fetch(address(), {
      method: 'OPTIONS',
      headers: {
        origin: site,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'accept-language,if-none-match',
      },
    });
    expect(allowed.status).toBe(204);
    expect(named(allowed, 'access-control-allow-headers')).toEqual(
      expect.arrayContaining(['content-type', 'accept', 'accept-language', 'if-none-match']),
    );
    const answer = await fetch(asked('{ __typename }'), { headers: { origin: site } });
    expect(named(answer, 'access-control-expose-headers')).toEqual(
      expect.arrayContaining(['etag', 'retry-after', 'cache-tag']),
    );
    const known = await fetch(asked('{ __typename }'), {
      headers: { origin: site, 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect([known.status, named(known, 'access-control-expose-headers')]).toEqual([
      304,
      expect.arrayContaining(['etag']),
    ]);
  });

  test('learn that they ask too often, and when to ask again; what they ask beforehand is not counted', async () => {
    const by = (client: string, method: string, origin: string) =>
      fetch(`${busy.url}?query=%7B__typename%7D`, {
        method,
        headers: { origin, 'x-forwarded-for': client, 'access-control-request-method': 'GET' },
      });
    for (let times = 0; times < 2; times += 1)
      expect((await by('203.0.113.7', 'GET', site)).status).toBe(200);
    const refused = await by('203.0.113.7', 'GET', site);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('access-control-allow-origin')).toBe(site);
    expect(named(refused, 'access-control-expose-headers')).toContain('retry-after');
    expect(refused.headers.get('vary')).toBe('Origin');
    const before = await by('203.0.113.7', 'OPTIONS', site);
    expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([204, site]);
    const stranger = await by('203.0.113.7', 'GET', other);
    expect([stranger.status, stranger.headers.get('access-control-allow-origin')]).toEqual([429, null]);
  });
});

describe('what cannot be done', () => {
  test.each([
    ['a change by a GET', 'GET', '?query=mutation%7Bx%7D'],
    ['a change by a HEAD', 'HEAD', '?query=mutation%7Bx%7D'],
    ['a DELETE', 'DELETE', ''],
  ])('%s is answered with what can be', async (_, method, more) => {
    const answer = await fetch(address(more), { method });
    expect(answer.status).toBe(405);
    expect(named(answer, 'allow')).toEqual(expect.arrayContaining(['get', 'post', 'options']));
  });

  test.each([
    ['variables', '[1]', /variables 应为对象.*must be an object/],
    ['variables', '5', /variables 应为对象.*must be an object/],
    ['extensions', '"x"', /extensions 应为对象.*must be an object/],
    ['variables', '[1', /variables\s?不是有效的 JSON.*variables is not valid JSON/],
  ])('%s=%s is told what it is', async (name, value, message) => {
    const answer = await fetch(`${asked('{ __typename }')}&${name}=${encodeURIComponent(value)}`);
    const { errors } = (await answer.json()) as { errors: Array<{ message: string }> };
    expect([answer.status, errors[0]?.message]).toEqual([400, expect.stringMatching(message)]);
  });

  test('a moment on a day that does not exist is refused, in a value and in the document', async () => {
    const inDocument = '{ catalogItems(filter: { publishedFrom: "2026-02-30T00:00:00Z" }) { totalCount } }';
    const { errors } = await ask(app.url, inDocument);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('2026-02-30T00:00:00Z');
    const inValue = 'query ($at: DateTime) { catalogItems(asOf: $at) { totalCount } }';
    expect(await codeOf(app.url, inValue, { at: '2027-02-29T00:00:00Z' })).toBe('BAD_USER_INPUT');
  });
});

describe('the page for developers', () => {
  const page = readFileSync('docs/front-end.md', 'utf8');
  const json = { 'content-type': 'application/json' };

  test.each([
    [400, { method: 'POST', headers: json, body: '{' }],
    [415, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    [413, { method: 'POST', headers: json, body: ' '.repeat(100_001) }],
    [406, { headers: { accept: 'image/png' } }],
    [405, { method: 'PUT' }],
  ])('names BAD_REQUEST with status %s', async (status, request) => {
    const answer = await fetch(asked('{ __typename }'), request);
    const { errors } = (await answer.json()) as { errors: Array<{ extensions: { code: string } }> };
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, 'BAD_REQUEST']);
    const row = page.split('\n').find((line) => line.startsWith('| `BAD_REQUEST`'));
    expect(row).toContain(String(status));
  });

  test('says how long a GET may be, and that a longer one has an answer of another kind', async () => {
    const short = await fetch(asked(`{ __typename }#${'x'.repeat(15_000)}`));
    expect(short.status).toBe(200);
    const long = await fetch(asked(`{ __typename }#${'x'.repeat(17_000)}`));
    expect([long.status, await long.text()]).toEqual([431, '']);
    expect(page).toContain('431');
  });

  test.each([
    ['GRAPHQL_PARSE_FAILED', '{', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ nope }', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ catalogItems(filter: { fiveOpen: NOPE }) { totalCount } }', {}],
    ['BAD_USER_INPUT', 'query ($f: Int) { units(first: $f) { totalCount } }', { f: '5' }],
    ['BAD_USER_INPUT', 'query ($f: Int!) { units(first: $f) { totalCount } }', {}],
    [
      'BAD_USER_INPUT',
      'query ($f: CatalogItemFilter) { catalogItems(filter: $f) { totalCount } }',
      { f: { nope: 1 } },
    ],
  ])('says that the words of the library are English: %s for %s', async (code, query, variables) => {
    const { errors } = await ask(app.url, query, variables);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ['BAD_USER_INPUT', '{ units(first: 101) { totalCount } }'],
    ['BAD_USER_INPUT', '{ changes(after: "no cursor") { totalCount } }'],
    ['QUERY_TOO_COMPLEX', `{ units { totalCount } ${'__typename '.repeat(2_100)} }`],
    ['OPERATION_NOT_SUPPORTED', 'subscription { x }'],
  ])('says that those of the portal are Chinese and English: %s for %.40s', async (code, query) => {
    const { errors } = await ask(app.url, query);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
  });
});

test('where the ledger is read from its beginning there is nothing before', async () => {
  const query = `query ($after: String) {
    changes(after: $after, first: 1) { nodes { seq } pageInfo { hasPreviousPage endCursor } }
  }`;
  const read = async (after: string | null) =>
    (
      await dataOf<{
        changes: { nodes: unknown; pageInfo: { hasPreviousPage: boolean; endCursor: string } };
      }>(app.url, query, { after })
    ).changes;
  const first = await read('0');
  expect(first).toMatchObject({ nodes: [{ seq: 1 }], pageInfo: { hasPreviousPage: false } });
  expect((await read(null)).pageInfo.hasPreviousPage).toBe(false);
  for (const after of ['1', first.pageInfo.endCursor])
    expect(await read(after)).toMatchObject({ nodes: [{ seq: 2 }], pageInfo: { hasPreviousPage: true } });
  const literal = '{ changes(after: "0", first: 1) { pageInfo { hasPreviousPage } } }';
  expect(await dataOf(app.url, literal)).toEqual({ changes: { pageInfo: { hasPreviousPage: false } } });
});
