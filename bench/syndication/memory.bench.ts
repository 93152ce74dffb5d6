import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountWith, type Caller } from '../../tests/integration/support/account';
import { startStrapi, type TestStrapi } from '../../tests/integration/support/strapi';
import { district, sizeOf } from '../portal/district';
import { load } from '../portal/load';
import { subscribe } from './outlets';

// A worker in a process of its own that sends a whole ledger to one receiver: what it holds meanwhile. SHARE=0.43 are
// 100,000 entries.
const SHARE = Number(process.env.SHARE ?? 0.43);
const LOOK_AT = [1_000, 10_000, 25_000, 50_000, 75_000, 100_000];

const here = (file: string): string => resolve(import.meta.dirname, file);
let app: TestStrapi;
let office: Caller;
const children: ChildProcess[] = [];

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
  await load(app.db, district(sizeOf(SHARE)));
  await app.db.query('VACUUM ANALYZE');
}, 3_600_000);
afterAll(async () => {
  delete process.env.SUBSCRIPTION_NETWORKS;
  for (const child of children) child.kill();
  await app.stop();
});

/** Megabytes that a process holds. */
const held = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000);

test('memory while a whole ledger is sent', async () => {
  const receiver = fork(here('receiver.mjs'));
  children.push(receiver);
  const [{ port }] = (await once(receiver, 'message')) as [{ port: number }];
  let count = 0;
  receiver.on('message', () => {
    count += 1;
  });
  const { rows } = await app.db.query<{ n: number }>('SELECT count(*)::int AS n FROM gongkai.ledger');
  const total = rows[0]?.n ?? 0;
  const id = await subscribe(office, `http://127.0.0.1:${port}/hook`, 'beginning');
  const worker = spawn(process.execPath, [
    here('../../tests/integration/support/work.cjs'),
    app.databaseUrl,
    process.env.SUBSCRIPTIONS_KEY ?? '',
    '1',
  ]);
  worker.stderr.pipe(process.stderr);
  children.push(worker);
  const table: Record<string, object> = {};
  const began = performance.now();
  for (const mark of [...LOOK_AT.filter((mark) => mark < total), total]) {
    while (count < mark) await new Promise((done) => setTimeout(done, 20));
    const seconds = (performance.now() - began) / 1_000;
    table[count] = { 'RSS MB': held(worker.pid ?? 0), 'deliveries/s so far': Math.round(count / seconds) };
  }
  await expect
    .poll(
      async () =>
        (
          await app.db.query(
            `SELECT count(*)::int AS n FROM gongkai.delivery WHERE subscription = $1 AND state = 'delivered'`,
            [id],
          )
        ).rows[0].n,
      { timeout: 30_000 },
    )
    .toBe(total);
  console.log(`\n${total} entries to one receiver, each once: ${count === total}`);
  console.table(table);
}, 3_600_000);
