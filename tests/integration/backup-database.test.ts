import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '../../src/cli/backup/archive/read';
import { writeArchive } from '../../src/cli/backup/archive/write';
import { readShape } from '../../src/cli/backup/database/read-shape';
import { beginRestore, restoreDatabase } from '../../src/cli/backup/database/restore-database';
import { beginSnapshot } from '../../src/cli/backup/database/snapshot';
import { writeDatabase } from '../../src/cli/backup/database/write-database';
import { createDatabase } from './support/database';
import { type OwnPostgres, ownPostgres } from './support/own-postgres';
import { startStrapi } from './support/strapi';

// What PostgreSQL holds comes back as it was, value by value, from one server to another of another version. CI gives the
// oldest in POSTGRES_14.
const folders: string[] = [];
const servers: OwnPostgres[] = [];
let district: string;

const on = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
const run = (url: string, ...statements: readonly string[]): Promise<void> =>
  on(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

beforeAll(async () => {
  const app = await startStrapi({ starter: true });
  district = app.databaseUrl;
  await app.stop();
});
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const server of servers) await server.stop();
});

const write = async (from: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'));
  folders.push(folder);
  const file = join(folder, 'backup.tar.gz');
  await on(from, async (client) => {
    await beginSnapshot(client);
    const archive = writeArchive(file);
    await writeDatabase(client, archive);
    await archive.finish({
      product: 'gongkai',
      archive: 1,
      madeAt: new Date().toISOString(),
      release: null,
      ledger: { entries: 0, head: { seq: 0, hash: '' } },
      documents: 0,
      files: { published: 0, uploads: 0, elsewhere: 0 },
      secrets: { included: [], left: [] },
      missing: [],
    });
  });
  return file;
};
const readInto = (to: string, file: string): Promise<void> =>
  on(to, async (client) => {
    await beginRestore(client);
    const database = restoreDatabase(client);
    await readArchive(file, async (name, content) => {
      expect(await database.take(name, content)).toBe(true);
    });
    await database.complete();
    await client.query('COMMIT');
  });

/** How the database is built, and for each table the rows and a checksum of them. */
const stateOf = (url: string): Promise<unknown> =>
  on(url, async (client) => {
    await beginSnapshot(client);
    const shape = await readShape(client);
    const tables: Record<string, unknown> = {};
    for (const { name } of shape.tables)
      tables[name] = (
        await client.query(
          `SELECT count(*) AS n, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS sum FROM ${name} t`,
        )
      ).rows[0];
    for (const name of shape.sequences)
      tables[name] = (await client.query(`SELECT last_value, is_called FROM ${name}`)).rows[0];
    return { shape, tables };
  });

const newServer = async (programs?: string): Promise<OwnPostgres> => {
  const server = await ownPostgres(programs);
  servers.push(server);
  return server;
};

test('a district: tables, keys, triggers, numbers and every row', async () => {
  const to = await createDatabase();
  await readInto(to, await write(district));
  expect(await stateOf(to)).toEqual(await stateOf(district));
  await expect(run(to, `UPDATE gongkai.ledger SET reason = 'x' WHERE seq = 1`)).rejects.toThrow(
    /append-only/,
  );
  const kept = await on(to, (client) =>
    client.query(
      `SELECT to_regclass('gongkai.store_unit') AS store, to_regclass('gongkai.store_count') AS counts`,
    ),
  );
  expect(kept.rows).toEqual([{ store: null, counts: null }]);
});

test.runIf(process.env.POSTGRES_14)(
  'between PostgreSQL 18 and 14, both ways, as an owner without any other right',
  async () => {
    const server = await newServer(process.env.POSTGRES_14);
    const old = await server.database('office_db');
    await run(old, `CREATE ROLE office LOGIN PASSWORD 'office'`, 'ALTER DATABASE office_db OWNER TO office');
    const address = new URL(old);
    [address.username, address.password] = ['office', 'office'];
    await readInto(address.toString(), await write(district));
    const state = await stateOf(old);
    expect((state as { tables: object }).tables).toEqual(
      ((await stateOf(district)) as { tables: object }).tables,
    );
    const back = await createDatabase();
    await readInto(back, await write(old));
    expect(((await stateOf(back)) as { tables: object }).tables).toEqual(
      (state as { tables: object }).tables,
    );
  },
);

