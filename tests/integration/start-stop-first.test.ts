import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { createDatabase } from './support/database';
import {
  cleanUp,
  firstCommand,
  freePort,
  gongkai,
  newDataFolder,
  npmStart,
  processesOf,
} from './support/server-process';

// What can stand in the way of a first start, and what the start says or does about it.
const folders: string[] = [];
const newFolder = (): string => {
  const folder = newDataFolder();
  folders.push(folder);
  return folder;
};
afterAll(async () => {
  for (const folder of folders) await cleanUp(folder);
});
const start = (given: Readonly<Record<string, string>>) =>
  gongkai(['start'], { GONGKAI_DATA_DIR: newFolder(), PORT: '0', ...given });

test('initdb was killed half-way: its leftovers are recognised, and the folder is made anew', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'postgres.making-2147483646-abc', 'base'), { recursive: true });
  mkdirSync(join(folder, 'postgres', 'base', '1'), { recursive: true });
  mkdirSync(join(folder, 'postgres', 'global'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n');
  const server = await npmStart(folder, {}, /\[3\/7\]/);
  expect(server.output()).toContain('上次未完成的数据文件夹已移到一旁');
  server.npm.kill('SIGTERM');
  await server.finished;
  expect(readdirSync(folder).filter((name) => name.includes('making'))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('postgres.unfinished-'))).toHaveLength(1);
  expect(processesOf(folder)).toEqual([]);
});

test('a folder that may hold somebody’s data is never touched', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'postgres', 'base', '16384'), { recursive: true });
  writeFileSync(join(folder, 'postgres', 'base', '16384', '2619'), 'rows of somebody');
  const { status, stderr } = await start({ GONGKAI_DATA_DIR: folder });
  expect(status).toBe(2);
  expect(stderr).toContain('不是完整的 PostgreSQL 数据文件夹，但其中有内容');
  expect(stderr).toContain('Nothing was touched');
  expect(readFileSync(join(folder, 'postgres', 'base', '16384', '2619'), 'utf8')).toBe('rows of somebody');
  expect(readdirSync(folder).filter((name) => name.startsWith('postgres'))).toEqual(['postgres']);
});

test('two commands at once on an empty folder make one database between them', async () => {
  const GONGKAI_DATA_DIR = newFolder();
  const both = await Promise.all([1, 2].map(() => firstCommand({ GONGKAI_DATA_DIR, STARTER: 'weidong' })));
  expect(both.map(({ status, stderr }) => [status, stderr])).toEqual([
    [1, ''],
    [1, ''],
  ]);
  const [one, other] = both.map(({ stdout }) => JSON.parse(stdout));
  expect(other).toEqual(one);
  const { ok, documents } = JSON.parse((await gongkai(['verify', '--json'], { GONGKAI_DATA_DIR })).stdout);
  expect(ok).toBe(true);
  expect(documents).toBeGreaterThan(50);
  expect(processesOf(GONGKAI_DATA_DIR)).toEqual([]);
});

test('a port in use is named, with what to do; nothing is started', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const folder = newFolder();
  const { status, stderr } = await start({ GONGKAI_DATA_DIR: folder, PORT: String(port) });
  other.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`✗ 端口 ${port} 已被占用\n✗ Port ${port} is in use\n`);
  expect(stderr).toContain(`PORT=${port + 1} npm start`);
  expect(readdirSync(folder)).toEqual([]);
});

test('a data folder that cannot be written is named', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  const { status, stderr } = await start({ GONGKAI_DATA_DIR: join(file, 'data') });
  expect(status).toBe(2);
  expect(stderr).toContain(`数据文件夹 ${join(file, 'data')} 不能写入：路径中有一级不是文件夹`);
});

test.runIf(process.getuid?.() === 0)(
  'as root, a folder that PostgreSQL’s user cannot enter is named',
  async () => {
    // As a home directory usually is.
    const home = newFolder();
    chmodSync(home, 0o700);
    const { status, stderr } = await start({ GONGKAI_DATA_DIR: join(home, 'data') });
    expect(status).toBe(2);
    expect(stderr).toContain(`该用户不能进入 ${home}，因此够不到数据文件夹 ${join(home, 'data')}`);
    expect(stderr).toContain(`chmod o+x ${home}`);
  },
);

