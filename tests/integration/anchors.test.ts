import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { rewriteFrom } from './support/rewrite-ledger';
import { startStrapi, type TestStrapi } from './support/strapi';

// One ledger through its life, with its anchors in a folder of their own.
const folder = mkdtempSync(join(tmpdir(), 'gongkai-anchors-'));
const file = join(folder, 'anchors.jsonl');
let app: TestStrapi;
let ledger = '';

const anchors = () => service(app.strapi, 'publication', 'anchors');
const upkeep = () => service(app.strapi, 'publication', 'upkeep');
const verify = () => upkeep().verify({ anchors: file });
const make = (code: string, name: string) =>
  app.strapi.documents('api::unit.unit').create({ data: { code, name, kind: 'department' } });
const kept = () =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const stream = async (after: number) => {
  const answer = await fetch(`${app.url}/syndication/changes?after=${after}`);
  return { status: answer.status, ...((await answer.json()) as { ledger: string; next?: number }) };
};
const behind = async (...statements: readonly string[]): Promise<void> => {
  const client = await app.db.connect();
  await client.query('SET session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('RESET session_replication_role');
  client.release();
};

beforeAll(async () => {
  process.env.GONGKAI_ANCHORS_DIR = folder;
  app = await startStrapi({ listen: true });
  ledger = (await stream(0)).ledger;
});
afterAll(async () => {
  await app.stop();
  delete process.env.GONGKAI_ANCHORS_DIR;
  rmSync(folder, { recursive: true, force: true });
});

test('an empty ledger has no anchor', async () => {
  await anchors().begin();
  await anchors().end();
  expect((await verify()).faults).toEqual([expect.stringContaining('文件中没有锚点')]);
});

test('a server that begins and one that stops write the head, each head once', async () => {
  await make('WD-MZJ', '区民政局');
  await make('WD-CZJ', '区财政局');
  await anchors().begin();
  await make('WD-JYJ', '区教育局');
  await anchors().end();
  await anchors().begin();
  await anchors().end();
  const { rows } = await app.db.query(
    'SELECT seq::int, hash, at FROM gongkai.ledger WHERE seq > 1 ORDER BY seq',
  );
  expect(kept()).toEqual(rows.map((row) => ({ ledger, ...row })));
  await make('WD-RSJ', '区人力资源和社会保障局');
  expect(await verify()).toMatchObject({
    ok: true,
    entries: 4,
    anchors: { read: 2, first: 2, last: 3, ok: true },
  });
});

test('half a line, which a crash left behind, is taken off by the next anchor', async () => {
  appendFileSync(file, '{"ledger":"half');
  await anchors().begin();
  await anchors().end();
  expect(kept().map(({ seq }) => seq)).toEqual([2, 3, 4]);
});

test('a history that was written anew, hashes and all, agrees with itself, but not with the anchors', async () => {
  const { rows } = await app.db.query('SELECT snapshot FROM gongkai.ledger WHERE seq = 3');
  const undo = await rewriteFrom(app.db, 3, (entry) => ({
    ...entry,
    snapshot: entry.snapshot?.replace('区教育局', '区教体局') ?? null,
  }));
  await behind("UPDATE units SET name = '区教体局' WHERE code = 'WD-JYJ'");
  await upkeep().rebuild();
  expect((await upkeep().verify()).faults).toEqual([]);
  expect(await verify()).toMatchObject({
    ok: false,
    faults: [expect.stringMatching(/^第 3 条.*与锚点不符，第 2 条之后的历史被改动/)],
    anchors: { read: 3, ok: false },
  });
  await undo();
  await behind("UPDATE units SET name = '区教育局' WHERE code = 'WD-JYJ'");
  await upkeep().rebuild();
  expect((await app.db.query('SELECT snapshot FROM gongkai.ledger WHERE seq = 3')).rows).toEqual(rows);
  expect((await verify()).ok).toBe(true);
});

test('a cut-off end with the head moved back: verify alone is content, the anchors are not', async () => {
  await behind(
    'DELETE FROM gongkai.ledger WHERE seq > 2',
    `UPDATE gongkai.ledger_head SET (seq, hash, at) = (SELECT seq, hash, at FROM gongkai.ledger WHERE seq = 2)`,
    "DELETE FROM units WHERE code IN ('WD-JYJ', 'WD-RSJ')",
  );
  await upkeep().rebuild();
  expect((await upkeep().verify()).faults).toEqual([]);
  expect((await verify()).faults).toEqual([
    expect.stringContaining('锚点记有第 3 条至第 4 条，账本没有，末尾为 2'),
  ]);
});

test('the next start sees it: the ledger gets another id, which readers of the stream meet', async () => {
  await app.stop();
  app = await startStrapi({ listen: true, databaseUrl: app.databaseUrl });
  const now = await stream(0);
  expect(now.ledger).not.toBe(ledger);
  expect(await stream(4)).toMatchObject({ status: 409, ledger: now.ledger, head: { seq: 2 } });
  // The anchors are not reconciled by a start: somebody must look.
  expect((await verify()).faults).toEqual([
    expect.stringContaining('锚点记有第 3 条至第 4 条'),
    expect.stringContaining(`锚点属于账本 ${ledger}，现为 ${now.ledger}`),
  ]);
});

test('the id stays from then on, also when the missing numbers are given anew', async () => {
  const { ledger: renewed } = await stream(0);
  await anchors().begin();
  for (const code of ['WD-A', 'WD-B', 'WD-C']) await make(code, `单位 ${code}`);
  await anchors().end();
  await app.stop();
  app = await startStrapi({ listen: true, databaseUrl: app.databaseUrl });
  expect((await stream(0)).ledger).toBe(renewed);
  expect((await verify()).faults).toEqual([
    expect.stringMatching(/^第 3 条.*与锚点不符，第 2 条之后/),
    expect.stringContaining(`锚点属于账本 ${ledger}`),
  ]);
});
