import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import {
  cleanUp,
  gongkai,
  isRunning,
  newDataFolder,
  npmStart,
  postmasterPid,
  processesOf,
  type ServerProcess,
} from './support/server-process';

// One installation through its life: each test goes on where the one before it left off.
const dataFolder = newDataFolder();
afterAll(() => cleanUp(dataFolder));
const here = { GONGKAI_DATA_DIR: dataFolder };

let server: ServerProcess;
const health = async (): Promise<number> => (await fetch(`${server.url}/_health`)).status;
const changes = async (): Promise<number> =>
  (await fetch(`${server.url}/syndication/changes?after=0`)).status;

test('a first start makes everything and says each step, the addresses and how to sign in', async () => {
  server = await npmStart(dataFolder);
  const said = server.output();
  for (const step of ['密钥', '数据库', '管理后台', 'Strapi', '示例数据', '管理员', '监听'])
    expect(said).toMatch(new RegExp(`\\[\\d/7\\] .*${step}`));
  expect(said.match(/✓ \d+\.\d s/g)).toHaveLength(7);
  expect(said).toContain(`${server.url}/portal/graphql`);
  expect(said).toMatch(/密码 · Password +\w{16} /);
  expect(await health()).toBe(204);
  expect(await changes()).toBe(200);
});

test('secrets are kept for the owner’s eyes only, and PostgreSQL never gets our environment', () => {
  const file = join(dataFolder, 'secrets.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const secrets = JSON.parse(readFileSync(file, 'utf8'));
  expect(server.output()).not.toContain(secrets.DATABASE_PASSWORD);
  const environment = readFileSync(`/proc/${postmasterPid(dataFolder)}/environ`, 'utf8');
  expect(
    environment
      .split('\0')
      .filter(Boolean)
      .map((entry) => entry.split('=')[0])
      .sort(),
  ).toEqual(['LC_ALL', 'PATH']);
});

test('a second start beside it is told who runs there, and disturbs nothing', async () => {
  const samePort = await gongkai(['start'], { ...here, PORT: new URL(server.url).port });
  expect(samePort.status).toBe(2);
  expect(samePort.stderr).toContain(
    `端口 ${new URL(server.url).port} 已被占用：本系统已在运行（${server.url}）`,
  );
  const otherPort = await gongkai(['start'], { ...here, PORT: '0' });
  expect(otherPort.status).toBe(2);
  expect(otherPort.stderr).toContain(`${server.url} (pid ${server.pid})`);
  expect(await changes()).toBe(200);
});

test('a command works while the server is up, and leaves its database running', async () => {
  const before = postmasterPid(dataFolder);
  const { status, stdout } = await gongkai(['verify', '--json'], here);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, faults: [] });
  expect(status).toBe(0);
  expect(postmasterPid(dataFolder)).toBe(before);
  expect(await changes()).toBe(200);
});

test('PostgreSQL is killed: it is started again and the server goes on', async () => {
  const before = postmasterPid(dataFolder) ?? 0;
  process.kill(before, 'SIGKILL');
  await server.says(/数据库已恢复 · The database is back/);
  expect(postmasterPid(dataFolder)).not.toBe(before);
  expect(await changes()).toBe(200);
  expect(await health()).toBe(204);
});

test('SIGTERM stops server, Strapi and PostgreSQL, and nothing is left behind', async () => {
  server.npm.kill('SIGTERM');
  const { stdout } = await server.finished;
  expect(stdout).toContain('数据库已停止 · The database has stopped\n  已停止 · Stopped');
  expect(processesOf(dataFolder)).toEqual([]);
  expect(isRunning(server.pid)).toBe(false);
  expect(postmasterPid(dataFolder)).toBeNull();
  expect(existsSync(join(dataFolder, 'server.json'))).toBe(false);
});

test('a command works while the server is down, and stops the database that it started', async () => {
  const { status, stdout } = await gongkai(['verify', '--json'], here);
  expect(JSON.parse(stdout).ok).toBe(true);
  expect(status).toBe(0);
  expect(processesOf(dataFolder)).toEqual([]);
  expect(postmasterPid(dataFolder)).toBeNull();
});

test('the server is killed: its database lives on, and the next start uses it', async () => {
  server = await npmStart(dataFolder);
  expect(server.output()).not.toMatch(/密码 · Password/);
  const postmaster = postmasterPid(dataFolder);
  process.kill(server.pid, 'SIGKILL');
  await server.finished;
  expect(processesOf(dataFolder)).toHaveLength(1);
  server = await npmStart(dataFolder);
  expect(server.output()).toContain('沿用运行中的内置 PostgreSQL');
  expect(postmasterPid(dataFolder)).toBe(postmaster);
  expect(await changes()).toBe(200);
});

test('Ctrl-C twice in a row still stops everything in order', async () => {
  process.kill(server.pid, 'SIGINT');
  await sleep(30);
  process.kill(server.pid, 'SIGINT');
  const { stdout } = await server.finished;
  expect(stdout).toContain('已停止 · Stopped');
  expect(processesOf(dataFolder)).toEqual([]);
});

test('both are killed, and the number in postmaster.pid is somebody else’s by now: the next start sees through it', async () => {
  server = await npmStart(dataFolder, {}, /\[3\/7\]/);
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  process.kill(server.pid, 'SIGKILL');
  process.kill(postmasterPid(dataFolder) ?? 0, 'SIGKILL');
  await server.finished;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
  server = await npmStart(dataFolder, {}, /\[3\/7\]/);
  expect(postmasterPid(dataFolder)).not.toBe(process.pid);
});

test('a signal in the middle of a start stops what was started', async () => {
  process.kill(server.pid, 'SIGHUP');
  const { stdout } = await server.finished;
  expect(stdout).toContain('已停止 · Stopped');
  expect(processesOf(dataFolder)).toEqual([]);
});

test('the secrets are lost but the database is there: nothing is replaced, and it says what to restore', async () => {
  const file = join(dataFolder, 'secrets.json');
  const kept = readFileSync(file, 'utf8');
  writeFileSync(file, '{"APP_KEYS":');
  const broken = await gongkai(['start'], { ...here, PORT: '0' });
  expect(broken.status).toBe(2);
  expect(broken.stderr).toContain(`密钥文件 ${file} 不完整或无法读取`);
  expect(readFileSync(file, 'utf8')).toBe('{"APP_KEYS":');
  writeFileSync(file, kept);
});

test('the database dies and cannot be brought back: the server ends, says why, and what to read', async () => {
  server = await npmStart(dataFolder);
  const control = join(dataFolder, 'postgres', 'global', 'pg_control');
  renameSync(control, `${control}.away`);
  process.kill(postmasterPid(dataFolder) ?? 0, 'SIGKILL');
  const { status, stdout, stderr } = await server.finished;
  renameSync(`${control}.away`, control);
  expect(status).toBe(1);
  expect(stderr).toContain('! 数据库中断且无法恢复 · The database went away and cannot be brought back');
  expect(stderr).toContain(`请查看日志 ${join(dataFolder, 'postgres.log')}`);
  expect(stdout).toContain('已停止 · Stopped');
  expect(isRunning(server.pid)).toBe(false);
});