test.each([
  ['PORT', '80x', '应为 0 至 65535 的整数'],
  ['STARTER', 'demo', '可用 weidong'],
  ['ADMIN_EMAIL', 'somebody', '应为电子邮箱地址'],
  ['ADMIN_PASSWORD', 'short', '密码须为 8 位以上'],
])('%s=%s is refused before anything is started', async (name, value, right) => {
  const { status, stderr } = await start({ [name]: value });
  expect(status).toBe(2);
  expect(stderr).toContain(`环境变量 ${name} 的值`);
  expect(stderr).toContain(right);
  if (name === 'ADMIN_PASSWORD') expect(stderr).not.toContain(value);
});

const asUser = (url: string, user: string, password: string): string => {
  const address = new URL(url);
  address.username = user;
  address.password = password;
  return address.toString();
};

test('a wrong DATABASE_URL is explained, and the password in it is not repeated', async () => {
  const closed = await start({ DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${await freePort()}/gongkai` });
  expect([closed.status, closed.stderr]).toEqual([
    2,
    expect.stringContaining('该主机和端口上没有数据库在监听'),
  ]);
  const scheme = await start({ DATABASE_URL: 'mysql://me:hunter2@127.0.0.1/gongkai' });
  expect([scheme.status, scheme.stderr]).toEqual([2, expect.stringContaining('不是 PostgreSQL 的连接地址')]);
  const password = await start({
    DATABASE_URL: asUser(`${inject('postgresUrl')}postgres`, 'postgres', 'hunter2'),
  });
  expect([password.status, password.stderr]).toEqual([2, expect.stringContaining('用户名或口令不正确')]);
  const missing = await start({ DATABASE_URL: `${inject('postgresUrl')}nowhere` });
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('数据库不存在')]);
  for (const { stdout, stderr } of [closed, scheme, password, missing])
    expect(stdout + stderr).not.toContain('hunter2');
});

test('a user that may not make the reading role is told so, with both ways out', async () => {
  const url = await createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE ROLE modest LOGIN PASSWORD 'modest'`);
  const poor = await start({ DATABASE_URL: asUser(url, 'modest', 'modest') });
  expect([poor.status, poor.stderr]).toEqual([2, expect.stringContaining('GRANT CREATE ON DATABASE')]);
  await client.query(`GRANT CREATE ON DATABASE ${new URL(url).pathname.slice(1)} TO modest`);
  const better = await start({ DATABASE_URL: asUser(url, 'modest', 'modest') });
  expect(better.status).toBe(2);
  expect(better.stderr).toContain(`不能建立只读角色 gongkai_reader_${new URL(url).pathname.slice(1)}`);
  expect(better.stderr).toContain('PORTAL_DATABASE_URL');

  await client.query(
    `CREATE ROLE librarian LOGIN PASSWORD 'librarian'; GRANT CREATE ON SCHEMA public TO modest`,
  );
  const PORTAL_DATABASE_URL = asUser(url, 'librarian', 'librarian');
  const given = {
    GONGKAI_DATA_DIR: newFolder(),
    DATABASE_URL: asUser(url, 'modest', 'modest'),
    PORTAL_DATABASE_URL,
  };
  expect(await firstCommand(given)).toMatchObject({ status: 1, stderr: '' });
  await client.end();
  const librarian = new pg.Client({ connectionString: PORTAL_DATABASE_URL });
  await librarian.connect();
  expect((await librarian.query('SELECT seq FROM gongkai.ledger_head')).rows).toEqual([{ seq: '0' }]);
  await expect(librarian.query('SELECT * FROM admin_users')).rejects.toThrow(
    'permission denied for table admin_users',
  );
  await librarian.end();
});

test('a database user called gongkai, as the ledger’s schema is, does not draw Strapi’s tables into it', async () => {
  const url = await createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE ROLE gongkai LOGIN SUPERUSER PASSWORD 'gongkai'`);
  const given = { GONGKAI_DATA_DIR: newFolder(), DATABASE_URL: asUser(url, 'gongkai', 'gongkai') };
  expect(await firstCommand(given)).toMatchObject({ status: 1, stderr: '' });
  expect(await gongkai(['verify', '--json'], given)).toMatchObject({ status: 0, stderr: '' });
  const { rows } = await client.query(
    `SELECT schemaname FROM pg_tables WHERE tablename IN ('admin_users', 'units') GROUP BY 1`,
  );
  await client.end();
  expect(rows).toEqual([{ schemaname: 'public' }]);
});
