import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { accountWith, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { startTestWorker, type TestWorker } from './support/worker';

// What the media centre copies from examples/ and begins with, as its readers run it.
let app: TestStrapi;
let office: Caller;
let worker: TestWorker;
let port: number;
let keys: { id: string; secret: string; token: string };
let receiver: ChildProcess;
let said = '';
const done = join(tmpdir(), `receiver-done-${process.pid}-${Date.now()}.txt`);

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};
const startReceiver = async (): Promise<void> => {
  said = '';
  receiver = spawn(process.execPath, [resolve(import.meta.dirname, '../../examples/receiver.mjs')], {
    env: {
      ...process.env,
      SECRET: keys.secret,
      TOKEN: keys.token,
      PORTAL: app.url,
      PORT: String(port),
      DONE: done,
    },
  });
  receiver.stdout?.on('data', (piece) => {
    said += piece;
  });
  await told('ready');
};
const stopReceiver = async (): Promise<void> => {
  receiver.kill();
  await once(receiver, 'exit');
};
const told = (words: string): Promise<void> =>
  vi.waitFor(() => expect(said).toContain(words), { timeout: 20_000 });
const times = (words: string): number => said.split(words).length - 1;
const policies = () => app.strapi.documents('api::policy.policy');
const publish = async (title: string): Promise<string> => {
  const units = app.strapi.documents('api::unit.unit');
  const { documentId: issuer } =
    (await units.findFirst({ filters: { code: 'WD-RMT' } })) ??
    (await units.create({ data: { code: 'WD-RMT', name: '区融媒体中心', kind: 'media-center' } }));
  const made = await policies().create({
    data: { title, issuer, issuedOn: '2026-05-20', body: '<p>正文</p>' },
    status: 'published',
  });
  return made.documentId;
};
const receipts = async (id: string): Promise<object[]> =>
  (await app.db.query('SELECT outlet, url FROM gongkai.receipt WHERE document_id = $1 ORDER BY seq', [id]))
    .rows;

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
  port = await freePort();
  const made = await office('POST', '/syndication/subscriptions', {
    name: '卫东发布',
    kind: 'wechat',
    address: `http://127.0.0.1:${port}/hook`,
  });
  keys = (await made.json()) as typeof keys;
  await startReceiver();
  worker = startTestWorker({
    databaseUrl: app.databaseUrl,
    onFault: (error) => {
      throw error;
    },
    pace: 0.01,
    timeoutMs: 5_000,
  });
}, 120_000);
afterAll(async () => {
  delete process.env.SUBSCRIPTION_NETWORKS;
  await worker?.end();
  if (receiver?.exitCode === null) await stopReceiver();
  await app?.stop();
});

test('the receiver of examples/ posts what comes, takes down what is withdrawn and sends a receipt for each', async () => {
  const id = await publish('停水通知');
  await told(`publish ${id} 停水通知`);
  await policies().unpublish({ documentId: id });
  await told(`withdraw ${id}`);
  await vi.waitFor(
    async () =>
      expect(await receipts(id)).toEqual([
        { outlet: '卫东发布', url: `https://outlet.example.cn/${id}` },
        { outlet: '卫东发布', url: '' },
      ]),
    { timeout: 20_000 },
  );
  const answer = await office('GET', '/syndication/subscriptions/recalls');
  expect(((await answer.json()) as { recalls: object[] }).recalls).toEqual([]);
});

test('it takes a message that is sent anew under the same id once, after a restart, too', async () => {
  await stopReceiver();
  const id = await publish('停电通知');
  await startReceiver();
  await told(`publish ${id} 停电通知`);
  const messages = async (): Promise<number> =>
    (
      await app.db.query(`SELECT 1 FROM gongkai.delivery WHERE document_id = $1 AND state = 'delivered'`, [
        id,
      ])
    ).rows.length;
  await vi.waitFor(async () => expect(await messages()).toBe(1), { timeout: 20_000 });
  await stopReceiver();
  // The answer was lost: the same message comes once more.
  await app.db.query(
    `UPDATE gongkai.delivery SET state = 'due', delivered_at = NULL, next_try = now() WHERE document_id = $1`,
    [id],
  );
  await startReceiver();
  await vi.waitFor(async () => expect(await messages()).toBe(1), { timeout: 20_000 });
  expect(times(`publish ${id}`)).toBe(0);
});

test('it refuses what nobody signed', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/hook`, {
    method: 'POST',
    headers: {
      'webhook-id': 'x',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': 'v1,eA==',
    },
    body: '{"action":"publish","id":"x","seq":1,"title":"假通知"}',
  });
  expect(answer.status).toBe(500);
  expect(said).not.toContain('假通知');
});
