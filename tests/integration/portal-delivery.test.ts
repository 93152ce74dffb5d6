import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tagsChanged } from '../../src/plugins/portal/server/plan/tags';
import { readerUrl, startPortal } from './portal/alone';
import { completeItem, type District, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let district: District;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-portal-'));
const running: Array<{ stop(): Promise<void> }> = [];

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
  const { civilAffairs: unit, assistance: domain } = district;
  for (const name of ['审批信息', '救助标准', '政策文件', '投诉举报'])
    await publish(app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem(name),
      unit,
      domain,
      subjects: [unit],
    });
});
afterAll(async () => {
  for (const portal of running) await portal.stop();
  await app.stop();
});

/** A portal of its own with some settings; gives its address without the path, and what it logged. */
const portalWith = async (settings: Readonly<Record<string, string>>) => {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  const logged: string[] = [];
  const portal = await startPortal({
    databaseUrl: readerUrl(),
    host: '127.0.0.1',
    port: 0,
    log: (line) => logged.push(line),
  }).finally(() => {
    for (const name of Object.keys(settings)) delete process.env[name];
    Object.assign(process.env, before);
  });
  running.push(portal);
  return { url: portal.url.replace('/portal/graphql', ''), logged };
};

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As the bytes come: fetch would unpack them. */
const get = (url: string, headers: Record<string, string> = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { Accept: 'application/json', ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

const items =
  '{ catalogItems { totalCount nodes { level1 level2 timeLimit { text } legalBases { text title } unit { name } } } }';
const addressOf = (url: string, query: string): string =>
  `${url}/portal/graphql?query=${encodeURIComponent(query)}`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const codeOf = ({ body }: Reply): unknown => JSON.parse(body.toString()).errors?.[0]?.extensions?.code;

test('a long answer comes compressed to whoever takes that, the same in every form, each with its own tag', async () => {
  const { url } = await portalWith({});
  const address = addressOf(url, items);
  const plain = await get(address);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.headers.vary).toBe('Accept, Accept-Encoding');
  const zipped = await get(address, { 'Accept-Encoding': 'gzip' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  const brotli = await get(address, { 'Accept-Encoding': 'br;q=1, gzip;q=0' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
  const known = await get(address, {
    'Accept-Encoding': 'gzip',
    'If-None-Match': String(zipped.headers.etag),
  });
  expect([known.status, known.body.length]).toEqual([304, 0]);
  const short = await get(addressOf(url, '{ __typename }'), { 'Accept-Encoding': 'gzip' });
  expect(short.headers['content-encoding']).toBeUndefined();
});

test('a cache is told how long an answer holds; what depends on the hour is asked for each time', async () => {
  const { url } = await portalWith({ PORTAL_MAX_AGE: '60' });
  const control = async (query: string) => (await get(addressOf(url, query))).headers['cache-control'];
  // Nothing may be shown longer than that, because it may have been withdrawn.
  expect(await control(items)).toBe('public, max-age=60, must-revalidate');
  expect(await control('{ participationEvents { nodes { state } } }')).toBe('public, no-cache');
  expect(await control('{ unknown }')).toBe('no-store');
  const usual = await portalWith({});
  expect((await get(addressOf(usual.url, items))).headers['cache-control']).toBe('public, no-cache');
  await expect(portalWith({ PORTAL_MAX_AGE: 'long' })).rejects.toThrow('PORTAL_MAX_AGE');
});

test('whatever a change makes of the answers, those that changed carry one of its tags', async () => {
  const questions = [
    items,
    '{ units { nodes { code name } } }',
    '{ domains { code catalogItems { totalCount } } }',
    '{ disclosures { totalCount nodes { title unit { name } } } }',
    '{ policies { nodes { title interpretations { nodes { title } } } } }',
    '{ search(text: "救助") { totalCount nodes { title } } }',
    '{ changes { nodes { seq } } ledgerHead { seq } }',
    '{ catalogItems { nodes { level2 history { seq } disclosures { totalCount } } } }',
    '{ completeness { items score } }',
  ];
  const answers = () => Promise.all(questions.map((query) => get(addressOf(app.url, query))));
  const head = async (): Promise<number> =>
    Number((await app.db.query('SELECT seq FROM gongkai.ledger_head')).rows[0].seq);
  const { civilAffairs: unit, assistance: domain } = district;
  const { strapi } = app;
  let disclosure = '';
  const story: ReadonlyArray<() => Promise<unknown>> = [
    () =>
      strapi
        .documents('api::unit.unit')
        .update({ documentId: unit, data: { name: '区民政和退役军人事务局' } }),
    async () => {
      const [item] = (await app.db.query('SELECT document_id FROM gongkai.store_catalog_item')).rows;
      disclosure = await publish(strapi, 'api::disclosure.disclosure', {
        title: '本月救助名单',
        body: '<p>本月共12户。</p>',
        catalogItem: item.document_id,
        unit,
      });
    },
    () =>
      publish(strapi, 'api::catalog-item.catalog-item', {
        ...completeItem('救助热线'),
        unit,
        domain,
        subjects: [unit],
      }),
    () =>
      publish(strapi, 'api::policy.policy', {
        title: '救助办法',
        issuer: unit,
        issuedOn: '2026-05-20',
        body: '<p>按月发给。</p>',
      }),
    () => strapi.documents('api::disclosure.disclosure').unpublish({ documentId: disclosure }),
  ];
  for (const change of story) {
    const since = await head();
    const before = await answers();
    await change();
    const after = await answers();
    const { rows } = await app.db.query('SELECT DISTINCT type FROM gongkai.ledger WHERE seq > $1', [since]);
    const dropped = new Set(tagsChanged(rows.map(({ type }) => type)));
    const stale = questions.filter((_, index) => {
      const tags = String(before[index]?.headers['cache-tag'] ?? '').split(',');
      return (
        !before[index]?.body.equals(after[index]?.body as Buffer) && !tags.some((tag) => dropped.has(tag))
      );
    });
    expect(stale).toEqual([]);
  }
  expect((await get(addressOf(app.url, '{ units { nodes { code } } }'))).headers['surrogate-key']).toBe(
    'unit',
  );
});

test('a document that is registered is asked for by its hash; where only those are taken, nothing else is', async () => {
  const file = join(folder, 'documents.json');
  const outdated = '{ unitsOfOld { code } }';
  writeFileSync(file, JSON.stringify({ [hashOf(items)]: items, [hashOf(outdated)]: outdated }));
  const { url, logged } = await portalWith({ PORTAL_DOCUMENTS: file, PORTAL_TRUSTED_ONLY: 'true' });
  expect(logged.join()).toContain(
    `${hashOf(outdated)} does not fit the schema: Cannot query field "unitsOfOld"`,
  );
  const byId = (id: string) => get(`${url}/portal/graphql?documentId=${id}`);
  const found = await byId(`sha256:${hashOf(items)}`);
  expect(found.status).toBe(200);
  expect(JSON.parse(found.body.toString()).data.catalogItems.totalCount).toBeGreaterThan(3);
  const apollo = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(items) } });
  const same = await get(`${url}/portal/graphql?extensions=${encodeURIComponent(apollo)}`);
  expect(same.body.equals(found.body)).toBe(true);
  expect((await get(addressOf(url, items))).body.equals(found.body)).toBe(true);
  expect(codeOf(await byId(hashOf('{ units { totalCount } }')))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(codeOf(await get(addressOf(url, '{ units { totalCount } }')))).toBe('ONLY_TRUSTED_DOCUMENTS');
  await expect(portalWith({ PORTAL_DOCUMENTS: join(folder, 'none.json') })).rejects.toThrow('none.json');
});

test('who asks too often waits, others do not; the log tells neither who nor what', async () => {
  const log = join(folder, 'access.log');
  const { url } = await portalWith({
    PORTAL_RATE: '0.1,2',
    PORTAL_PROXIES: '127.0.0.1',
    PORTAL_ACCESS_LOG: log,
  });
  const query = 'query Named($code: String!) { unit(code: $code) { name } }';
  const address = `${addressOf(url, query)}&operationName=Named&variables=${encodeURIComponent('{"code":"WD-MZJ"}')}`;
  const by = (client: string) => get(address, { 'X-Forwarded-For': client });
  const statuses = [];
  for (const client of ['198.51.100.7', '198.51.100.7', '198.51.100.7', '198.51.100.8'])
    statuses.push((await by(client)).status);
  expect(statuses).toEqual([200, 200, 429, 200]);
  const refused = await by('198.51.100.7');
  expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  expect(codeOf(refused)).toBe('RATE_LIMITED');
  expect(refused.body.toString()).toContain('请求过于频繁');
  for (let tries = 0; tries < 100 && readFileSync(log, 'utf8').split('\n').length < 6; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const text = readFileSync(log, 'utf8');
  const [first, , third] = text.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));
  expect(first).toMatchObject({
    method: 'GET',
    path: '/portal/graphql',
    operation: 'Named',
    status: 200,
    done: true,
    network: '198.51.100.0/24',
  });
  expect(third.status).toBe(429);
  expect(text).not.toMatch(/WD-MZJ|unit\(|198\.51\.100\.[78]\b/);
});

test('the portal alone tells whether it is ready', async () => {
  const { url } = await portalWith({});
  const ready = await get(`${url}/ready`);
  const ok = { ok: true };
  expect([ready.status, JSON.parse(ready.body.toString())]).toEqual([
    200,
    {
      ready: true,
      checks: { database: ok, store: ok },
      database: ok,
      store: ok,
      worker: { ok: null, note: { zh: expect.any(String), en: expect.any(String) } },
      subscriptions: null,
    },
  ]);
  expect((await get(`${url}/_health`)).status).toBe(204);
  const blind = await startPortal({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    host: '127.0.0.1',
    port: 0,
  });
  running.push(blind);
  const unready = await get(blind.url.replace('/portal/graphql', '/ready'));
  expect(unready.status).toBe(503);
  const said = JSON.parse(unready.body.toString());
  expect(said.checks.store.problem.zh).toBe('只读角色读不到公开库和账本');
  expect([said.database.ok, said.store.ok]).toEqual([false, false]);
});

test('several processes share one address; a signal ends them all, and nothing that was asked is cut off', async () => {
  const entry = resolve('dist/src/plugins/portal/server/alone/index.js');
  const child = spawn(process.execPath, ['-e', `require(${JSON.stringify(entry)}).serveProcesses(2)`], {
    env: { ...process.env, PORTAL_DATABASE_URL: readerUrl(), HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const started: string[] = [];
  await new Promise<void>((ready) => {
    child.stderr.on('data', (text: Buffer) => {
      started.push(...(text.toString().match(/http:\S+(?=\/portal\/graphql)/g) ?? []));
      if (started.length === 2) ready();
    });
  });
  expect(new Set(started).size).toBe(1);
  const asked = Array.from({ length: 20 }, () => get(addressOf(String(started[0]), items)));
  const ended = new Promise((done) => child.on('exit', (code) => done(code)));
  // Connections are taken in their order: when half are answered, none waits at the door any more.
  await Promise.all(asked.slice(0, 10));
  child.kill('SIGTERM');
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(await ended).toBe(0);
});
