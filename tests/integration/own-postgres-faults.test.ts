import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { stopPostmaster } from '../../src/cli/postgres/launch';
import { runningPostmaster } from '../../src/cli/postgres/postmaster-file';
import { startPortal } from './portal/alone';
import { asAdministrator, asUser, type OwnPostgres, ownPostgres } from './support/own-postgres';
import { cleanUp, gongkai, newDataFolder, npmStart, type ServerProcess } from './support/server-process';

// One PostgreSQL of an office, its server and one database, through what can befall them.
const dataFolder = newDataFolder();
let postgres: OwnPostgres;
let server: ServerProcess;
let DATABASE_URL = '';
const account = { email: 'office@example.com', password: 'Zhengwu-2026' };
const given = () => ({
  GONGKAI_DATA_DIR: dataFolder,
  DATABASE_URL,
  STARTER: 'weidong',
  ADMIN_EMAIL: account.email,
  ADMIN_PASSWORD: account.password,
  PORTAL_REMEMBER: 'false',
});
afterAll(async () => {
  await cleanUp(dataFolder);
  await postgres.stop();
});

const statusOf = async (path: string): Promise<number> => (await fetch(`${server.url}${path}`)).status;

const post = (url: string, body: object) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const portalStatus = async (): Promise<number> =>
  (await post(`${server.url}/portal/graphql`, { query: '{ ledgerHead { seq at } }' })).status;

const signedIn = async (): Promise<string> => {
  const answer = await post(`${server.url}/admin/login`, account);
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

const total = async (url: string): Promise<unknown> => {
  const query = '{ units { totalCount } search(text: "公开") { totalCount } }';
  return (await post(`${url}/portal/graphql`, { query })).json();
};

test('PostgreSQL is killed and comes back: 503 meanwhile, then well again without a start of the server', async () => {
  postgres = await ownPostgres();
  DATABASE_URL = await postgres.database('office_db');
  server = await npmStart(dataFolder, given());
  const before = await total(server.url);
  process.kill(runningPostmaster(postgres.cluster.folder)?.pid ?? 0, 'SIGKILL');
  await sleep(200);
  const asked = performance.now();
  expect(await statusOf('/ready')).toBe(503);
  expect(performance.now() - asked).toBeLessThan(1_000);
  await postgres.start();
  const back = performance.now();
  while ((await statusOf('/ready')) !== 200) await sleep(10);
  const ms = performance.now() - back;
  console.info(`ready ${ms.toFixed(0)} ms after PostgreSQL was back`);
  expect(ms).toBeLessThan(2_000);
  expect(await total(server.url)).toEqual(before);
});

/** The processes of the PostgreSQL server, the postmaster first. */
const processesOfPostgres = (): number[] => {
  const postmaster = runningPostmaster(postgres.cluster.folder)?.pid ?? 0;
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  return [postmaster, ...children.trim().split(' ').map(Number)];
};
const tellAll = (signal: NodeJS.Signals): void => {
  for (const pid of processesOfPostgres()) process.kill(pid, signal);
};

test('PostgreSQL hangs: portal and stream answer 503 in time, and are well again at once when it goes on', async () => {
  const before = await total(server.url);
  tellAll('SIGSTOP');
  const began = performance.now();
  const statuses = await Promise.all([
    portalStatus(),
    portalStatus(),
    statusOf('/syndication/changes?after=0'),
    statusOf('/ready'),
  ]);
  const first = performance.now() - began;
  // Who asks now finds no connection that is well, and is told sooner.
  const again = [await portalStatus(), await statusOf('/syndication/changes?after=0')];
  tellAll('SIGCONT');
  expect([...statuses, ...again]).toEqual([503, 503, 503, 503, 503, 503]);
  expect(first).toBeLessThan(9_000);
  const back = performance.now();
  while ((await statusOf('/ready')) !== 200 || (await portalStatus()) !== 200) await sleep(10);
  expect(performance.now() - back).toBeLessThan(2_000);
  expect(await total(server.url)).toEqual(before);
});

test('PostgreSQL is gone: the admin says so in Chinese, whatever Strapi takes for the cause', async () => {
  const token = await signedIn();
  const asAdmin = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, body: (await answer.json()) as { error?: { message: string } } };
  };
  const list = '/content-manager/collection-types/api::policy.policy?page=1&pageSize=10';
  const paths = [list, `${list}&locale=zh-Hans`, '/i18n/locales', '/admin/users/me'];
  for (const path of paths) expect([path, (await asAdmin(path)).status]).toEqual([path, 200]);
  expect((await asAdmin('/content-manager/collection-types/api::policy.policy/none')).status).toBe(404);
  process.kill(runningPostmaster(postgres.cluster.folder)?.pid ?? 0, 'SIGKILL');
  await sleep(200);
  for (const path of paths) {
    const { status, body } = await asAdmin(path);
    expect([path, status]).toEqual([path, 503]);
    expect(body.error?.message).toMatch(/^数据库暂不可用，请稍后再试/);
  }
  expect([await portalStatus(), await statusOf('/syndication/changes?after=0')]).toEqual([503, 503]);
  await postgres.start();
  const back = performance.now();
  while ((await asAdmin(list)).status !== 200) await sleep(10);
  expect(performance.now() - back).toBeLessThan(2_000);
});

