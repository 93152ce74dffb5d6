import { afterAll, describe, expect, test } from 'vitest';
import { asAdministrator, asUser, type OwnPostgres, ownPostgres } from './support/own-postgres';
import { cleanUp, gongkai, newDataFolder, npmStart } from './support/server-process';

// An office that has a PostgreSQL already: whoever its user is, a start, a stop and a second start work, and the portal
// reads with a role that can do nothing else. CI gives a second version in POSTGRES_14 (docs/operators.md).
const versions = [
  ['18', undefined] as const,
  ...(process.env.POSTGRES_14 ? [['14', process.env.POSTGRES_14] as const] : []),
];

const owners = {
  'a superuser': {
    roles: [`CREATE ROLE office LOGIN SUPERUSER PASSWORD 'office'`],
    portal: false,
  },
  'an owner who may create roles': {
    roles: [`CREATE ROLE office LOGIN CREATEROLE PASSWORD 'office'`],
    portal: false,
  },
  'an owner who may create no role, with PORTAL_DATABASE_URL': {
    roles: [`CREATE ROLE office LOGIN PASSWORD 'office'`, `CREATE ROLE reader LOGIN PASSWORD 'reader'`],
    portal: true,
  },
} as const;

const folders: string[] = [];
const servers: OwnPostgres[] = [];
afterAll(async () => {
  for (const folder of folders) await cleanUp(folder);
  for (const server of servers) await server.stop();
});
const newFolder = (): string => {
  const folder = newDataFolder();
  folders.push(folder);
  return folder;
};

const units = async (url: string): Promise<unknown> => {
  const body = JSON.stringify({ query: '{ ledgerHead { seq } }' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/portal/graphql`, { method: 'POST', headers, body });
  return answer.json();
};

// Where the oldest version is given, it has both owners; of the newest, the one who can do least by itself is enough then.
// A superuser is what every other test is.
const ownersOn = (version: string) =>
  Object.entries(owners).filter(
    ([who]) =>
      process.env.LONG ||
      who === 'an owner who may create roles' ||
      (who !== 'a superuser' && (version === '14' || versions.length === 1)),
  );

describe.each(versions)('PostgreSQL %s', (version, programs) => {
  test.each(ownersOn(version))('%s: started, stopped, started again', async (_, { roles, portal }) => {
    const postgres = await ownPostgres(programs);
    servers.push(postgres);
    const url = await postgres.database('office_db');
    const [found] = await asAdministrator(
      url,
      ...roles,
      'ALTER DATABASE office_db OWNER TO office',
      'SHOW server_version',
    );
    expect(found).toMatchObject({ server_version: expect.stringMatching(`^${version}\\.`) });
    const given = {
      GONGKAI_DATA_DIR: newFolder(),
      DATABASE_URL: asUser(url, 'office', 'office'),
      ...(portal ? { PORTAL_DATABASE_URL: asUser(url, 'reader', 'reader') } : {}),
    };
    for (const time of ['first', 'second']) {
      const server = await npmStart(given.GONGKAI_DATA_DIR, given);
      expect([time, (await fetch(`${server.url}/ready`)).status]).toEqual([time, 200]);
      expect(await units(server.url)).toEqual({ data: { ledgerHead: { seq: expect.anything() } } });
      server.npm.kill('SIGTERM');
      expect((await server.finished).status).toBe(0);
    }
    const role = portal ? 'reader' : 'gongkai_reader_office_db';
    expect(
      await asAdministrator(url, `SELECT has_table_privilege('${role}', 'admin_users', 'SELECT') AS drafts`),
    ).toEqual([{ drafts: false }]);
    await postgres.stop();
  });
});

test('a second server on the database of another one is refused by name, and the first goes on; so is a command from another folder', async () => {
  const postgres = await ownPostgres();
  servers.push(postgres);
  const DATABASE_URL = await postgres.database('office_db');
  const first = await npmStart(newFolder(), { DATABASE_URL });
  const folder = newFolder();
  const second = await gongkai(['start'], { GONGKAI_DATA_DIR: folder, DATABASE_URL, PORT: '0' });
  expect(second.status).toBe(2);
  expect(second.stderr).toContain('此数据库已由另一个服务进程使用');
  expect(second.stderr).toContain(String(first.pid));
  const command = await gongkai(['verify', '--json'], { GONGKAI_DATA_DIR: folder, DATABASE_URL });
  expect([command.status, command.stderr]).toEqual([
    2,
    expect.stringContaining('此数据库已由另一个服务进程使用'),
  ]);
  expect((await fetch(`${first.url}/ready`)).status).toBe(200);
  expect((await fetch(`${first.url}/syndication/changes?after=0`)).status).toBe(200);
  first.npm.kill('SIGTERM');
  await first.finished;

  // The first machine is gone for good: whoever has the database's address may take over, with secrets of their own.
  const third = await npmStart(folder, { DATABASE_URL });
  expect((await fetch(`${third.url}/ready`)).status).toBe(200);
  third.npm.kill('SIGTERM');
  await third.finished;
});
