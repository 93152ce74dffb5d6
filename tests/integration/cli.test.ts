import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sources } from '../../src/domain/finding/sources';
import { createDatabase } from './support/database';
import { cleanUp, firstCommand, freePort, gongkai, newDataFolder } from './support/server-process';

// The command line as a script meets it: exit status, one JSON document on standard output, nothing else there.
const dataFolder = newDataFolder();
afterAll(() => cleanUp(dataFolder));
let here: Record<string, string>;
beforeAll(async () => {
  here = { GONGKAI_DATA_DIR: dataFolder, DATABASE_URL: await createDatabase(), STARTER: 'weidong' };
});

test.each([
  [['imprt'], "unknown command 'imprt'"],
  [
    ['import', 'catalogue.xlsx', '--domain', 'social-assistance'],
    "required option '--unit <CODE>' not specified",
  ],
  [['import', '--unit', 'WD-MZJ', '--domain', 'social-assistance'], "missing required argument 'FILE'"],
  [['check', '--units', 'WD-MZJ'], "unknown option '--units'"],
  [['verify', '--lang', 'fr'], 'zh | en'],
  [['redact', '--seq', '0', '--reason', '误公开电话'], '正整数'],
  [
    ['audit', 'export', '--out', 'trail.csv', '--from', '2026-12-01', '--until', '2026-11-01'],
    '--from 晚于 --until',
  ],
  [['redact', '--seq', '7'], "required option '--reason <TEXT>' not specified"],
])('wrong usage is said and ends with 2: gongkai %s', async (words, said) => {
  const { status, stdout, stderr } = await gongkai([...words, '--json'], here);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual(['error']);
  expect(document.error.code).toBe('USAGE');
  expect(document.error.problem).toContain(said);
});

test('help is a result: status 0, on standard output', async () => {
  const { status, stdout, stderr } = await gongkai(['--help'], here);
  expect([status, stderr]).toEqual([0, '']);
  for (const command of [
    'import',
    'export',
    'check',
    'verify',
    'rebuild',
    'reissue',
    'redact',
    'adopt',
    'backup',
    'restore',
    'portal',
  ])
    expect(stdout).toMatch(new RegExp(`^  ${command} .* · `, 'm'));
});

