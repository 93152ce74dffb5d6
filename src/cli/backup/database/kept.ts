/** Schemas that are Gongkai's and Strapi's alone: they are kept, and replaced, as a whole. */
const schemas = ['public', 'gongkai'] as const;

/**
 * SQL that tells whether an object, by schema `n.nspname` and a name, is one that the next start makes anew from the
 * ledger: the store, its counts and the search. It stays out of a backup.
 */
export const isDerived = (name: string): string =>
  `(n.nspname = 'gongkai' AND ${name} ~ '^((count|word)_)?(store|search)_')`;

/** SQL that tells whether an object belongs to one of our schemas, and to no extension. */
export const isOurs = (catalog: string, oid: string): string =>
  `n.nspname IN (${schemas.map((name) => `'${name}'`).join(', ')})
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

/** What text forms depend on: set for the writing and for the reading session alike. */
export const sessionSettings = [
  `SET search_path = ''`,
  `SET datestyle = 'ISO, YMD'`,
  `SET intervalstyle = 'postgres'`,
  `SET timezone = 'UTC'`,
  `SET bytea_output = 'hex'`,
  `SET extra_float_digits = 1`,
  `SET statement_timeout = 0`,
  `SET idle_in_transaction_session_timeout = 0`,
  `SET check_function_bodies = off`,
  `SET client_min_messages = warning`,
] as const;
