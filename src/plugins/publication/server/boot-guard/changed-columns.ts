import type { Core } from '@strapi/strapi';
import type { Sql } from '../../../../plugin-kit/database/sql';
import type { KnownType, Releases } from './known-type';
import { type Loss, typeChanged } from './loss';
import { nameOf } from './names';
import { countOf, type TableSchema } from './table-schema';

/** PostgreSQL's types of the columns that Strapi makes (its schema's name → what it writes). */
const sqlTypes: Readonly<Record<string, string>> = {
  string: 'varchar(255)',
  text: 'text',
  integer: 'integer',
  bigInteger: 'bigint',
  double: 'double precision',
  decimal: 'numeric(10,2)',
  boolean: 'boolean',
  date: 'date',
  time: 'time(3)',
  datetime: 'timestamp(6)',
  timestamp: 'timestamp(6)',
  jsonb: 'jsonb',
};

/** A value that PostgreSQL cannot read as the other type (class 22), or types between which there is no way (42846, 42883). */
const isNoWay = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^22|^42846$|^42883$/.test(String(error.code));

/** Values that are not the same after a change of type and back: a text that is cut, an hour that is dropped. */
const lost = async (sql: Sql, table: string, column: string, from: string, to: string): Promise<number> => {
  try {
    return await countOf(
      sql,
      `SELECT count(*) AS n FROM ?? WHERE ?? IS NOT NULL AND (??::${to})::${from} IS DISTINCT FROM ??`,
      [table, column, column, column],
    );
  } catch (error) {
    if (!isNoWay(error)) throw error;
    return countOf(sql, 'SELECT count(??) AS n FROM ??', [column, table]);
  }
};

interface Column {
  readonly field: string;
  readonly name: string;
}

const columnsOf = (strapi: Core.Strapi, type: KnownType): readonly Column[] =>
  Object.entries(strapi.db.metadata.get(type.uid).attributes).flatMap(([field, attribute]) =>
    'columnName' in attribute && attribute.columnName ? [{ field, name: attribute.columnName }] : [],
  );

/** Fields whose column gets another type that not all of their values survive. */
export const changedColumns = async (
  strapi: Core.Strapi,
  sql: Sql,
  { before, changed }: Releases,
  tables: { readonly before: readonly TableSchema[]; readonly now: ReadonlyMap<string, TableSchema> },
  there: ReadonlyMap<string, string>,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const type of changed) {
    const table = type.collectionName;
    const columnOf = (schema: TableSchema | undefined, name: string) =>
      schema?.columns.find((column) => column.name === name)?.type;
    const old = tables.before.find(({ name }) => name === table);
    for (const { field, name } of columnsOf(strapi, type)) {
      const [was, is] = [columnOf(old, name), columnOf(tables.now.get(table), name)];
      const from = there.get(`${table}.${name}`);
      const to = is === undefined ? undefined : sqlTypes[is];
      if (was === undefined || was === is || from === undefined || to === undefined) continue;
      const count = await lost(sql, table, name, from, to);
      if (count === 0) continue;
      const called = before[type.uid]?.attributes[field]?.type ?? was;
      const told = typeChanged(called, type.attributes[field]?.type ?? String(is));
      losses.push({ type: nameOf(type), field, rows: count, ...told });
    }
  }
  return losses;
};