test('a file that is not there is named before anything is loaded', async () => {
  const began = performance.now();
  const words = ['import', 'no/such.xlsx', '--unit', 'WD-MZJ', '--domain', 'social-assistance'];
  const { status, stdout, stderr } = await gongkai(words, here);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^✗ 没有文件 \/.*no\/such\.xlsx，或不能读取\n/);
  expect(stderr).not.toContain('    at ');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('no database: status 2, and the JSON says so too', async () => {
  const nowhere = { ...here, DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${await freePort()}/gongkai` };
  const { status, stdout, stderr } = await gongkai(['verify', '--json', '--lang', 'en'], nowhere);
  expect(status).toBe(2);
  expect(JSON.parse(stdout).error.problem).toContain('no database listens at that host and port');
  expect(stdout + stderr).not.toContain('hunter2');
});

test('the portal alone asks for the address of the reading role, which it does not guess', async () => {
  const { status, stdout, stderr } = await gongkai(['portal'], { GONGKAI_DATA_DIR: dataFolder });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('PORTAL_DATABASE_URL');
});

test('nothing but what brings something in makes a database: whoever mistypes the folder is told', async () => {
  const folder = join(dataFolder, 'mistyped');
  for (const words of [
    ['verify'],
    ['check'],
    ['redact', '--seq', '3', '--reason', '误公开'],
    ['backup', '--out', join(dataFolder, 'b.tar.gz')],
  ]) {
    const { status, stdout } = await gongkai([...words, '--json'], { GONGKAI_DATA_DIR: folder });
    expect([words[0], status, JSON.parse(stdout).error.code]).toEqual([words[0], 2, 'NO_DATABASE']);
    expect(JSON.parse(stdout).error.problem).toBe(`数据文件夹 ${folder} 中还没有数据`);
  }
  expect(existsSync(folder)).toBe(false);
  const empty = await gongkai(['verify', '--json'], here);
  expect([empty.status, JSON.parse(empty.stdout).error.code]).toEqual([2, 'NO_DATABASE']);
});

test('verify: one JSON document and nothing else on standard output, nothing at all on standard error', async () => {
  expect(await firstCommand(here)).toMatchObject({ status: 1, stderr: '' });
  const { status, stdout, stderr } = await gongkai(['verify', '--json'], here);
  expect([status, stderr]).toEqual([0, '']);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual([
    'ok',
    'entries',
    'documents',
    'head',
    'faults',
    'outdated',
    'audit',
  ]);
  expect(document).toMatchObject({ ok: true, faults: [] });
  expect(document.head).toEqual({ seq: document.entries, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('verify against anchors: what agrees, and the first that does not', async () => {
  const client = new pg.Client({ connectionString: here.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(
    'SELECT h.ledger, l.seq::int, l.hash, l.at FROM gongkai.ledger l, gongkai.ledger_head h WHERE l.seq IN (5, 9) ORDER BY l.seq',
  );
  await client.end();
  const file = join(dataFolder, 'copied.jsonl');
  writeFileSync(
    file,
    rows
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('')
      .replace(rows[1].hash, rows[0].hash),
  );
  const { status, stdout } = await gongkai(['verify', '--anchor', file, '--json'], here);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    faults: [expect.stringMatching(/^第 9 条.*与锚点不符，第 5 条之后的历史被改动/)],
    anchors: { read: 2, first: 5, last: 9, ok: false },
  });
  const missing = await gongkai(['verify', '--anchor', 'no/anchors.jsonl', '--json'], here);
  expect([missing.status, JSON.parse(missing.stdout).error.code]).toEqual([2, 'NO_FILE']);
});

test('rebuild and reissue answer with counts', async () => {
  const rebuilt = JSON.parse((await gongkai(['rebuild', '--json'], here)).stdout);
  expect(rebuilt).toEqual({ documents: expect.any(Number), ms: expect.any(Number) });
  expect(rebuilt.documents).toBeGreaterThan(50);
  const reissued = JSON.parse((await gongkai(['reissue', '--type', 'unit', '--json'], here)).stdout);
  expect(reissued).toEqual({ documents: 0, entries: 0, ms: expect.any(Number) });
});

test('a public type that does not exist is answered with those that do', async () => {
  const { status, stderr } = await gongkai(['reissue', '--type', 'units'], here);
  expect(status).toBe(2);
  expect(stderr).toContain('没有公开类型“units”');
  expect(stderr).toContain('unit, domain, guideline');
});

test('an entry that is still current is not redacted: status 1, and why', async () => {
  const words = ['redact', '--seq', '1', '--reason', '误公开联系电话', '--json'];
  const { status, stdout } = await gongkai(words, here);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    seq: 1,
    redacted: false,
    problem: expect.stringContaining('现行公开内容'),
  });
});

test('check in English: a person reads the score first', async () => {
  const { status, stdout, stderr } = await gongkai(['check', '--unit', 'WD-MZJ', '--lang', 'en'], here);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Score \d+ \(.+\) {2}items 0 {2}findings 2\n/);
  expect(stdout).toMatch(/\nSeverity +Unit +Item +Finding +Hint +Points +Source +Rule\n/);
  expect(stdout).toMatch(/ \d+ +\[1\] +[a-z-]+\.[a-z.-]+\n/);
  expect(stdout).toContain(
    '\nSources\n[1] The district office’s notice on standardised open government, 二（一）; ',
  );
});

test('check for a program: each finding with its law and the entry of the register', async () => {
  const { stdout } = await gongkai(['check', '--unit', 'WD-MZJ', '--json'], here);
  const { findings } = JSON.parse(stdout);
  const title = '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见';
  expect(findings.map(({ source }: { source: object }) => source)).toEqual(
    Array(2).fill({ text: sources.elements.zh, legalBasis: { id: expect.any(String), title } }),
  );
});

test('a unit that does not exist is answered with the nearest one', async () => {
  const { status, stdout } = await gongkai(['check', '--unit', 'WD-MZ', '--json'], here);
  expect(status).toBe(2);
  const { error } = JSON.parse(stdout);
  expect(error).toMatchObject({ code: 'UNKNOWN_CODE', problem: '没有代码为“WD-MZ”的单位' });
  expect(error.hint).toContain('WD-MZJ');
});

test('a unit’s workbook goes in, is published, comes out in the official form, and going in again changes nothing', async () => {
  const where = ['--unit', 'WD-MZJ', '--domain', 'social-assistance', '--json'];
  const examples = ['import', 'examples/social-assistance-catalogue.xlsx', ...where];
  const first = await gongkai([...examples, '--publish'], here);
  expect(JSON.parse(first.stdout)).toMatchObject({ rows: 13, unchanged: 0 });
  const out = join(dataFolder, 'out.xlsx');
  const written = await gongkai(['export', '--out', out, ...where], here);
  const { rows } = JSON.parse(written.stdout);
  expect(JSON.parse(written.stdout)).toEqual({ file: out, rows: JSON.parse(first.stdout).created });
  const again = JSON.parse((await gongkai(['import', out, ...where], here)).stdout);
  expect(again).toMatchObject({ rows, created: 0, updated: 0, unchanged: rows, refused: [] });
});

test('an import tells a person which rule doubts a row, what it costs and by which law, each law once below', async () => {
  const where = ['--unit', 'WD-MZJ', '--domain', 'social-assistance', '--dry-run'];
  const { stdout } = await gongkai(['import', 'examples/social-assistance-catalogue.xlsx', ...where], here);
  expect(stdout).toMatch(/ 程度 +分值 +依据 +规则 +问题 +怎样改\n/);
  expect(stdout).toMatch(/ 一般 +\d+ +\[\d\] +element\.subject\.generic +[^\n]*[^…\n]\n/);
  expect(stdout).toMatch(/\n依据\n\[1\] .+\n\[2\] /);
});

test('a signal to npm reaches the server, not just the shell between them', () => {
  const { scripts } = createRequire(import.meta.url)('../../package.json');
  expect(scripts).toMatchObject({
    // `exec`: npm passes a signal to its shell only, which would die and leave the server behind.
    start: 'exec node src/cli/launch.mjs start',
    gongkai: 'exec node src/cli/launch.mjs',
  });
});
