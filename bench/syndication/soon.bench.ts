import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, test } from 'vitest';
import { accountWith, type Caller } from '../../tests/integration/support/account';
import { startStrapi, type TestStrapi } from '../../tests/integration/support/strapi';
import { quantile, rounded, subscribe } from './outlets';

// How soon a publish is received: against LISTEN/NOTIFY with one signed request after it, at rest, and woken by the same
// publishes, whose own work goes on after their commit. Publisher, worker, bare loop and receivers are processes of their own.
const ROUNDS = Number(process.env.ROUNDS ?? 100);
const TURNS = Number(process.env.TURNS ?? 3);

const script = resolve(import.meta.dirname, '../../tests/integration/support/work.cjs');
let app: TestStrapi;
let office: Caller;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
});
afterAll(async () => {
  delete process.env.SUBSCRIPTION_NETWORKS;
  await app.stop();
});

/** Milliseconds on the clock that all processes of a machine share. */
const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** A receiver in a process of its own: in the publisher's, what a publish does after its commit would be waited for. */
const openApart = async (): Promise<{ child: ChildProcess; address: string }> => {
  const child = fork(resolve(import.meta.dirname, 'receiver.mjs'));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, address: `http://127.0.0.1:${port}/hook` };
};

/** Milliseconds from each commit until every receiver has the message. */
const waits = async (
  receivers: readonly ChildProcess[],
  commit: (index: number) => Promise<number>,
): Promise<number[]> => {
  const times: number[] = [];
  for (let index = -20; index < ROUNDS; index += 1) {
    const received = Promise.all(
      receivers.map(async (child) => ((await once(child, 'message')) as [{ at: number }])[0].at),
    );
    const committed = await commit(index);
    const time = Math.max(...(await received)) - committed;
    if (index >= 0) times.push(time);
    await pause(20);
  }
  return times;
};

test.each([1, 10])(
  'from a publish until %i have it, against LISTEN/NOTIFY with signed requests after it',
  async (count) => {
    const units = app.strapi.documents('api::unit.unit');
    const { documentId: issuer } = await units.create({
      data: { code: `B${count}`, name: `测试单位 ${count}`, kind: 'department' },
    });
    const apart = await Promise.all(Array.from({ length: count }, openApart));
    const children = apart.map(({ child }) => child);
    const addresses = apart.map(({ address }) => address);
    const ids = await Promise.all(addresses.map((address) => subscribe(office, address, 'now')));
    // In a process of its own: in the server's, what a publish does after its commit would be waited for.
    const alone = spawn(process.execPath, [
      script,
      app.databaseUrl,
      process.env.SUBSCRIPTIONS_KEY ?? '',
      '1',
    ]);
    alone.stderr.pipe(process.stderr);
    await pause(2_500);
    const publish = async (index: number): Promise<number> => {
      let committed = 0;
      await app.strapi.db.transaction(async ({ onCommit }) => {
        onCommit(() => {
          committed = now();
        });
        await app.strapi.documents('api::policy.policy').create({
          data: { title: `停水通知 ${index}`, issuer, issuedOn: '2026-05-20', body: '<p>正文</p>' },
          status: 'published',
        });
      });
      return committed;
    };
    const sender = fork(resolve(import.meta.dirname, 'bare-sender.mjs'), [app.databaseUrl, ...addresses]);
    await once(sender, 'message');
    const writer = new pg.Client({ connectionString: app.databaseUrl });
    await writer.connect();
    await writer.query('CREATE TABLE IF NOT EXISTS bare_message (id serial, body text)');
    const body = JSON.stringify({ title: '停水通知', body: '<p>正文</p>' });
    const notify = async (index: number): Promise<number> => {
      await writer.query('BEGIN');
      await writer.query('INSERT INTO bare_message (body) VALUES ($1)', [body]);
      await writer.query(`SELECT pg_notify('bare', $1)`, [String(index)]);
      await writer.query('COMMIT');
      return now();
    };
    const times = {
      gongkai: [] as number[],
      'bare, after the same publishes': [] as number[],
      bare: [] as number[],
    };
    const each = (verb: 'pause' | 'resume') =>
      Promise.all(ids.map((id) => office('POST', `/syndication/subscriptions/${id}/${verb}`)));
    for (let turn = 0; turn < TURNS; turn += 1) {
      times.gongkai.push(...(await waits(children, publish)));
      await each('pause');
      // The worker looks every second.
      await pause(1_500);
      sender.send('gongkai_public');
      times['bare, after the same publishes'].push(...(await waits(children, publish)));
      sender.send('bare');
      times.bare.push(...(await waits(children, notify)));
      sender.send('');
      await app.db.query('UPDATE gongkai.subscription SET cursor = (SELECT seq FROM gongkai.ledger_head)');
      await each('resume');
      await pause(1_500);
    }
    for (const id of ids) await office('DELETE', `/syndication/subscriptions/${id}`);
    for (const child of [alone, sender, ...children]) child.kill();
    await writer.end();
    const of = (all: readonly number[]) => {
      const at = (share: number) => quantile(all, share);
      const against = (share: number) => rounded(quantile(times.gongkai, share) / at(share));
      return {
        p50: rounded(at(0.5)),
        'ours/this': against(0.5),
        p99: rounded(at(0.99)),
        'ours/this, p99': against(0.99),
      };
    };
    console.log(`\n${ROUNDS * TURNS} publishes to ${count}, ms from the commit until all have it`);
    console.table(Object.fromEntries(Object.entries(times).map(([name, all]) => [name, of(all)])));
  },
  600_000,
);
