import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';
import { seemingWorker, startTestWorker } from './support/worker';

let app: TestStrapi;
/** The clock of this process, which the server of these tests shares, is so many seconds ahead. */
let ahead = 0;
const read = performance.now.bind(performance);

beforeAll(async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => read() + ahead * 1_000);
  app = await startStrapi({ listen: true });
});
afterAll(async () => {
  await app.stop();
  vi.restoreAllMocks();
});

const ready = async () => {
  const answer = await fetch(`${app.url}/ready`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const ok = { ok: true };
const problem = { zh: expect.any(String), en: expect.any(String) };

test('a server whose worker runs elsewhere sees it by its connection, and misses it after a minute', async () => {
  ahead += 600;
  const unseen = await ready();
  expect(unseen).toMatchObject({
    status: 503,
    body: { ready: false, database: ok, store: ok, worker: { ok: false, problem }, subscriptions: [] },
  });
  expect(unseen.body.checks).toMatchObject({ worker: unseen.body.worker });
  const worker = await seemingWorker(app.databaseUrl);
  expect(await ready()).toMatchObject({ status: 200, body: { ready: true, worker: ok } });
  await worker.end();
  ahead += 40;
  expect(await ready()).toMatchObject({ status: 200, body: { worker: ok } });
  ahead += 40;
  expect(await ready()).toMatchObject({ status: 503, body: { worker: { ok: false } } });
});

test('a server with a worker of its own tells of that one, and never fails for a receiver', async () => {
  service(app.strapi, 'syndication', 'subscriptions').begin();
  await app.db.query('ALTER TABLE gongkai.subscription RENAME TO subscription_set_aside');
  // How far they are behind cannot be read either: told as unknown.
  const blind = await ready();
  expect(blind.body).toMatchObject({ database: ok, store: ok, subscriptions: null });
  ahead += 20;
  expect(await ready()).toMatchObject({ status: 503, body: { worker: { ok: false, problem } } });
  await app.db.query('ALTER TABLE gongkai.subscription_set_aside RENAME TO subscription');
  await expect.poll(async () => (await ready()).status).toBe(200);
  expect((await ready()).body).toMatchObject({ ready: true, worker: ok, subscriptions: [] });
});

test('a worker is well while it can look for what is due', async () => {
  const worker = startTestWorker({ databaseUrl: app.databaseUrl, onFault: () => undefined });
  await expect.poll(() => worker.well()).toBe(true);
  await worker.end();
  expect(worker.well()).toBe(false);
  const lost = startTestWorker({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    onFault: () => undefined,
  });
  await expect.poll(() => lost.well()).toBe(false);
  await lost.end();
});
