import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerUrlOf } from '../../src/cli/postgres/address';
import { prepareEmbedded } from '../../src/cli/postgres/prepare-embedded';
import { applicationUrlOf } from '../../src/cli/postgres/server-lease';
import { service } from '../../src/plugin-kit/strapi/service';
import { createDatabase } from './support/database';
import { startStrapi, type TestStrapi } from './support/strapi';

const root = resolve(import.meta.dirname, '../..');

/** What a start does with the embedded database, before Strapi is loaded. */
const prepared = async (owner: string): Promise<string> => {
  const application = applicationUrlOf(owner, 'application');
  await prepareEmbedded({ owner, application, reader: readerUrlOf(owner, 'reader') }, root);
  return application;
};

const units = (app: TestStrapi) => app.strapi.documents('api::unit.unit');
const upkeep = (app: TestStrapi) => service(app.strapi, 'publication', 'upkeep');

/** A unit that was made public, and then under another name. */
const renamedUnit = async (app: TestStrapi, code: string) => {
  const { documentId } = await units(app).create({
    data: { code, name: '误公开的名称', kind: 'department' },
  });
  await units(app).update({ documentId, data: { name: '区民政局' } });
  const { rows } = await app.db.query(
    'SELECT min(seq)::int AS seq FROM gongkai.ledger WHERE document_id = $1',
    [documentId],
  );
  return Number(rows[0].seq);
};

describe('a new embedded database', () => {
  let app: TestStrapi;
  let owner = '';
  beforeAll(async () => {
    owner = await createDatabase();
    app = await startStrapi({ databaseUrl: await prepared(owner) });
  });
  afterAll(() => app.stop());

  test('Strapi’s role is nobody’s superuser', async () => {
    const { rows } = await app.db.query(
      `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS mighty
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ rolname: 'gongkai_app', mighty: false }]);
  });

  test('it publishes, revises, redacts, makes the store anew, and verify agrees', async () => {
    const seq = await renamedUnit(app, 'WD-MZJ');
    expect(await upkeep(app).redact(seq, '误公开')).toEqual({ seq, redacted: true });
    expect((await upkeep(app).rebuild()).documents).toBe(1);
    const report = await upkeep(app).verify();
    expect(report).toMatchObject({ ok: true, entries: 3, faults: [] });
    // Each of them is noted in the trail, through the function that is all it has of it.
    expect(report.audit.entries).toBeGreaterThan(1);
  });

  test.each([
    ["UPDATE gongkai.ledger SET reason = 'x'", 'permission denied'],
    ['UPDATE gongkai.ledger SET snapshot = NULL, salt = NULL, redacted = true', 'permission denied'],
    ['DELETE FROM gongkai.ledger', 'permission denied'],
    ['TRUNCATE gongkai.ledger', 'permission denied'],
    ['TRUNCATE gongkai.ledger_head', 'permission denied'],
    ['DELETE FROM gongkai.ledger_head', 'permission denied'],
    ['UPDATE gongkai.ledger_head SET seq = 0', 'moves forward only'],
    ['ALTER TABLE gongkai.ledger DISABLE TRIGGER ALL', 'must be owner'],
    ['DROP TABLE gongkai.ledger CASCADE', 'must be owner'],
    ['DROP SCHEMA gongkai CASCADE', 'must be owner'],
    ['DROP FUNCTION gongkai.keep_ledger() CASCADE', 'must be owner'],
    [
      'CREATE OR REPLACE FUNCTION gongkai.may_take_out(entry gongkai.ledger) RETURNS boolean LANGUAGE sql AS $$SELECT true$$',
      'must be owner',
    ],
    ['SET session_replication_role = replica', 'permission denied'],
    ['SELECT gongkai.take_out_text(2)', 'append-only'],
    [`INSERT INTO gongkai.audit VALUES (9, '', 'refused', '{}', '', '')`, 'permission denied'],
    [`UPDATE gongkai.audit SET entry = '{}'`, 'permission denied'],
    ['DELETE FROM gongkai.audit', 'permission denied'],
    ['UPDATE gongkai.audit_head SET seq = 0', 'permission denied'],
    ['ALTER TABLE gongkai.audit DISABLE TRIGGER ALL', 'must be owner'],
    [`SELECT gongkai.expire_audit(1, '{}', '', '')`, 'older than 183 days'],
  ])('it cannot: %s', async (statement, said) => {
    await expect(app.db.query(statement)).rejects.toThrow(said);
  });

  test('the reading role reads store and ledger, and cannot take out a text', async () => {
    const pool = service(app.strapi, 'publication', 'reader').pool();
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM gongkai.store_unit');
    expect(rows).toEqual([{ n: 1 }]);
    await expect(pool.query('SELECT gongkai.take_out_text(1)')).rejects.toThrow('permission denied');
    await expect(pool.query('SELECT * FROM admin_users')).rejects.toThrow('permission denied');
  });

  test('guards that the owner took away, and rights that were given, are named by verify', async () => {
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    const { rows } = await client.query(
      `SELECT pg_get_triggerdef(oid) AS made FROM pg_trigger WHERE tgname = 'keep_ledger'`,
    );
    await client.query(`DROP TRIGGER keep_ledger ON gongkai.ledger;
      ALTER TABLE gongkai.audit DISABLE TRIGGER keep_audit; GRANT DELETE ON gongkai.ledger TO gongkai_app`);
    const { ok, faults } = await upkeep(app).verify();
    expect([ok, faults]).toEqual([
      false,
      [
        expect.stringMatching(/^gongkai\.ledger：防改触发器 keep_ledger 已删除或停用/u),
        expect.stringMatching(/^gongkai\.audit：防改触发器 keep_audit 已删除或停用/u),
        expect.stringContaining('REVOKE DELETE ON gongkai.ledger FROM gongkai_app'),
      ],
    ]);
    await client.query(`${rows[0].made}; ALTER TABLE gongkai.audit ENABLE TRIGGER keep_audit;
      REVOKE DELETE ON gongkai.ledger FROM gongkai_app`);
    await client.end();
    expect((await upkeep(app).verify()).faults).toEqual([]);
  });
});

test('a database from before, all of it the superuser’s, is handed over and goes on', async () => {
  const before = await startStrapi();
  const seq = await renamedUnit(before, 'WD-MZJ');
  await before.stop();
  const databaseUrl = await prepared(before.databaseUrl);
  const app = await startStrapi({ databaseUrl });
  try {
    expect((await upkeep(app).verify()).faults).toEqual([]);
    expect(await upkeep(app).redact(seq, '误公开')).toEqual({ seq, redacted: true });
    await app.db.query("UPDATE gongkai.store_shape SET shape = 'before'");
    await units(app).create({ data: { code: 'WD-CZJ', name: '区财政局', kind: 'department' } });
  } finally {
    await app.stop();
  }
  // And once more: nothing is left to hand over, and the store can be made anew by its new owner.
  const again = await startStrapi({ databaseUrl: await prepared(before.databaseUrl) });
  try {
    expect(await upkeep(again).verify()).toMatchObject({ ok: true, entries: 4, documents: 2 });
    const owner = new pg.Client({ connectionString: before.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'gongkai') AND c.relkind IN ('r', 'v') AND pg_get_userbyid(c.relowner) <> 'gongkai_app'
       ORDER BY 1`,
    );
    await owner.end();
    expect(rows.map(({ name }) => name)).toEqual([
      'gongkai.audit',
      'gongkai.audit_checkpoint',
      'gongkai.audit_head',
      'gongkai.ledger',
      'gongkai.ledger_head',
    ]);
  } finally {
    await again.stop();
  }
});
