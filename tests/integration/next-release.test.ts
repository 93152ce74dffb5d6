import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';

/** A database that a release used whose unit still had a field `nickname`. */
let databaseUrl: string;
let db: pg.Pool;

interface StoredSchema {
  tables: Array<{ name: string; columns: Array<Record<string, unknown>> }>;
}

beforeAll(async () => {
  const first = await startStrapi();
  databaseUrl = first.databaseUrl;
  await first.strapi
    .documents('api::unit.unit')
    .create({ data: { code: 'WD-MZJ', name: '区民政局', kind: 'department' } });
  await first.stop();
  db = new pg.Pool({ connectionString: databaseUrl });
  await db.query('ALTER TABLE units ADD COLUMN nickname text');
  const { rows } = await db.query<{ id: number; schema: StoredSchema }>(
    'SELECT id, schema FROM strapi_database_schema ORDER BY id DESC LIMIT 1',
  );
  const schema = rows[0]?.schema;
  const units = schema?.tables.find(({ name }) => name === 'units');
  units?.columns.push({ ...units.columns.find(({ name }) => name === 'code'), name: 'nickname' });
  await db.query('UPDATE strapi_database_schema SET schema = $1, hash = $2 WHERE id = $3', [
    JSON.stringify(schema),
    'the schema of the release before',
    rows[0]?.id,
  ]);
});
afterAll(() => db.end());

const restarted = async <T>(look: (app: TestStrapi) => Promise<T>): Promise<T> => {
  const app = await startStrapi({ databaseUrl });
  try {
    return await look(app);
  } finally {
    await app.stop();
  }
};
const hasColumn = async (): Promise<boolean> =>
  (
    await db.query(
      "SELECT 1 FROM information_schema.columns WHERE table_name = 'units' AND column_name = 'nickname'",
    )
  ).rows.length > 0;

test('a release that would drop a column with data does not start, and says what to do', async () => {
  await db.query("UPDATE units SET nickname = '民政'");
  await expect(startStrapi({ databaseUrl })).rejects.toThrow(
    /单位 \(api::unit\.unit\) · nickname — 1 行：[^\n]*units\.nickname[\s\S]*database\/migrations/,
  );
  expect(await hasColumn()).toBe(true);
  expect((await db.query('SELECT nickname FROM units')).rows).toEqual([{ nickname: '民政' }]);
});

test('without data in it, the column goes; a store of another shape is made anew from the ledger', async () => {
  await db.query('UPDATE units SET nickname = NULL');
  await db.query("UPDATE gongkai.store_shape SET shape = 'before' WHERE type = 'unit'");
  await db.query('ALTER TABLE gongkai.store_unit DROP COLUMN office');
  const report = await restarted((app) => service(app.strapi, 'publication', 'upkeep').verify());
  expect(report.faults).toEqual([]);
  expect(report.documents).toBe(1);
  expect(await hasColumn()).toBe(false);
});
