import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SayingsOverview } from '../../src/domain/search';
import { service } from '../../src/plugin-kit/strapi/service';
import { readerUrl, startPortal } from './portal/alone';
import { foundDistrict } from './portal/district';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';

const compiled = resolve(import.meta.dirname, '../../dist/src/plugins/sayings/server/alone/index.js');
const { work } = createRequire(import.meta.url)(
  compiled,
) as typeof import('../../src/plugins/sayings/server/alone');

let app: TestStrapi;
let alone: Awaited<ReturnType<typeof startPortal>>;
let office: Caller;
let drafter: Caller;

beforeAll(async () => {
  process.env.PORTAL_PROXIES = '127.0.0.1';
  app = await startStrapi({ listen: true });
  await foundDistrict(app.strapi);
  alone = await startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 });
  office = await accountOf(app, 'district-office');
  drafter = await accountOf(app, 'drafter');
  service(app.strapi, 'sayings', 'unanswered').begin();
  const listens = async () =>
    (await count(
      `pg_stat_activity WHERE application_name = 'gongkai-notes-listener' AND query IN ('LISTEN gongkai_unanswered', 'SELECT')`,
    )) === 1;
  await until(listens);
}, 120_000);
afterAll(async () => {
  delete process.env.PORTAL_PROXIES;
  await alone.stop();
  await app.stop();
});

const until = async (reached: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await reached()); tries += 1) {
    if (tries === 250) throw new Error('not within five seconds');
    await new Promise((next) => setTimeout(next, 20));
  }
};
const count = async (of: string): Promise<number> =>
  (await app.db.query(`SELECT count(*)::int AS n FROM ${of}`)).rows[0].n;

interface Found {
  readonly totalCount: number;
  readonly relaxed: boolean;
  readonly nodes: ReadonlyArray<{ readonly title: string }>;
}

