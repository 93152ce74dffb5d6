import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json';
import { dataFormat } from '../../src/domain/release';
import { cleanUp, gongkai, newDataFolder } from './support/server-process';
import { startStrapi } from './support/strapi';

// A newer release has used the data; then somebody starts this one, which does not know all of them.
let databaseUrl: string;
let db: pg.Pool;
const folder = newDataFolder();

interface StoredSchema {
  tables: Array<{ name: string }>;
}

beforeAll(async () => {
  const app = await startStrapi();
  databaseUrl = app.databaseUrl;
  await app.stop();
  db = new pg.Pool({ connectionString: databaseUrl });
});
afterAll(async () => {
  await db.end();
  await cleanUp(folder);
});

const tables = async (): Promise<string[]> =>
  (
    await db.query(`SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'gongkai') ORDER BY 1`)
  ).rows.map(({ name }) => name);

test('a start says in the database which release uses it', async () => {
  const { rows } = await db.query('SELECT format, version FROM gongkai.release');
  expect(rows).toEqual([{ format: dataFormat, version: manifest.version }]);
});

test('code older than the data is refused, at the start and for every command, with the release to start; nothing is dropped', async () => {
  // The newer release has a content type without documents yet: Strapi's sync would take its table away.
  const { rows } = await db.query<{ id: number; schema: StoredSchema }>(
    'SELECT id, schema FROM strapi_database_schema ORDER BY id DESC LIMIT 1',
  );
  const [last] = rows;
  await db.query('CREATE TABLE public.later_things (id serial PRIMARY KEY, name text)');
  const units = last?.schema.tables.find(({ name }) => name === 'units');
  last?.schema.tables.push({ ...units, name: 'later_things', indexes: [], foreignKeys: [] } as never);
  await db.query('UPDATE strapi_database_schema SET schema = $1, hash = $2 WHERE id = $3', [
    JSON.stringify(last?.schema),
    'the schema of the release after',
    last?.id,
  ]);
  await db.query(`INSERT INTO gongkai.release (format, version) VALUES ($1, '9.1.0')`, [dataFormat + 1]);
  const before = await tables();

  await expect(startStrapi({ databaseUrl })).rejects.toThrow(
    /9\.1\.0（数据格式 \d+）[\s\S]*请启动 9\.1\.0 或更新的版本/,
  );
  const here = { GONGKAI_DATA_DIR: folder, DATABASE_URL: databaseUrl, PORT: '0' };
  for (const words of [['start'], ['verify'], ['rebuild']]) {
    const { status, stderr } = await gongkai(words, here);
    expect([status, stderr]).toEqual([2, expect.stringContaining('请启动 9.1.0 或更新的版本')]);
  }
  expect(await tables()).toEqual(before);

  // A backup may be made of it, and goes back only under a release that knows it.
  const file = `${folder}/newer.tar.gz`;
  expect((await gongkai(['backup', '--out', file], here)).status).toBe(0);
  const restored = await gongkai(['restore', file, '--force', '--json'], here);
  expect([restored.status, JSON.parse(restored.stdout).error.code]).toEqual([2, 'DATA_TOO_NEW']);
  expect(await tables()).toEqual(before);
});

test('the same code starts again when the backup from before the upgrade is back', async () => {
  await db.query('DELETE FROM gongkai.release WHERE format > $1', [dataFormat]);
  const app = await startStrapi({ databaseUrl });
  await app.stop();
  expect(await tables()).not.toContain('public.later_things');
});
