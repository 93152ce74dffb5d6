import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUp, gongkai, newDataFolder, npmStart, type ServerProcess } from './support/server-process';

// A district that an earlier release made (tests/fixtures) starts under this one, with nothing lost and nothing told otherwise.
const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures', name);
const before: {
  answers: ReadonlyArray<{ query: string; data: object }>;
  changes: { changes: readonly object[]; next: number };
} = JSON.parse(gunzipSync(readFileSync(fixture('ebe95b6-answers.json.gz'))).toString('utf8'));

const folder = newDataFolder();
let server: ServerProcess;
afterAll(() => cleanUp(folder));

let restored: { ok: boolean; faults: readonly string[]; entries: number };
beforeAll(async () => {
  const { stdout, stderr } = await gongkai(['restore', fixture('ebe95b6.tar.gz'), '--json'], {
    GONGKAI_DATA_DIR: folder,
  });
  restored = JSON.parse(stdout || JSON.stringify({ stderr }));
  server = await npmStart(folder);
}, 300_000);

test('verify agrees with every entry of it', () => {
  expect(restored).toMatchObject({ ok: true, faults: [], entries: 139, documents: 134, files: 8 });
});

test('the portal answers every question as before', async () => {
  for (const { query, data } of before.answers) {
    const answer = await fetch(`${server.url}/portal/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect([query, await answer.json()]).toEqual([query, { data }]);
  }
});

test('the change stream tells the same history, and the files are where it says', async () => {
  const answer = await fetch(`${server.url}/syndication/changes?after=0&limit=1000`);
  const { changes } = (await answer.json()) as { changes: readonly object[] };
  const there = (change: object) =>
    JSON.parse(JSON.stringify(change).replaceAll('http://127.0.0.1:18437', server.url));
  expect(changes).toMatchObject(before.changes.changes.map(there));
  const urls = new Set(JSON.stringify(changes).match(/[^"\\]*\/portal\/files\/[^"\\]+/g));
  expect(urls.size).toBeGreaterThan(0);
  for (const url of urls) expect([url, (await fetch(new URL(url, server.url))).status]).toEqual([url, 200]);
});

test('it stops as every other', async () => {
  server.npm.kill('SIGTERM');
  expect((await server.finished).status).toBe(0);
});
