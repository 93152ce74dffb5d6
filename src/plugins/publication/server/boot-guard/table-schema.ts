import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

/** A table as Strapi's schema has it. The first foreign key of a link table points at the type that has the field. */
export interface TableSchema {
  readonly name: string;
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type?: string }>;
  readonly foreignKeys?: ReadonlyArray<{
    readonly name: string;
    readonly columns: readonly string[];
    readonly referencedTable: string;
  }>;
}

/** The tables that Strapi made at its last start: only of those does it drop anything. None before its first start. */
export const tablesBefore = async (sql: Sql): Promise<readonly TableSchema[]> => {
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

/** The tables as this release wants them. */
export const tablesNow = (strapi: Core.Strapi): ReadonlyMap<string, TableSchema> =>
  new Map(strapi.db.schema.schema.tables.map((table) => [table.name, table]));

/** `table.column` and `table` of everything that stands in the database, with the columns' SQL types. */
export const whatIsThere = async (sql: Sql): Promise<ReadonlyMap<string, string>> => {
  const found = await rows<{ table: string; column: string; type: string }>(
    sql,
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  return new Map(
    found.flatMap(({ table, column, type }) => [
      [table, 'table'],
      [`${table}.${column}`, type],
    ]),
  );
};

/** How many rows a statement counts: it selects `n`. */
export const countOf = async (
  sql: Sql,
  statement: string,
  values: readonly unknown[] = [],
): Promise<number> => Number((await rows<{ n: string }>(sql, statement, values))[0]?.n ?? 0);