/** A citizen asks from an address of theirs. */
const search = async (text: string, from: string, portal = app.url, narrowed = ''): Promise<Found> => {
  const answer = await fetch(`${new URL(portal).origin}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
    body: JSON.stringify({
      query: `query ($text: String!) { search(text: $text, first: 3${narrowed}) { totalCount relaxed nodes { title } } }`,
      variables: { text },
    }),
  });
  return ((await answer.json()) as { data: { search: Found } }).data.search;
};
const citizen = (number: number): string => `198.51.100.${number}`;

const overview = async (): Promise<SayingsOverview> => {
  const answer = await office('GET', '/sayings/overview');
  expect(answer.status).toBe(200);
  return (await answer.json()) as SayingsOverview;
};
const ENTRIES = '/content-manager/collection-types/api::saying.saying';
const save = (caller: Caller, words: string, official: string, kind = 'same'): Promise<Response> =>
  caller('POST', ENTRIES, { words, official, kind });

test('the office sees what was asked without a result once five have asked it, and whoever asks again counts once', async () => {
  for (const number of [1, 2, 3, 4, 4, 4])
    expect((await search('请问蹭饭钱怎么领', citizen(number))).totalCount).toBe(0);
  // From memory it is answered all the same, and noted.
  await until(async () => (await count('gongkai.unanswered_asker')) === 4);
  expect((await overview()).questions).toEqual([]);
  await search('蹭饭钱', citizen(5));
  await until(async () => (await count('gongkai.unanswered_asker')) === 5);
  expect((await overview()).questions).toMatchObject([{ words: '蹭饭钱', askers: 5, answered: false }]);
});

test('a second worker writes nothing twice', async () => {
  const second = work(app.databaseUrl, (line) => expect(line).toBe(''));
  await until(
    async () =>
      (await count(
        `pg_stat_activity WHERE application_name = 'gongkai-notes-listener' AND query IN ('LISTEN gongkai_unanswered', 'SELECT')`,
      )) === 2,
  );
  await search('蹭饭钱', citizen(6));
  await until(async () => (await count('gongkai.unanswered_asker')) === 6);
  await second.end();
  expect((await overview()).questions[0]?.askers).toBe(6);
});

test('what tells of somebody is never kept, nor what was narrowed or found', async () => {
  const questions = [
    '张伟 13803751234 低保',
    '410402199001011237',
    '李建国的救助金',
    'zhang@example.com',
    '我叫阿毛 蹭饭钱',
  ];
  for (const [at, text] of questions.entries())
    for (let asker = 10; asker < 16; asker += 1) await search(text, citizen(asker + at));
  await search('蹭车券', citizen(20), app.url, ', unit: "WD-MZJ"');
  await search('社会救助', citizen(21));
  // Nothing has the little word; what is noted of the question is found, and is no matter of words.
  for (let asker = 30; asker < 35; asker += 1) await search('社会救助 领', citizen(asker));
  await search('蹭酒券', citizen(22));
  await until(async () => (await count(`gongkai.unanswered WHERE words = '蹭酒券'`)) === 1);
  const kept = await app.db.query('SELECT words FROM gongkai.unanswered ORDER BY words');
  expect(kept.rows.map(({ words }) => words)).toEqual(['社会救助', '蹭酒券', '蹭饭钱']);
  expect((await overview()).questions.map(({ words }) => words)).toEqual(['蹭饭钱']);
  const marks = await app.db.query('SELECT * FROM gongkai.unanswered_asker');
  expect(JSON.stringify(marks.rows)).not.toMatch(/198\.51|张伟|1380/);
});

test('the portal’s role reads the district’s words, and neither reads nor writes who asked what', async () => {
  const portal = new pg.Client({ connectionString: readerUrl() });
  await portal.connect();
  expect((await portal.query('SELECT line FROM gongkai.search_saying')).rows).toEqual([]);
  for (const statement of [
    'SELECT words FROM gongkai.unanswered',
    `INSERT INTO gongkai.unanswered VALUES ('低保', '2026-11-28', 5)`,
    `SET default_transaction_read_only = off; INSERT INTO gongkai.unanswered VALUES ('低保', '2026-11-28', 5)`,
    `INSERT INTO gongkai.unanswered_asker VALUES ('低保', '2026-11-28', 'process', 'mark')`,
    `INSERT INTO gongkai.search_saying VALUES ('x', '低保 = 高保')`,
    'SELECT words FROM sayings',
  ])
    await expect(portal.query(statement)).rejects.toThrow(/permission denied|read-only/);
  await portal.end();
});

test('an entry with a fault is refused in words, and only the office writes any', async () => {
  const refused = await save(office, '蹭饭，钱\n怎么办', '蹭饭钱');
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as { error: { message: string } }).error.message).toBe(
    '“蹭饭,钱”中有标点或空格；一行写一个词，只用汉字、字母和数字\n“怎么办”检索时不计，写了不起作用',
  );
  expect((await save(drafter, '蹭饭钱', '社会救助')).status).toBe(403);
  expect((await drafter('GET', '/sayings/overview')).status).toBe(403);
  expect(await count('sayings')).toBe(0);
});

test('the next citizen finds it by the words that the office added, in a portal running alone, too', async () => {
  for (const portal of [app.url, alone.url])
    expect((await search('蹭饭钱', citizen(7), portal)).totalCount).toBe(0);
  expect((await save(office, '蹭饭钱\n饭票钱', '社会救助')).status).toBe(201);
  for (const portal of [app.url, alone.url]) {
    await until(async () => (await search('请问蹭饭钱', citizen(7), portal)).totalCount > 0);
    const found = await search('请问蹭饭钱', citizen(7), portal);
    expect(found.relaxed).toBe(false);
    expect(found.nodes.some(({ title }) => title.includes('社会救助'))).toBe(true);
  }
  expect(await overview()).toMatchObject({
    questions: [{ words: '蹭饭钱', answered: true }],
    sayings: [{ words: '蹭饭钱\n饭票钱', official: '社会救助', kind: 'same', helps: ['蹭饭钱'] }],
  });
  expect((await save(office, '社会救助', '饭票钱', 'narrower')).status).toBe(400);
});

test('verify names words that differ from the entries, rebuild puts them right', async () => {
  const upkeep = service(app.strapi, 'publication', 'upkeep');
  expect(await upkeep.verify()).toMatchObject({ ok: true });
  await app.db.query(`UPDATE gongkai.search_saying SET line = '高保 = 蹭饭钱'`);
  const { rows } = await app.db.query('SELECT document_id FROM sayings');
  expect((await upkeep.verify()).faults).toEqual([
    `检索用语 ${rows[0].document_id}：门户所用的词与后台不符 (search words: what the portal uses differs from the entry)`,
  ]);
  await upkeep.rebuild();
  expect(await upkeep.verify()).toMatchObject({ ok: true });
});

test('an entry that is deleted helps nobody any more', async () => {
  const [entry] = (await overview()).sayings;
  expect((await office('DELETE', `${ENTRIES}/${entry?.documentId}`)).status).toBe(200);
  for (const portal of [app.url, alone.url])
    await until(async () => (await search('蹭饭钱怎么领', citizen(8), portal)).totalCount === 0);
});

test('when the day is over the marks go and the counts stay; what few asked is forgotten after a month', async () => {
  await app.db.query(`UPDATE gongkai.unanswered SET day = day - 40`);
  await app.db.query(`UPDATE gongkai.unanswered_asker SET day = day - 40`);
  const keeper = work(app.databaseUrl, (line) => expect(line).toBe(''));
  // What the citizens of the last test asked may be noted as late as now.
  await until(async () => (await count('gongkai.unanswered_asker WHERE day < current_date - 30')) === 0);
  await keeper.end();
  const kept = await app.db.query('SELECT DISTINCT words FROM gongkai.unanswered');
  expect(kept.rows.map(({ words }) => words).sort()).toEqual(['社会救助', '蹭饭钱']);
});
