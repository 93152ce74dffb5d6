import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../sql';
import { type LostColumn, lostColumnsMessage } from './lost-columns';

interface TableSchema {
  readonly name: string;
  readonly columns: ReadonlyArray<{ readonly name: string }>;
}

/** The tables that Strapi made at its last start: only those does it drop columns from. */
const lastSchema = async (sql: Sql): Promise<readonly TableSchema[]> => {
  const [known] = await rows<{ there: boolean }>(
    sql,
    `SELECT to_regclass('strapi_database_schema') IS NOT NULL AS there`,
  );
  if (!known?.there) return [];
  const [latest] = await rows<{ schema: { tables?: readonly TableSchema[] } | string }>(
    sql,
    'SELECT schema FROM strapi_database_schema ORDER BY time DESC, id DESC LIMIT 1',
  );
  if (!latest) return [];
  const schema =
    typeof latest.schema === 'string'
      ? (JSON.parse(latest.schema) as { tables?: readonly TableSchema[] })
      : latest.schema;
  return schema.tables ?? [];
};

const columnsNow = async (sql: Sql): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await rows<{ name: string }>(
        sql,
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = current_schema()`,
      )
    ).map(({ name }) => name),
  );

const filled = async (sql: Sql, table: string, column: string): Promise<number> => {
  const [count] = await rows<{ n: string }>(sql, 'SELECT count(??) AS n FROM ??', [column, table]);
  return Number(count?.n ?? 0);
};

/**
 * Strapi drops the column of a field that left its schema, with the data, at the next start and without a word.
 * This stops the start first. Pending migrations have run by then: one that moves the data away covers the change.
 */
export const guardColumns = async (strapi: Core.Strapi): Promise<void> => {
  const sql = strapi.db.connection;
  const before = await lastSchema(sql);
  if (before.length === 0) return;
  if (await strapi.db.migrations.shouldRun()) await strapi.db.migrations.up();
  const after = new Map(strapi.db.schema.schema.tables.map((table) => [table.name, table]));
  const present = await columnsNow(sql);
  const lost: LostColumn[] = [];
  for (const table of before) {
    const kept = new Set((after.get(table.name)?.columns ?? []).map(({ name }) => name));
    for (const { name } of table.columns) {
      if (kept.has(name) || !present.has(`${table.name}.${name}`)) continue;
      const count = await filled(sql, table.name, name);
      if (count > 0)
        lost.push({ type: typeOf(strapi, table.name), table: table.name, column: name, rows: count });
    }
  }
  if (lost.length > 0) throw new Error(lostColumnsMessage(lost));
};

/** The content type or component that a table belongs to, or the table's own name. */
const typeOf = (strapi: Core.Strapi, table: string): string =>
  [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)].find(
    ({ collectionName }) => collectionName === table,
  )?.uid ?? table;
