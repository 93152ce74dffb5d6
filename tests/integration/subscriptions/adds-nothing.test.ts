import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountWith, type Caller } from '../support/account';
import { Receiver } from '../support/receiver';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { startTestWorker } from '../support/worker';

// What a publish asks of the database, whoever in the process asks it: by Strapi's connections or by others.
let app: TestStrapi;
let office: Caller;
let unit: string;
const outlet = new Receiver();
let asked: string[] = [];
const unwatched = pg.Client.prototype.query;

/** The text of a statement, in whichever of pg's ways it is given. */
const textOf = (question: unknown): string => {
  if (typeof question === 'string') return question;
  const { text } = (question ?? {}) as { text?: unknown };
  return typeof text === 'string' ? text : '';
};
/** A listener's beat comes twice a second, whatever else happens. */
const isBeat = (text: string): boolean => text === 'SELECT';
const ofSubscriptions = (text: string): boolean => /gongkai\.(subscription|delivery|\w+_deliver)/.test(text);

let count = 0;
/** The statements of one publish, and of what else goes on meanwhile. */
const publish = async (): Promise<string[]> => {
  asked = [];
  await app.strapi.documents('api::policy.policy').create({
    data: { title: `停水通知 ${count++}`, issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
    status: 'published',
  });
  return asked.filter((text) => !isBeat(text));
};

/** The statements of a publish beside which nothing else went on: the fewest of several. */
const fewest = async (): Promise<string[]> => {
  const all: string[][] = [];
  for (let time = 0; time < 4; time += 1) {
    // What the one before left to be done is done.
    await new Promise((done) => setTimeout(done, 400));
    all.push(await publish());
  }
  const [least = []] = all.toSorted((a, b) => a.length - b.length);
  return least.toSorted();
};

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
  const { documentId } = await app.strapi
    .documents('api::unit.unit')
    .create({ data: { code: 'WD-RMT', name: '区融媒体中心', kind: 'media-center' } });
  unit = documentId;
  await outlet.open();
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: unknown[]) {
      asked.push(textOf(given[0]));
      return Reflect.apply(unwatched, this, given);
    },
  });
}, 120_000);
afterAll(async () => {
  Object.assign(pg.Client.prototype, { query: unwatched });
  delete process.env.SUBSCRIPTION_NETWORKS;
  await outlet.close();
  await app.stop();
});

test('a subscription, active or paused, adds no statement to a publish', async () => {
  const without = await fewest();
  expect(without.length).toBeGreaterThan(10);
  const made = await office('POST', '/syndication/subscriptions', {
    name: '卫东发布',
    kind: 'wechat',
    address: outlet.address,
  });
  const { id } = (await made.json()) as { id: string };
  const script = resolve(import.meta.dirname, '../support/work.cjs');
  const worker = spawn(process.execPath, [script, app.databaseUrl, process.env.SUBSCRIPTIONS_KEY ?? '']);
  try {
    const active = await fewest();
    await expect.poll(() => outlet.taken.length, { timeout: 20_000 }).toBe(4);
    expect((await office('POST', `/syndication/subscriptions/${id}/pause`)).status).toBe(200);
    const paused = await fewest();
    for (const statements of [active, paused]) {
      expect(statements.filter((text) => !without.includes(text))).toEqual([]);
      expect(statements.length).toBeLessThanOrEqual(without.length);
      expect(statements.filter(ofSubscriptions)).toEqual([]);
    }
  } finally {
    worker.kill();
    await once(worker, 'exit');
  }
  await office('DELETE', `/syndication/subscriptions/${id}`);
});

test('until an active one is sent the entry, its worker asks one question; of a paused one it asks nothing', async () => {
  const made = await office('POST', '/syndication/subscriptions', {
    name: '卫东发布',
    kind: 'wechat',
    address: outlet.address,
  });
  const { id } = (await made.json()) as { id: string };
  const faults: unknown[] = [];
  const worker = startTestWorker({
    databaseUrl: app.databaseUrl,
    onFault: (error) => faults.push(error),
    pace: 1,
  });
  try {
    // A look of the worker, every second, may fall between: then it is asked once more.
    await expect
      .poll(
        async () => {
          await new Promise((done) => setTimeout(done, 1_200));
          let before: string[] = [];
          const { manners } = outlet;
          outlet.manners = (message, request, response) => {
            before = [...asked];
            manners(message, request, response);
          };
          const { length } = outlet.taken;
          await publish();
          await expect.poll(() => outlet.taken.length, { timeout: 20_000 }).toBe(length + 1);
          outlet.manners = manners;
          return before.filter(ofSubscriptions).map((text) => /plan_deliveries/.test(text));
        },
        { timeout: 60_000 },
      )
      .toEqual([true]);
    expect((await office('POST', `/syndication/subscriptions/${id}/pause`)).status).toBe(200);
    await new Promise((done) => setTimeout(done, 1_500));
    await publish();
    await new Promise((done) => setTimeout(done, 300));
    // It looks which are active, as ever.
    const others = asked.filter(ofSubscriptions).filter((text) => !text.includes(`s.state = 'active'`));
    expect(others).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await worker.end();
  }
});
