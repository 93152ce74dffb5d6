import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountWith, type Caller } from '../../tests/integration/support/account';
import { startStrapi, type TestStrapi } from '../../tests/integration/support/strapi';
import { startTestWorker, type TestWorker } from '../../tests/integration/support/worker';
import { district, sizeOf } from '../portal/district';
import { load } from '../portal/load';
import { Outlet, quantile, rounded, signed, subscribe } from './outlets';

// How many deliveries a second are made, against a bare loop of the same run.
const SHARE = Number(process.env.SHARE ?? 0.02);
const TURNS = Number(process.env.TURNS ?? 3);
/** As many as a worker has under way to one receiver. */
const IN_FLIGHT = 8;

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
