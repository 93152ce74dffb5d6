import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Where Strapi notes which migrations have run; made here as Strapi makes it. */
const table = 'public.strapi_migrations';

const migrationsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.sql') && !name.startsWith('.'))
        .sort()
    : [];

/**
 * Runs the migrations that have not run yet, each in a transaction, as the owner of the embedded database: what they
 * make of the ledger is the owner's, not Strapi's. Strapi finds them done.
 */
export const migrateAsOwner = async (owner: pg.Client, root: string): Promise<void> => {
  const folder = join(root, 'database', 'migrations');
  await owner.query(
    `CREATE TABLE IF NOT EXISTS ${table} (id serial PRIMARY KEY, name varchar(255), time timestamp without time zone)`,
  );
  const { rows } = await owner.query<{ name: string }>(`SELECT name FROM ${table}`);
  const done = new Set(rows.map(({ name }) => name));
  for (const name of migrationsIn(folder).filter((name) => !done.has(name))) {
    await owner.query('BEGIN');
    try {
      await owner.query(readFileSync(join(folder, name), 'utf8'));
      await owner.query(`INSERT INTO ${table} (name, time) VALUES ($1, now() AT TIME ZONE 'UTC')`, [name]);
      await owner.query('COMMIT');
    } catch (error) {
      await owner.query('ROLLBACK');
      throw new Error(`Migration ${name} failed`, { cause: error });
    }
  }
};
