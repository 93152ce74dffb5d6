import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteRestore } from '../../src/cli/backup/unfinished';
import { upload } from './files/library';
import { openOffice, pdf, sha256 } from './files/office';
import { picture } from './files/picture';
import { createDatabase } from './support/database';
import { cleanUp, gongkai, newDataFolder } from './support/server-process';

// A district whose office goes on publishing while it is backed up, and what becomes of the backup on another machine.
const office = openOffice();
const root = resolve(import.meta.dirname, '../..');
const kills = process.env.LONG ? 60 : 4;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = newDataFolder();
  folders.push(folder);
  return folder;
};
afterAll(async () => {
  for (const folder of folders) await cleanUp(folder);
});

let file: string;
type Machine = Readonly<Record<'GONGKAI_DATA_DIR' | 'DATABASE_URL', string>>;
let here: Machine;
/** Another machine, onto which the backup is restored. */
let there: Machine;
let acknowledged: string[];
let made: { entries: number; head: { seq: number; hash: string }; documents: number; files: number };
const contents = new Map<string, Buffer>();

const publishWithFile = async (title: string): Promise<string> => {
  const content = pdf(title);
  contents.set(sha256(content), content);
  return office.makePublic(
    title,
    await upload(office.app.strapi, `${title}.pdf`, 'application/pdf', content),
  );
};

beforeAll(async () => {
  here = { GONGKAI_DATA_DIR: office.app.dataFolder, DATABASE_URL: office.app.databaseUrl };
  file = join(newFolder(), 'district.tar.gz');
  await upload(office.app.strapi, '流程图.png', 'image/png', picture(900, 80), '流程');
  for (let day = 1; day <= 3; day += 1) await publishWithFile(`3月${day}日公示`);
  // Publishing, withdrawing and redacting go on while the backup is made.
  let going = true;
  acknowledged = [];
  const editing = (async () => {
    for (let day = 1; going; day += 1) {
      const documentId = await publishWithFile(`4月${day}日公示`);
      if (day % 3 === 0) {
        await office.disclosures().unpublish({ documentId });
        const { rows } = await office.app.db.query(
          `SELECT seq::int FROM gongkai.ledger WHERE document_id = $1 AND action = 'publish'`,
          [documentId],
        );
        await office.upkeep().redact(rows[0].seq, '误公开');
      } else if (going) acknowledged.push(documentId);
    }
  })();
  while (acknowledged.length < 4) await sleep(10);
  const before = [...acknowledged];
  const { status, stdout, stderr } = await gongkai(['backup', '--out', file, '--json'], here);
  going = false;
  await editing;
  expect([status, stderr]).toEqual([0, '']);
  acknowledged = before;
  made = JSON.parse(stdout);
});

test('the answer says what is in it, secrets by name; only its owner may read it, and nothing else is left behind', () => {
  expect(made).toEqual({
    file,
    bytes: statSync(file).size,
    entries: made.head.seq,
    head: { seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    documents: expect.any(Number),
    files: expect.any(Number),
    ms: expect.any(Number),
    secrets: [
      'APP_KEYS',
      'API_TOKEN_SALT',
      'ADMIN_JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
      'FILES_SECRET',
      'SUBSCRIPTIONS_KEY',
      'AUDIT_KEY',
    ],
    elsewhere: 0,
    missing: [],
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, '..'))).toEqual(['district.tar.gz']);
  for (const folder of ['uploads', 'published'])
    expect(readdirSync(join(office.app.dataFolder, folder)).filter((name) => name.startsWith('.'))).toEqual(
      [],
    );
});

const ledgerOf = async (url: string): Promise<string[]> => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query('SELECT hash FROM gongkai.ledger WHERE seq <= $1 ORDER BY seq', [
    made.head.seq,
  ]);
  await pool.end();
  return rows.map(({ hash }) => hash);
};

test('restored into another PostgreSQL and an empty folder, verify agrees: every publish acknowledged before is there, with its file', async () => {
  there = { GONGKAI_DATA_DIR: newFolder(), DATABASE_URL: await createDatabase() };
  const { status, stdout } = await gongkai(['restore', file, '--json'], there);
  const { entries, head, documents, files } = made;
  expect(JSON.parse(stdout)).toEqual({ entries, head, documents, files, ok: true, faults: [] });
  expect(status).toBe(0);
  expect(await ledgerOf(there.DATABASE_URL)).toEqual(await ledgerOf(here.DATABASE_URL));
  const pool = new pg.Pool({ connectionString: there.DATABASE_URL, max: 1 });
  const { rows } = await pool.query('SELECT document_id, files FROM gongkai.store_disclosure');
  await pool.end();
  expect(rows.map(({ document_id }) => document_id)).toEqual(expect.arrayContaining(acknowledged));
  for (const { files } of rows)
    for (const { sha256 } of JSON.parse(files))
      expect(readFileSync(join(there.GONGKAI_DATA_DIR, 'published', sha256.slice(0, 2), sha256))).toEqual(
        contents.get(sha256),
      );
  const secrets = (folder = '') => JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  expect(secrets(there.GONGKAI_DATA_DIR).API_TOKEN_SALT).toBe(secrets(here.GONGKAI_DATA_DIR).API_TOKEN_SALT);
  expect(secrets(there.GONGKAI_DATA_DIR).READER_PASSWORD).not.toBe(
    secrets(here.GONGKAI_DATA_DIR).READER_PASSWORD,
  );

  // Once more: there is something now.
  const again = await gongkai(['restore', file, '--json'], there);
  expect(again.status).toBe(2);
  expect(JSON.parse(again.stdout).error).toMatchObject({
    code: 'NOT_EMPTY',
    problem: expect.stringContaining(`账本 ${entries} 条`),
  });
});