const strange = [
  `CREATE TABLE public."Strange Table" (
     id serial PRIMARY KEY, "of course" varchar(7) COLLATE "C" DEFAULT 'a''b' NOT NULL, j json, jb jsonb, b bytea,
     n numeric(30, 10), f double precision, r real, a text[], ts timestamptz, t timestamp, d date, i interval,
     flag boolean, twice integer GENERATED ALWAYS AS (id * 2) STORED, CHECK (id > 0))`,
  `CREATE TABLE gongkai.numbered (id bigint GENERATED ALWAYS AS IDENTITY (START 5) PRIMARY KEY, of integer REFERENCES public."Strange Table")`,
  `INSERT INTO public."Strange Table" ("of course", j, jb, b, n, f, r, a, ts, t, d, i, flag) VALUES
     (E'\\\\\\n\\t"', 'null', 'null', '\\x00ff', 'NaN', 'infinity', '1e-30', ARRAY['', NULL, 'NULL', '{"a"}', E'\\\\'], '-infinity',
      '0044-03-15 00:00:00.000001 BC', '9999-12-31', '1 year -3 days 04:05:06.7', true),
     ('', '{"b": 1, "a": 1.0, "b": 2}', '{"b": 1.00}', '', 12345678901234567890.0123456789, 0.1, 0.1, '{}', '2026-11-27 23:59:59.999999+14', NULL, NULL, NULL, NULL)`,
  `INSERT INTO gongkai.numbered (of) VALUES (1), (NULL)`,
  `CREATE UNIQUE INDEX strange_part ON public."Strange Table" (lower("of course")) WHERE flag`,
  `CREATE VIEW gongkai.seen AS SELECT id, "of course" FROM public."Strange Table"`,
  `CREATE FUNCTION gongkai.only_us() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $f$ BEGIN RETURN NEW; END $f$`,
  `REVOKE ALL ON FUNCTION gongkai.only_us() FROM PUBLIC`,
  `CREATE TRIGGER always BEFORE INSERT ON gongkai.numbered FOR EACH ROW EXECUTE FUNCTION gongkai.only_us()`,
  `ALTER TABLE gongkai.numbered ENABLE ALWAYS TRIGGER always`,
];

test('whatever a table may hold: quoted names, null in JSON, infinity, years before Christ, generated columns, rights', async () => {
  const from = await createDatabase();
  await run(from, 'CREATE SCHEMA gongkai', ...strange);
  const to = await createDatabase();
  const file = await write(from);
  await readInto(to, file);
  expect(await stateOf(to)).toEqual(await stateOf(from));
  // Read in once more, it takes the place of what is there; the next numbers follow those that were given.
  await run(
    to,
    `INSERT INTO public."Strange Table" DEFAULT VALUES`,
    'CREATE TABLE public.later (id integer)',
  );
  await readInto(to, file);
  expect(await stateOf(to)).toEqual(await stateOf(from));
  await run(to, 'INSERT INTO gongkai.numbered (of) VALUES (2)');
  expect(
    (await on(to, (client) => client.query('SELECT max(id)::int AS id FROM gongkai.numbered'))).rows,
  ).toEqual([{ id: 7 }]);
});

test('a law: any text, in any number of rows, comes back', async () => {
  const from = await createDatabase();
  const to = await createDatabase();
  await run(from, 'CREATE SCHEMA gongkai', 'CREATE TABLE gongkai.words (place integer, word text)');
  const letters = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(letters), { maxLength: 60 }), async (words) => {
      await run(from, 'TRUNCATE gongkai.words');
      await on(from, (client) =>
        client.query('INSERT INTO gongkai.words SELECT * FROM unnest($1::int[], $2::text[])', [
          words.map((_, place) => place),
          words,
        ]),
      );
      await readInto(to, await write(from));
      const { rows } = await on(to, (client) =>
        client.query('SELECT word FROM gongkai.words ORDER BY place'),
      );
      expect(rows.map(({ word }) => word)).toEqual(words);
    }),
    { numRuns: process.env.LONG ? 200 : 12 },
  );
});

test('what it does not know how to write down again is refused, not left out', async () => {
  const from = await createDatabase();
  await run(from, 'CREATE SCHEMA gongkai', `CREATE TYPE gongkai.mood AS ENUM ('a')`);
  await expect(write(from)).rejects.toThrow(/gongkai\.mood/);
});