test('its mark on the database is set again: another server is refused as before', async () => {
  await sleep(1_500);
  const other = newDataFolder();
  const { status, stderr } = await gongkai(['start'], { ...given(), GONGKAI_DATA_DIR: other, PORT: '0' });
  await cleanUp(other);
  expect([status, stderr]).toEqual([2, expect.stringContaining('此数据库已由另一个服务进程使用')]);
});

test('a restored dump without what can be made anew from the ledger: the next command or start makes it', async () => {
  const before = await total(server.url);
  server.npm.kill('SIGTERM');
  await server.finished;
  // As after pg_dump --exclude-table='gongkai.store_*' --exclude-table='gongkai.search_*' and a restore.
  const left = `SELECT format('gongkai.%I', tablename) AS name FROM pg_tables
    WHERE schemaname = 'gongkai' AND tablename ~ '^(store|search)_'`;
  const tables = (await asAdministrator(DATABASE_URL, left)) as Array<{ name: string }>;
  expect(tables.length).toBeGreaterThan(20);
  await asAdministrator(DATABASE_URL, `DROP TABLE ${tables.map(({ name }) => name).join(', ')}`);
  const verified = await gongkai(['verify', '--json'], given());
  expect(verified.stderr).toBe('');
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, faults: [] });
  // Some of it alone.
  await asAdministrator(DATABASE_URL, 'DROP TABLE gongkai.search_unit, gongkai.store_policy');
  const rebuilt = await gongkai(['rebuild', '--json'], given());
  expect([rebuilt.status, rebuilt.stderr]).toEqual([0, '']);
  await asAdministrator(DATABASE_URL, 'DROP TABLE gongkai.store_count');
  server = await npmStart(dataFolder, given());
  expect(await total(server.url)).toEqual(before);
  server.npm.kill('SIGTERM');
  await server.finished;
});

test('a portal on a replica says that it remembers no answers, and why', async () => {
  await asAdministrator(DATABASE_URL, `ALTER ROLE gongkai_reader_office_db PASSWORD 'replica'`);
  await stopPostmaster(postgres.cluster.folder);
  writeFileSync(join(postgres.cluster.folder, 'standby.signal'), '');
  await postgres.start();
  const said: string[] = [];
  const portal = await startPortal({
    databaseUrl: asUser(DATABASE_URL, 'gongkai_reader_office_db', 'replica'),
    host: '127.0.0.1',
    port: 0,
    log: (line) => said.push(line),
  });
  while (said.length === 0) await sleep(10);
  await portal.stop();
  expect(said).toEqual([expect.stringContaining('数据库是只读副本，收不到变更通知，因此不缓存答复')]);
});
