import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { publicTypes } from '../../../../domain/public-model';
import { inTransaction, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { placeTable } from '../places/table';
import { countTable } from '../store/counts';
import { sayingTable } from '../store/sayings';
import { qualified, qualifiedSearch } from '../store/tables';
import { wordChangeTable, wordTable } from '../store/word-counts';

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
  // Tells that an entry is the same that was read before.
  'xmin',
].join(', ');

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

interface Role {
  readonly mighty: boolean;
  readonly readsOnly: boolean;
}

const lookUp = async (sql: Sql, name: string): Promise<Role | null> => {
  const [role] = await rows<Role>(
    sql,
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS mighty,
            coalesce('default_transaction_read_only=on' = ANY (rolconfig), false) AS "readsOnly"
     FROM pg_roles WHERE rolname = ?`,
    [name],
  );
  return role ?? null;
};

const opens = async (url: URL): Promise<boolean> => {
  const client = new Client({ connectionString: url.toString(), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

/**
 * Makes the reading role where it is missing, gives it its password where another one stands, and its few rights. Run
 * by the owner, who need not be a superuser: what only a superuser may say is said only where there is need of it.
 */
export const ensureReaderRole = async (strapi: Core.Strapi, url: URL): Promise<void> => {
  const name = decodeURIComponent(url.username);
  const password = literal(decodeURIComponent(url.password));
  const fits = await opens(url);
  await inTransaction(strapi, async (sql) => {
    // Two processes that start at once must not both make it.
    await rows(sql, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`role ${name}`]);
    const role = await lookUp(sql, name);
    if (!role) await sql.raw(`CREATE ROLE ${quoted(name)} LOGIN NOINHERIT PASSWORD ${password}`);
    else if (!fits) await sql.raw(`ALTER ROLE ${quoted(name)} LOGIN PASSWORD ${password}`);
    if (role?.mighty)
      await sql.raw(
        `ALTER ROLE ${quoted(name)} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
      );
    if (!role?.readsOnly) await sql.raw(`ALTER ROLE ${quoted(name)} SET default_transaction_read_only = on`);
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
    const [may] = await rows<{ drafts: boolean }>(
      sql,
      `SELECT has_table_privilege(rolname, 'public.admin_users', 'SELECT') AS drafts FROM pg_roles WHERE rolname = ?`,
      [name],
    );
    if (may?.drafts)
      strapi.log.warn(
        `PORTAL_DATABASE_URL：角色 ${name} 能读草稿和账号，门户的故障可能因此泄露它们；请换一个只读角色（docs/operators.md） · The role ${name} can read drafts and accounts; name one that cannot`,
      );
  });

/** The rights of the reading role: the store's tables and the ledger's public columns, and nothing else. */
const grantReading = async (sql: Sql, name: string): Promise<void> => {
  const role = quoted(name);
  await sql.raw(`GRANT USAGE ON SCHEMA gongkai TO ${role}`);
  await sql.raw(`GRANT SELECT ON gongkai.ledger_head TO ${role}`);
  await sql.raw(`GRANT SELECT (${ledgerColumns}) ON gongkai.ledger TO ${role}`);
  const beside = [countTable, placeTable, wordTable, wordChangeTable, sayingTable];
  await sql.raw(`GRANT SELECT ON ${beside.join(', ')} TO ${role}`);
  for (const type of publicTypes)
    await sql.raw(`GRANT SELECT ON ${qualified(type)}, ${qualifiedSearch(type)} TO ${role}`);
};
