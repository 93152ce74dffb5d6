import type { Core } from '@strapi/strapi';
import { publicTypes } from '../../../../domain/public-model';
import { inTransaction, rows, type Sql } from '../../../sql';
import { countTable } from '../store/counts';
import { qualified, qualifiedSearch } from '../store/tables';

/** Columns of the ledger that readers may see: not who did it and why, not the salt. */
const ledgerColumns = [
  'seq',
  'action',
  'type',
  'document_id',
  'locale',
  'unit_id',
  'unit_code',
  'unit_name',
  'at',
  'model',
  'snapshot',
  'content_hash',
  'redacts',
  'redacted',
  'previous_hash',
  'hash',
].join(', ');

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Makes the reading role where it is missing, and gives it its password and its few rights. Run by the owner. */
export const ensureReaderRole = async (strapi: Core.Strapi, url: URL): Promise<void> => {
  const name = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  await inTransaction(strapi, async (sql) => {
    // Two processes that start at once must not both make it.
    await rows(sql, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`role ${name}`]);
    const known = await rows(sql, 'SELECT 1 FROM pg_roles WHERE rolname = ?', [name]);
    const verb = known.length > 0 ? 'ALTER' : 'CREATE';
    await sql.raw(
      `${verb} ROLE ${quoted(name)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${literal(password)}`,
    );
    await sql.raw(`ALTER ROLE ${quoted(name)} SET default_transaction_read_only = on`);
    await grantReading(sql, name);
  });
};

/** A role that an administrator made gets the same few rights; where the address is of a replica, it has the same name. */
export const grantGivenRole = async (strapi: Core.Strapi, url: URL): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const name = decodeURIComponent(url.username);
    const given = await rows(sql, 'SELECT 1 FROM pg_roles WHERE rolname = ? AND rolname <> current_user', [
      name,
    ]);
    if (given.length > 0) await grantReading(sql, name);
  });

/** The rights of the reading role: the store's tables and the ledger's public columns, and nothing else. */
export const grantReading = async (sql: Sql, name: string): Promise<void> => {
  const role = quoted(name);
  await sql.raw(`GRANT USAGE ON SCHEMA gongkai TO ${role}`);
  await sql.raw(`GRANT SELECT ON gongkai.ledger_head TO ${role}`);
  await sql.raw(`GRANT SELECT (${ledgerColumns}) ON gongkai.ledger TO ${role}`);
  await sql.raw(`GRANT SELECT ON ${countTable} TO ${role}`);
  for (const type of publicTypes)
    await sql.raw(`GRANT SELECT ON ${qualified(type)}, ${qualifiedSearch(type)} TO ${role}`);
};
