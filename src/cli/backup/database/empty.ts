import type pg from 'pg';
import { isOurs } from './kept';

/** Tables, views, sequences and functions of ours, with the statement that drops each. */
const drops = `
  SELECT format('DROP %s IF EXISTS %I.%I CASCADE',
    CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, n.nspname, c.relname) AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'S', 'v', 'm') AND n.nspname = 'public' AND ${isOurs('pg_class', 'c.oid')}
  UNION ALL
  SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'public' AND ${isOurs('pg_proc', 'p.oid')}`;

/** Takes everything of Gongkai's and Strapi's out of the database, in the caller's transaction. */
export const emptyDatabase = async (client: pg.Client): Promise<void> => {
  await client.query('DROP SCHEMA IF EXISTS gongkai CASCADE');
  const { rows } = await client.query<{ text: string }>(drops);
  for (const { text } of rows) await client.query(text);
};

/** How many tables of Strapi's there are. Its note of migrations is not counted: the embedded database has it, and an empty ledger, from when it is opened. */
export const tablesThere = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relname <> 'strapi_migrations' AND ${isOurs('pg_class', 'c.oid')}`,
  );
  return rows[0]?.n ?? 0;
};