test('a file that was cut off or changed is no backup, and nothing is touched', async () => {
  const whole = readFileSync(file);
  const folder = newFolder();
  const elsewhere = { GONGKAI_DATA_DIR: folder, DATABASE_URL: await createDatabase() };
  const bad = join(folder, 'bad.tar.gz');
  const flipped = Buffer.from(whole);
  const middle = Math.floor(whole.length / 2);
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  for (const content of [
    whole.subarray(0, whole.length - 9),
    whole.subarray(0, middle),
    flipped,
    Buffer.from('no'),
  ]) {
    writeFileSync(bad, content);
    const { status, stdout } = await gongkai(['restore', bad, '--json'], elsewhere);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('BACKUP_DAMAGED');
  }
  rmSync(bad);
  expect(readdirSync(folder)).toEqual([]);
});

/** Runs a command and ends it without warning after a while; whether it was still at work. */
const killed = (words: readonly string[], given: Record<string, string>, after: number): Promise<boolean> =>
  new Promise((done) => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, ['src/cli/launch.mjs', ...words], {
      cwd: root,
      env: { PATH, HOME, SERVE_ADMIN: 'false', STARTER: 'none', ...given },
      stdio: 'ignore',
    });
    setTimeout(() => child.kill('SIGKILL'), after);
    child.once('exit', (_, signal) => done(signal === 'SIGKILL'));
  });

test('killed at any point, a backup leaves the old file or a whole new one, and the next one clears up', async () => {
  const target = join(newFolder(), 'nightly.tar.gz');
  const words = ['backup', '--out', target];
  for (let time = 0; time < kills; time += 1) {
    writeFileSync(target, 'the backup of last night');
    await killed(words, here, 300 + Math.random() * 1_500);
    if (readFileSync(target).length < 100)
      expect(readFileSync(target, 'utf8')).toBe('the backup of last night');
    else expect((await gongkai(['restore', target, '--json'], here)).stdout).toContain('NOT_EMPTY');
  }
  expect((await gongkai(words, here)).status).toBe(0);
  expect(readdirSync(join(target, '..'))).toEqual(['nightly.tar.gz']);
});

test('killed at any point, a restore leaves the old state, the new one, or one that says what to do', async () => {
  const folder = there.GONGKAI_DATA_DIR;
  const second = join(newFolder(), 'second.tar.gz');
  await publishWithFile('5月1日公示');
  const newer = JSON.parse((await gongkai(['backup', '--out', second, '--json'], here)).stdout);
  const probe = join(newFolder(), 'probe.tar.gz');
  for (let time = 0; time < kills; time += 1) {
    await killed(['restore', second, '--force'], there, 500 + Math.random() * 3_500);
    const { status, stdout } = await gongkai(['backup', '--out', probe, '--json'], there);
    const answer = JSON.parse(stdout);
    if (status === 2) {
      expect(answer.error.code).toBe('RESTORE_UNFINISHED');
      continue;
    }
    // Database and files are of one moment.
    expect([made.head.seq, newer.head.seq]).toContain(answer.head.seq);
    expect([status, answer.missing]).toEqual([0, []]);
    expect(answer.files).toBe(answer.head.seq === made.head.seq ? made.files : newer.files);
  }
  // Between its first and its last change: the start and every command refuse, and name the way out.
  noteRestore(folder, second);
  for (const words of [['start'], ['verify'], ['backup', '--out', probe]]) {
    const { status, stderr } = await gongkai(words, { ...there, PORT: '0' });
    expect([status, stderr]).toEqual([2, expect.stringContaining(`restore ${second} --force`)]);
  }
  const last = await gongkai(['restore', second, '--force', '--json'], there);
  expect(JSON.parse(last.stdout)).toMatchObject({ ok: true, head: newer.head, files: newer.files });
  expect(existsSync(join(folder, 'restore.json'))).toBe(false);
  for (const name of ['uploads', 'published'])
    expect(readdirSync(join(folder, name))).not.toContain('.restoring');
});
