import type pg from 'pg';
import { locks } from '../../postgres/locks';
import { sessionSettings } from './kept';

/**
 * Begins one view of the whole database, of this moment, while everybody goes on working. What changes the tables
 * themselves (a start that migrates) waits until it ends, as with pg_dump.
 */
export const beginSnapshot = async (client: pg.Client): Promise<void> => {
  for (const setting of sessionSettings) await client.query(setting);
  // A start that is just migrating has half of its tables: wait for it.
  await client.query(`SELECT pg_advisory_lock_shared(${locks.boot})`);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'gongkai') ORDER BY 1`,
  );
  if (rows.length > 0)
    await client.query(`LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN ACCESS SHARE MODE`);
  await client.query(`SELECT pg_advisory_unlock_shared(${locks.boot})`);
};
