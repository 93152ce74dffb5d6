import type pg from 'pg';
import { quoted } from './roles';

/** What stays the owner's in the schema gongkai: the ledger and the trail of accounts, with the ends of their chains. */
const kept = ['ledger', 'ledger_head', 'audit', 'audit_head', 'audit_checkpoint'];

/** Tables and views that the application is to own and does not yet: Strapi's, the store's, the runs of the check. */
const notHandedOver = `
  SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'gongkai') AND c.relkind IN ('r', 'p', 'v', 'm')
    AND NOT (n.nspname = 'gongkai' AND c.relname = ANY ($2))
    AND pg_get_userbyid(c.relowner) <> $1`;

/** The functions that keep the counts of the store and of words, and an item's name: the application makes them anew. */
const functionsNotHandedOver = `
  SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'gongkai' AND p.proname ~ '^((count_store|word_search)_|name_item$)' AND p.pronargs = 0
    AND pg_get_userbyid(p.proowner) <> $1`;

const kinds: Readonly<Record<string, string>> = { r: 'TABLE', p: 'TABLE', v: 'VIEW', m: 'MATERIALIZED VIEW' };

/**
 * Gives the application's role what it works with: everything but the ledger, to which it may add entries and of which it may
 * move the head on, and the trail of accounts, to which a function adds. It can neither change, delete nor truncate entries, nor switch off what guards them. A data folder
 * from before there was this role is handed over at its first start.
 */
export const handOver = async (owner: pg.Client, application: string): Promise<void> => {
  const role = quoted(application);
  const relations = await owner.query<{ schema: string; name: string; kind: string }>(notHandedOver, [
    application,
    kept,
  ]);
  const functions = await owner.query<{ name: string }>(functionsNotHandedOver, [application]);
  const statements = [
    ...relations.rows.map(
      ({ schema, name, kind }) => `ALTER ${kinds[kind]} ${schema}.${quoted(name)} OWNER TO ${role}`,
    ),
    ...functions.rows.map(({ name }) => `ALTER FUNCTION gongkai.${quoted(name)}() OWNER TO ${role}`),
  ];
  for (const statement of [...statements, ...grants(role)]) await owner.query(statement);
};

/** With the right to pass on what the reading role gets of it. */
const grants = (role: string): readonly string[] => [
  `GRANT USAGE, CREATE ON SCHEMA public, gongkai TO ${role} WITH GRANT OPTION`,
  `GRANT SELECT ON gongkai.ledger, gongkai.ledger_head TO ${role} WITH GRANT OPTION`,
  `GRANT INSERT ON gongkai.ledger TO ${role}`,
  `GRANT UPDATE ON gongkai.ledger_head TO ${role}`,
  `GRANT EXECUTE ON FUNCTION gongkai.take_out_text(bigint) TO ${role}`,
  `GRANT SELECT ON gongkai.audit, gongkai.audit_head, gongkai.audit_checkpoint TO ${role}`,
  `GRANT EXECUTE ON FUNCTION gongkai.append_audit(text, text), gongkai.expire_audit(bigint, text, text, text) TO ${role}`,
];
