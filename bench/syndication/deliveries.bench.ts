import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountWith, type Caller } from '../../tests/integration/support/account';
import { startStrapi, type TestStrapi } from '../../tests/integration/support/strapi';
import { startTestWorker, type TestWorker } from '../../tests/integration/support/worker';
import { district, sizeOf } from '../portal/district';
import { load } from '../portal/load';
import { Outlet, quantile, rounded, signed, subscribe } from './outlets';

// How soon a publish is received, and how many deliveries a second are made, against bare loops of the same run.
const ROUNDS = Number(process.env.ROUNDS ?? 200);
const SHARE = Number(process.env.SHARE ?? 0.02);
const TURNS = Number(process.env.TURNS ?? 3);
/** As many as a worker has under way to one receiver. */
const IN_FLIGHT = 8;

const script = resolve(import.meta.dirname, '../../tests/integration/support/work.cjs');

let app: TestStrapi;
let office: Caller;
let worker: TestWorker | null = null;
const onFault = (error: unknown): void => console.error(error);
const work = (): void => {
  worker = startTestWorker({
    databaseUrl: app.databaseUrl,
    onFault,
    pace: 1,
    timeoutMs: 20_000,
    leaseMs: 40_000,
  });
};
const rest = async (): Promise<void> => {
  await worker?.end();
  worker = null;
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const post = async (address: string, id: string, body: string): Promise<void> => {
  const answer = await fetch(address, { method: 'POST', headers: signed(id, body), body });
  await answer.arrayBuffer();
};

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
});
afterAll(async () => {
  delete process.env.SUBSCRIPTION_NETWORKS;
  await rest();
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
    const ours = () =>
      waits(children, async (index) => {
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
      });
    const sender = fork(resolve(import.meta.dirname, 'bare-sender.mjs'), [app.databaseUrl, ...addresses]);
    await once(sender, 'message');
    const writer = new pg.Client({ connectionString: app.databaseUrl });
    await writer.connect();
    await writer.query('CREATE TABLE IF NOT EXISTS bare_message (id serial, body text)');
    const body = JSON.stringify({ title: '停水通知', body: '<p>正文</p>' });
    const bare = () =>
      waits(children, async (index) => {
        await writer.query('BEGIN');
        await writer.query('INSERT INTO bare_message (body) VALUES ($1)', [body]);
        await writer.query(`SELECT pg_notify('bare', $1)`, [String(index)]);
        await writer.query('COMMIT');
        return now();
      });
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      times.ours.push(...(await ours()));
      times.bare.push(...(await bare()));
    }
    for (const id of ids) await office('DELETE', `/syndication/subscriptions/${id}`);
    for (const child of [alone, sender, ...children]) child.kill();
    await writer.end();
    const of = (share: number) => {
      const [our, their] = [quantile(times.ours, share), quantile(times.bare, share)];
      return { gongkai: rounded(our), bare: rounded(their), ratio: rounded(our / their) };
    };
    console.log(`\n${ROUNDS * TURNS} publishes to ${count}, ms from the commit until all have it`);
    console.table({ p50: of(0.5), p99: of(0.99) });
  },
  600_000,
);

/** A bare loop: the same bodies, the same number under way to each, an INSERT for each. */
const bareLoop = async (addresses: readonly string[], bodies: readonly string[]): Promise<void> => {
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 8 });
  await pool.query('CREATE TABLE IF NOT EXISTS bare_delivery (receiver int, seq int, at timestamptz)');
  const runs = addresses.flatMap((address, receiver) => {
    let next = 0;
    return Array.from({ length: IN_FLIGHT }, async () => {
      for (let seq = next++; seq < bodies.length; seq = next++) {
        await post(address, `${receiver}-${seq}`, bodies[seq] ?? '');
        await pool.query('INSERT INTO bare_delivery VALUES ($1, $2, now())', [receiver, seq]);
      }
    });
  });
  await Promise.all(runs);
  await pool.end();
};

test('deliveries a second, to one receiver and to ten, each stored', async () => {
  const { documents } = await load(app.db, district(sizeOf(SHARE)));
  const { rows } = await app.db.query<{ body: string }>(
    `SELECT json_build_object('seq', seq, 'action', action, 'type', type, 'id', document_id, 'at', at, 'hash', hash,
       'document', snapshot::json)::text AS body
     FROM gongkai.ledger WHERE seq > (SELECT max(seq) FROM gongkai.ledger) - $1 ORDER BY seq`,
    [documents],
  );
  const bodies = rows.map((row) => row.body);
  for (const receivers of [1, 10]) {
    const share = receivers === 1 ? bodies : bodies.slice(0, Math.ceil(bodies.length / receivers));
    const ratios: number[] = [];
    const speeds: Array<{ ours: number; bare: number }> = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const outlets = Array.from({ length: receivers }, () => new Outlet());
      const addresses = await Promise.all(outlets.map((outlet) => outlet.open()));
      const clear = (): void => {
        for (const outlet of outlets) outlet.count = 0;
      };
      const ids = await Promise.all(addresses.map((address) => subscribe(office, address, 'beginning')));
      // The same number for each: they begin where so many are left.
      await app.db.query(
        `UPDATE gongkai.subscription SET cursor = (SELECT max(seq) FROM gongkai.ledger) - $2 WHERE id = ANY ($1)`,
        [ids, share.length],
      );
      let began = performance.now();
      work();
      await Promise.all(outlets.map((outlet) => outlet.reached(share.length)));
      const ours = (share.length * receivers * 1_000) / (performance.now() - began);
      await rest();
      const { rows: kept } = await app.db.query(
        `SELECT count(*)::int AS n FROM gongkai.delivery WHERE subscription = ANY ($1) AND state = 'delivered'`,
        [ids],
      );
      expect(kept[0]?.n).toBe(share.length * receivers);
      for (const id of ids) await office('DELETE', `/syndication/subscriptions/${id}`);
      clear();
      began = performance.now();
      await bareLoop(addresses, share);
      const bare = (share.length * receivers * 1_000) / (performance.now() - began);
      await Promise.all(outlets.map((outlet) => outlet.close()));
      ratios.push(ours / bare);
      speeds.push({ ours, bare });
    }
    console.log(`\n${share.length} changes to ${receivers}, ${TURNS} turns`);
    console.table({
      'deliveries/s': {
        gongkai: Math.round(
          quantile(
            speeds.map(({ ours }) => ours),
            0.5,
          ),
        ),
        bare: Math.round(
          quantile(
            speeds.map(({ bare }) => bare),
            0.5,
          ),
        ),
        ratio: rounded(quantile(ratios, 0.5)),
      },
    });
  }
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}, 1_800_000);
