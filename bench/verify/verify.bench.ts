import { createHash } from 'node:crypto';
import pg from 'pg';
import { test } from 'vitest';
import { inTransaction, rows } from '../../src/plugin-kit/database/sql';
import { service } from '../../src/plugin-kit/strapi/service';
import { append, type NewEntry } from '../../src/plugins/publication/server/ledger/append';
import type { LedgerRow } from '../../src/plugins/publication/server/ledger/entry';
import { verifyChain } from '../../src/plugins/publication/server/upkeep/verify-chain';
import { startStrapi, type TestStrapi } from '../../tests/integration/support/strapi';

const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
const TURNS = Number(process.env.TURNS ?? 5);
const BATCH = 2_000;

const seconds = (since: number): number => (performance.now() - since) / 1000;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Revises what the starter data made public, over and over, until the ledger is long. */
const lengthen = async ({ strapi }: TestStrapi): Promise<void> => {
  const first = await inTransaction(strapi, (sql) =>
    rows<LedgerRow>(sql, "SELECT * FROM gongkai.ledger WHERE action = 'publish' ORDER BY seq"),
  );
  const again = first.map(
    (row): NewEntry => ({
      action: 'revise',
      type: row.type,
      documentId: row.document_id,
      locale: row.locale,
      snapshot: JSON.parse(row.snapshot ?? '{}'),
      unit: null,
      actor: '1',
      reason: null,
    }),
  );
  for (let count = first.length; count < ENTRIES; count += BATCH)
    await inTransaction(strapi, (sql) =>
      append(
        sql,
        Array.from({ length: BATCH }, (_, index) => again[(count + index) % again.length] as NewEntry),
        new Date(),
      ),
    );
  await service(strapi, 'publication', 'upkeep').rebuild();
};

/** The same bytes, read by one query and hashed, with nothing else done to them. */
const bare = async (databaseUrl: string): Promise<{ bytes: number }> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const hash = createHash('sha256');
  let bytes = 0;
  const query = new pg.Query('SELECT * FROM gongkai.ledger ORDER BY seq');
  await new Promise<void>((resolve, reject) => {
    client.query(query);
    query.on('row', (row: unknown) => {
      for (const value of Object.values(row as object)) {
        const text = value === null ? '' : String(value);
        bytes += text.length;
        hash.update(text);
      }
    });
    query.on('end', () => resolve());
    query.on('error', reject);
  });
  hash.digest('hex');
  await client.end();
  return { bytes };
};

/** Runs work and gives its seconds, and by how many MB the heap and the process grew meanwhile at most. */
const watched = async (
  work: () => Promise<unknown>,
): Promise<{ took: number; heap: number; rss: number }> => {
  const memory = () => process.memoryUsage();
  const before = memory();
  let heap = 0;
  let rss = 0;
  const look = setInterval(() => {
    heap = Math.max(heap, memory().heapUsed - before.heapUsed);
    rss = Math.max(rss, memory().rss - before.rss);
  }, 20);
  const start = performance.now();
  await work();
  const took = seconds(start);
  clearInterval(look);
  return { took, heap: Math.round(heap / 1e6), rss: Math.round(rss / 1e6) };
};

test('verify of a long ledger: speed, memory, and the chain alone against a bare SHA-256', async () => {
  const app = await startStrapi({ starter: true });
  await lengthen(app);
  const times: { chain: number[]; bare: number[] } = { chain: [], bare: [] };
  let bytes = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    let start = performance.now();
    await inTransaction(app.strapi, (sql) => verifyChain(sql));
    times.chain.push(seconds(start));
    start = performance.now();
    bytes = (await bare(app.databaseUrl)).bytes;
    times.bare.push(seconds(start));
  }
  const chain = await watched(() => inTransaction(app.strapi, (sql) => verifyChain(sql)));
  const whole = await watched(async () => {
    const { ok, entries, faults } = await service(app.strapi, 'publication', 'upkeep').verify();
    console.log({ ok, entries, faults: faults.slice(0, 3) });
  });
  console.table({
    entries: ENTRIES,
    'bytes per entry': Math.round(bytes / ENTRIES),
    'chain, entries/s': Math.round(ENTRIES / median(times.chain)),
    'bare SHA-256, entries/s': Math.round(ENTRIES / median(times.bare)),
    ratio: Number((median(times.bare) / median(times.chain)).toFixed(2)),
    'whole verify, entries/s': Math.round(ENTRIES / whole.took),
    'chain, MB of heap at most': chain.heap,
    'chain, MB of the process': chain.rss,
    'whole, MB of heap at most': whole.heap,
    'whole, MB of the process': whole.rss,
  });
  await app.stop();
});
