import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../src/plugins/portal/server/http/explorer/examples';
import { readerUrl, schemaText, startPortal } from './portal/alone';
import { ask, codeOf, dataOf } from './portal/ask';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let alone: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  await app.strapi.documents('api::unit.unit').create({
    data: { code: 'WD-MZJ', name: '区民政局', kind: 'department' },
  });
  alone = await startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await alone.stop();
  await app.stop();
});

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });

describe('GraphQL over HTTP', () => {
  test.each([
    ['inside Strapi', () => `${app.url}/portal/graphql`],
    ['alone', () => alone.url],
  ])('passes every audit of graphql-http %s', async (_, address) => {
    const results = await auditServer({ url: address() });
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  });

  test('the portal alone gives the same answers, without Strapi', async () => {
    const query = '{ units { totalCount nodes { code name } } }';
    const inside = await dataOf(app.url, query);
    expect(inside).toEqual({ units: { totalCount: 1, nodes: [{ code: 'WD-MZJ', name: '区民政局' }] } });
    expect(await dataOf(alone.url.replace('/portal/graphql', ''), query)).toEqual(inside);
  });

  test('the portal alone serves until a signal ends it', async () => {
    const entry = resolve('dist/src/plugins/portal/server/alone/index.js');
    const child = spawn(process.execPath, ['-e', `require(${JSON.stringify(entry)}).servePortal()`], {
      env: { ...process.env, PORTAL_DATABASE_URL: readerUrl(), HOST: '127.0.0.1', PORT: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const url = await new Promise<string>((found) => {
      child.stderr.on('data', (text: Buffer) => {
        const address = /http:\S+(?=\/portal\/graphql)/.exec(text.toString())?.[0];
        if (address) found(address);
      });
    });
    expect(await dataOf(url, '{ units { totalCount } }')).toEqual({ units: { totalCount: 1 } });
    const ended = new Promise((done) => child.on('exit', (code) => done(code)));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('a question may stand in the address of a GET', async () => {
    const address = new URL(`${app.url}/portal/graphql`);
    address.searchParams.set('query', 'query ($code: String!) { unit(code: $code) { name } }');
    address.searchParams.set('variables', '{"code":"WD-MZJ"}');
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: { unit: { name: '区民政局' } } });
  });

  test('who has an answer already is told so in a line', async () => {
    const address = `${app.url}/portal/graphql?query=${encodeURIComponent('{ units { nodes { name } } }')}`;
    const first = await fetch(address);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^".+"$/);
    const again = await fetch(address, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const units = app.strapi.documents('api::unit.unit');
    const { documentId } = await units.create({
      data: { code: 'WD-CZJ', name: '区财政局', kind: 'department' },
    });
    const changed = await fetch(address, { headers: { 'If-None-Match': tag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('区财政局');
    await units.delete({ documentId });
  });

  test('every query of the developers’ page and of the page to try them is answered', async () => {
    const page = readFileSync('docs/front-end.md', 'utf8');
    const written = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
    expect(written).toHaveLength(11);
    const tried: string[] = examples.map(({ query }) => query);
    expect(tried).toHaveLength(15);
    for (const query of [...written, ...tried])
      await dataOf(app.url, query, {
        code: 'WD-MZJ',
        id: 'none',
        words: '救助',
        text: '救助',
        asOf: '2026-01-01T00:00:00+08:00',
      });
  });

  test('more kinds of questions than the portal keeps ready are answered all the same', async () => {
    const orders = (fields: readonly string[]): string[][] =>
      fields.length === 0
        ? [[]]
        : fields.flatMap((field) =>
            orders(fields.filter((other) => other !== field)).map((rest) => [field, ...rest]),
          );
    const kinds = orders(['id', 'code', 'name', 'kind', 'publishedAt', 'updatedAt']).slice(0, 560);
    // A statement is kept ready from its second use on. Several are under way, of one request, when all start afresh.
    const faults: unknown[] = [];
    for (const first of [1, 2])
      for (let at = 0; at < kinds.length; at += 8) {
        const asked = kinds.slice(at, at + 8);
        const lists = asked.map(
          (fields, n) => `a${n}: units(first: $first) { nodes { ${fields.join(' ')} } }`,
        );
        const { errors } = await ask(app.url, `query ($first: Int) { ${lists.join(' ')} }`, { first });
        faults.push(...(errors ?? []));
      }
    expect(faults).toEqual([]);
  });

  test('only a facet is asked for, of the very thing that narrows the list', async () => {
    const query = `{ guidelines(filter: { domain: "education", text: "目录", publishedFrom: "2026-05-20T00:00:00.000Z" }) {
      facets { domains { count value { code } } } } }`;
    expect(await dataOf(app.url, query)).toEqual({ guidelines: { facets: { domains: [] } } });
  });

  test('a list inside a list may say all that there is to say of each row', async () => {
    const all = 'id locale title code name kind office retiredOn publishedAt updatedAt';
    const up = (levels: number): string => (levels === 0 ? '' : `parent { ${all} ${up(levels - 1)} }`);
    const query = `{ units { nodes { name successor { id } domains: catalogItems(first: 1) { nodes { id unit { ${all} ${up(5)} } } } } } }`;
    expect(await dataOf(app.url, query)).toEqual({
      units: { nodes: [{ name: '区民政局', successor: null, domains: { nodes: [] } }] },
    });
  });

  test('pages of other sites may ask', async () => {
    const asked = await fetch(`${app.url}/portal/graphql`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://www.example.gov.cn', 'Access-Control-Request-Method': 'POST' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-headers')).toContain('Content-Type');
    const answer = await post('{"query":"{ __typename }"}', { Origin: 'https://www.example.gov.cn' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a browser gets a page to try queries, all of it from here', async () => {
    const page = await fetch(`${app.url}/portal/graphql`, { headers: { Accept: 'text/html' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    expect(html).toContain('政务公开数据接口');
    expect(html).not.toMatch(/https?:\/\//);
    expect(html).toContain('query UnitPage');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    for (const url of [app.url, alone.url])
      for (const [file, type] of [
        ['graphiql.js', 'text/javascript'],
        ['graphiql.css', 'text/css'],
      ]) {
        const address = new URL(`/portal/${file}`, url);
        const part = await fetch(address);
        expect(part.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
        expect(await part.text()).toMatch(/^\/\* GraphiQL/);
        const known = { 'If-None-Match': part.headers.get('etag') ?? '' };
        expect((await fetch(address, { headers: known })).status).toBe(304);
      }
  });

  test('the schema is served as it stands in the repository', async () => {
    const served = await (await fetch(`${app.url}/portal/schema.graphql`)).text();
    expect(served).toBe(schemaText());
    await expect(served).toMatchFileSnapshot('../../src/plugins/portal/schema.graphql');
  });

  test('another address of Strapi is not the portal’s', async () => {
    expect((await fetch(`${app.url}/_health`)).status).toBe(204);
    expect((await fetch(`${app.url}/portal/nothing`)).status).toBe(404);
  });
});

describe('a request that cannot be answered', () => {
  test.each([
    ['no JSON', '{"query":', 400, /JSON/],
    ['a batch', '[{"query":"{ __typename }"}]', 400, /batches are not taken/],
    ['no query', '{}', 400, /query/],
    ['variables that are no object', '{"query":"{ __typename }","variables":[1]}', 400, /variables/],
    ['a body that is too long', JSON.stringify({ query: `{ a ${' '.repeat(200_000)} }` }), 413, /100000/],
  ])('%s is refused in both languages', async (_, body, status, message) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    const { errors } = (await answer.json()) as { errors: Array<{ message: string }> };
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('an unknown field is named, with what was meant', async () => {
    const { errors, data } = await ask(app.url, '{ unit(code: "WD-MZJ") { nam } }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0]?.message).toContain('Did you mean "name"');
  });

  test.each([
    ['more rows than a page has', '{ catalogItems(first: 101) { totalCount nodes { id } } }'],
    ['a negative number of rows', '{ catalogItems(first: -1) { nodes { id } } }'],
    [
      'rows of a list inside a document',
      '{ units { nodes { catalogItems(first: 1000) { nodes { id } } } } }',
    ],
    ['a cursor that is none', '{ catalogItems(after: "nonsense") { nodes { id } } }'],
    [
      'a cursor of JSON that is none',
      `{ catalogItems(after: "${Buffer.from('[1,2]').toString('base64url')}") { nodes { id } } }`,
    ],
    [
      'a cursor of another order',
      `{ catalogItems(after: "${Buffer.from('["TITLE_ASC","a","b"]').toString('base64url')}") { nodes { id } } }`,
    ],
    ['a number of the ledger that is none', '{ changes(after: "-1") { nodes { seq } } }'],
    ['a character that no text holds', '{ unit(code: "\\u0000") { name } }'],
    [
      'a time without a zone',
      'query ($t: DateTime = "2026-01-01T00:00:00") { catalogItems(filter: { publishedFrom: $t }) { totalCount } }',
    ],
  ])('%s is bad input', async (_, query) => {
    const code = await codeOf(app.url, query);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
  });

  test.each([
    ['too deep', `{ unit(code: "a") { ${'parent { '.repeat(20)} id ${'} '.repeat(20)} } }`],
    ['too many aliases', `{ ${Array.from({ length: 50 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['too many tokens', `{ ${'__typename '.repeat(3000)} }`],
    ['too many directives', `{ __typename ${'@include(if: true) '.repeat(30)} }`],
    [
      'fragments that multiply',
      `{ unit(code: "a") { ...A } }
       fragment A on Unit { parent { ...B } successor { ...B } }
       fragment B on Unit { parent { ...C } successor { ...C } }
       fragment C on Unit { parent { ...D } successor { ...D } }
       fragment D on Unit { parent { ...E } successor { ...E } }
       fragment E on Unit { parent { ...F } successor { ...F } }
       fragment F on Unit { parent { ...G } successor { ...G } }
       fragment G on Unit { parent { ...H } successor { ...H } }
       fragment H on Unit { parent { id name } successor { id name } }`,
    ],
    [
      'more rows than a request may touch',
      '{ units(first: 100) { nodes { catalogItems(first: 100) { nodes { id } } } } }',
    ],
  ])('a query that is %s is refused', async (_, query) => {
    expect(await codeOf(app.url, query)).toBe('QUERY_TOO_COMPLEX');
  });

  test('nothing is written through the portal', async () => {
    expect(await codeOf(app.url, 'mutation { deleteUnit }')).toBe('OPERATION_NOT_SUPPORTED');
    const answer = await fetch(`${app.url}/portal/graphql`, { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST, OPTIONS');
  });

  test('when the database is away, the fault is told without its inside, and mends itself', async () => {
    const broken = await startPortal({
      databaseUrl: 'postgres://nobody:secret@127.0.0.1:1/none',
      host: '127.0.0.1',
      port: 0,
    });
    const { errors } = await ask(broken.url.replace('/portal/graphql', ''), '{ ledgerHead { seq } }');
    expect(errors?.[0]).toMatchObject({ path: ['ledgerHead'], extensions: { code: 'UNAVAILABLE' } });
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|nobody|secret|ECONN|at /);
    await broken.stop();

    // The server ends every connection of the reading role, as in a restart.
    await app.db.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gongkai-portal' AND datname = current_database()",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await dataOf(app.url, '{ ledgerHead { seq } }')).toEqual({ ledgerHead: { seq: 3 } });
  });
});

describe('the reading role', () => {
  test('sees the store and the ledger’s public side, and nothing else', async () => {
    const { default: pg } = await import('pg');
    const reader = new pg.Client({ connectionString: readerUrl() });
    await reader.connect();
    const refused = async (sql: string) =>
      reader.query(sql).then(
        () => 'allowed',
        (error: { code?: string }) => error.code,
      );
    expect(await refused('SELECT code FROM gongkai.store_unit')).toBe('allowed');
    for (const sql of [
      'SELECT * FROM public.units',
      'SELECT * FROM public.admin_users',
      'SELECT salt FROM gongkai.ledger',
      'SELECT actor, reason FROM gongkai.ledger',
    ])
      expect(await refused(sql), sql).toBe('42501');
    expect(await refused("UPDATE gongkai.store_unit SET code = 'x'")).toMatch(/^(42501|25006)$/);
    await reader.end();
  });
});
