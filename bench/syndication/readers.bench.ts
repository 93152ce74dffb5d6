import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataFolder, startStrapi } from '../../tests/integration/support/strapi';
import { district, sizeOf } from '../portal/district';
import { load } from '../portal/load';
import { type Served, serve } from '../portal/serve';
import { quantile, rounded } from './outlets';

// How fast a reader catches up, and a feed that is remembered. SHARE=0.43 are 100,000 entries.
const SHARE = Number(process.env.SHARE ?? 0.1);
const TURNS = Number(process.env.TURNS ?? 5);
const here = (file: string): string => resolve(import.meta.dirname, file);
const root = here('../..');

const dataFolder = makeDataFolder();
let entries = 0;
let ours: Served;
let bare: Served;
const at = ({ port }: Served, path: string): string => `http://127.0.0.1:${port}${path}`;

beforeAll(async () => {
  const app = await startStrapi();
  const { databaseUrl } = app;
  entries = (await load(app.db, district(sizeOf(SHARE)))).documents;
  await app.db.query('VACUUM ANALYZE');
  await app.stop();
  const settings = { GONGKAI_DATA_DIR: dataFolder, PORTAL_REMEMBER: 'true' };
  ours = await serve(here('../portal/inside.mjs'), [], settings);
  bare = await serve(here('bare.mjs'), [databaseUrl]);
}, 3_600_000);
afterAll(async () => {
  await Promise.all([ours.stop(), bare.stop()]);
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Page {
  readonly changes: ReadonlyArray<{ readonly id: string; readonly document: unknown }>;
  readonly next: number;
  readonly more: boolean;
}
const pageAfter = async (server: Served, after: number, limit = 1_000): Promise<Page> =>
  (await (await fetch(at(server, `/syndication/changes?after=${after}&limit=${limit}`))).json()) as Page;

/** Entries a second. */
const catchUp = async (server: Served): Promise<number> => {
  const began = performance.now();
  let read = 0;
  for (let after = 0, more = true; more; ) {
    const page = await pageAfter(server, after);
    read += page.changes.length;
    ({ next: after, more } = page);
  }
  expect(read).toBe(entries);
  return (read * 1_000) / (performance.now() - began);
};

test('catch-up over the whole ledger by limit=1000', async () => {
  const known = ({ id, document }: Page['changes'][number]) => ({ id, document });
  const [first, second] = await Promise.all([pageAfter(ours, 300), pageAfter(bare, 300)]);
  expect(first.changes.map(known)).toEqual(second.changes.map(known));
  await catchUp(ours);
  await catchUp(bare);
  const speeds: Array<{ ours: number; bare: number }> = [];
  for (let turn = 0; turn < TURNS; turn += 1)
    speeds.push({ ours: await catchUp(ours), bare: await catchUp(bare) });
  console.log(`\n${entries} entries, ${TURNS} turns`);
  console.table({
    'entries/s': {
      gongkai: Math.round(
        quantile(
          speeds.map((speed) => speed.ours),
          0.5,
        ),
      ),
      bare: Math.round(
        quantile(
          speeds.map((speed) => speed.bare),
          0.5,
        ),
      ),
      ratio: rounded(
        quantile(
          speeds.map((speed) => speed.ours / speed.bare),
          0.5,
        ),
      ),
    },
  });
}, 1_800_000);

/** Answers a second, eight readers at once, each waiting for its answer. */
const readers = async (address: string, seconds = 2): Promise<number> => {
  const until = performance.now() + seconds * 1_000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (performance.now() < until) {
        const answer = await fetch(address);
        await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        answers += 1;
      }
    }),
  );
  return answers / seconds;
};

test('a feed from memory, against a static file of the same process and about the same size', async () => {
  const folder = join(root, 'public/example');
  const [file] = readdirSync(folder)
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }))
    .sort((a, b) => b.bytes - a.bytes);
  if (!file) throw new Error('The example page is not built');
  const sized = await Promise.all(
    Array.from({ length: 100 }, (_, index) => index + 1)
      .filter((limit) => limit < 11 || limit % 10 === 0)
      .map(async (limit) => {
        const path = `/syndication/feed.json?limit=${limit}`;
        return { path, bytes: (await (await fetch(at(ours, path))).arrayBuffer()).byteLength };
      }),
  );
  const [feed] = sized.sort((a, b) => Math.abs(a.bytes - file.bytes) - Math.abs(b.bytes - file.bytes));
  if (!feed) throw new Error('No feed');
  const speeds: Array<{ feed: number; file: number }> = [];
  for (let turn = 0; turn < TURNS; turn += 1)
    speeds.push({
      feed: await readers(at(ours, feed.path)),
      file: await readers(at(ours, `/example/${file.name}`)),
    });
  console.log(`\n${feed.path}, ${feed.bytes} bytes; ${file.name}, ${file.bytes} bytes`);
  console.table({
    'answers/s': {
      feed: Math.round(
        quantile(
          speeds.map((speed) => speed.feed),
          0.5,
        ),
      ),
      file: Math.round(
        quantile(
          speeds.map((speed) => speed.file),
          0.5,
        ),
      ),
      ratio: rounded(
        quantile(
          speeds.map((speed) => speed.feed / speed.file),
          0.5,
        ),
      ),
    },
  });
}, 600_000);
