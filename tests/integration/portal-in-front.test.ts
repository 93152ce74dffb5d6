import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longestGuide } from '../samples/longest-guide';
import { cleanUp, newDataFolder, npmStart, preloading, type ServerProcess } from './support/server-process';

// In `npm start` the portal has a thread of its own: what the admin does, or what befalls it, holds up no reader.
const dataFolder = newDataFolder();
const fell = join(dataFolder, 'fell');
const account = { email: 'office@example.com', password: 'Zhengwu-2026' };
let server: ServerProcess;
let token: string;

const signIn = (password: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email: account.email, password }),
  });

const write = async (type: string, path: string, body: object): Promise<{ documentId: string }> => {
  const answer = await fetch(
    `${server.url}/content-manager/collection-types/api::${type}.${type}${path}?locale=zh-Hans`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    },
  );
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { data: { documentId: string } }).data;
};

const ask = async <T>(query: string): Promise<T> => {
  const answer = await fetch(`${server.url}/portal/graphql?query=${encodeURIComponent(query)}`);
  return ((await answer.json()) as { data: T }).data;
};
const head = async (): Promise<number> =>
  (await ask<{ ledgerHead: { seq: number } }>('{ ledgerHead { seq } units { totalCount } }')).ledgerHead.seq;

beforeAll(async () => {
  server = await npmStart(dataFolder, {
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
    FELL: fell,
    NODE_OPTIONS: preloading('fell-thread.cjs'),
  });
  token = ((await (await signIn(account.password)).json()) as { data: { token: string } }).data.token;
});
afterAll(() => cleanUp(dataFolder));

/** The slowest of the answers that a reader had while `work` went on, in ms. */
const slowestWhile = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  let working = true;
  const reading = (async () => {
    while (working) {
      const began = performance.now();
      await head();
      times.push(performance.now() - began);
      await sleep(5);
    }
  })();
  await work().finally(() => {
    working = false;
  });
  await reading;
  return Math.max(...times);
};

let unit: string;
test('whoever has published sees it in the next answer, each time', async () => {
  unit = (await write('unit', '', { code: 'WD-MZJ', name: '区民政局', kind: 'department' })).documentId;
  let before = await head();
  for (let turn = 0; turn < 20; turn += 1) {
    await write('unit', '', { code: `WD-${turn}`, name: `第${turn}科`, kind: 'department' });
    const after = await head();
    expect(after, `after publish ${turn}`).toBe(before + 1);
    before = after;
  }
});

test('while the longest document that is allowed is published, a reader waits less than 200 ms', async () => {
  const slowest: number[] = [];
  for (let turn = 0; turn < 5 && !slowest.some((ms) => ms < 200); turn += 1)
    slowest.push(
      await slowestWhile(() =>
        write('service-guide', '/actions/publish', longestGuide({ title: `最长的办事指南${turn}`, unit })),
      ),
    );
  console.info(
    `slowest answer while the longest document was published: ${slowest.map(Math.round).join(', ')} ms`,
  );
  // Other tests run beside this one: one quiet turn is enough.
  expect(Math.min(...slowest)).toBeLessThan(200);
});

test('the portal’s thread falls: readers and editors are answered again at once, and Strapi went on', async () => {
  writeFileSync(fell, '');
  const until = Date.now() + 5_000;
  let answered = 0;
  let refused = 0;
  while (Date.now() < until && (refused === 0 || answered === 0)) {
    const seq = await head().catch(() => null);
    if (seq === null) refused += 1;
    else if (refused > 0) answered += 1;
    await sleep(10);
  }
  expect(answered).toBeGreaterThan(0);
  expect(server.output()).toContain('门户线程意外结束，正在重新启动');
  const before = await head();
  await write('unit', '', { code: 'WD-AFTER', name: '后来的科', kind: 'department' });
  expect(await head()).toBe(before + 1);
});

test('who tries passwords is counted by address, whatever he says it is', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 8; i += 1)
    statuses.push((await signIn(`wrong-${i}`, { 'x-forwarded-for': `10.0.0.${i}` })).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect(statuses[0]).toBe(400);
});

test('a whole upload goes through, and what is no address of ours is told so', async () => {
  const body = new FormData();
  body.append('files', new Blob([new Uint8Array(5_000_000)], { type: 'application/pdf' }), '大文件.pdf');
  const answer = await fetch(`${server.url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  expect(((await answer.json()) as Array<{ size: number }>)[0]?.size).toBeCloseTo(5_000, 0);
  expect((await fetch(`${server.url}/no-such-address`)).status).toBe(404);
});

test('asked to stop just when the thread has fallen, everything stops in order, and no socket is left', async () => {
  writeFileSync(fell, '');
  while (existsSync(fell)) await sleep(5);
  const began = performance.now();
  server.npm.kill('SIGTERM');
  expect((await server.finished).status).toBe(0);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(readdirSync(join(dataFolder, 'run'))).toEqual([]);
});

test('a server that is killed leaves a socket; the next one clears it away', async () => {
  const killed = await npmStart(dataFolder);
  process.kill(killed.pid, 'SIGKILL');
  await killed.finished;
  expect(readdirSync(join(dataFolder, 'run'))).toEqual([`admin-${killed.pid}.sock`]);
  const next = await npmStart(dataFolder);
  expect(readdirSync(join(dataFolder, 'run'))).toEqual([`admin-${next.pid}.sock`]);
  next.npm.kill('SIGTERM');
  expect((await next.finished).status).toBe(0);
});
