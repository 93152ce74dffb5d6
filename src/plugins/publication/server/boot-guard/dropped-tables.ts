import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { Releases } from './known-type';
import { columnDropped, type Loss, partsHidden, tableDropped } from './loss';
import { fieldNamed, nameOf, typeOfTable } from './names';
import { countOf, type TableSchema } from './table-schema';

interface Tables {
  readonly before: readonly TableSchema[];
  readonly now: ReadonlyMap<string, TableSchema>;
  readonly there: ReadonlyMap<string, string>;
}

const ownerTable = ({ foreignKeys }: TableSchema): string | undefined => foreignKeys?.[0]?.referencedTable;

/** What a table belongs to: a type's own, or the links or parts of one of its fields. */
const placeOf = (releases: Releases, table: TableSchema): Pick<Loss, 'type' | 'field'> => {
  const own = typeOfTable(releases, table.name);
  if (own) return { type: nameOf(own), field: null };
  const owner = ownerTable(table);
  const type = owner === undefined ? undefined : typeOfTable(releases, owner);
  if (!owner || !type) return { type: table.name, field: null };
  const snake = table.name.replace(`${owner}_`, '').replace(/_lnk$/, '');
  return { type: nameOf(type), field: fieldNamed(type, releases, snake) };
};

/** Parts of all fields of a type lie in one table: it goes when the type has no such field any more. */
const partsOf = async (sql: Sql, releases: Releases, table: TableSchema): Promise<readonly Loss[]> => {
  const found = await rows<{ field: string; component_type: string; n: string }>(
    sql,
    'SELECT field, component_type, count(*) AS n FROM ?? GROUP BY 1, 2 ORDER BY 1, 2',
    [table.name],
  );
  const { type } = placeOf(releases, table);
  return found.map(({ field, component_type, n }) => ({
    type,
    field,
    rows: Number(n),
    ...partsHidden(table.name, field, component_type),
  }));
};

const holdsParts = ({ columns }: TableSchema): boolean =>
  ['field', 'component_type'].every((name) => columns.some((column) => column.name === name));

const ofTable = async (sql: Sql, releases: Releases, table: TableSchema): Promise<readonly Loss[]> => {
  if (holdsParts(table)) return partsOf(sql, releases, table);
  const count = await countOf(sql, 'SELECT count(*) AS n FROM ??', [table.name]);
  return count === 0 ? [] : [{ ...placeOf(releases, table), rows: count, ...tableDropped(table.name) }];
};

const ofColumn = async (
  sql: Sql,
  releases: Releases,
  table: TableSchema,
  column: string,
): Promise<readonly Loss[]> => {
  const count = await countOf(sql, 'SELECT count(??) AS n FROM ??', [column, table.name]);
  if (count === 0) return [];
  const { type, field } = placeOf(releases, table);
  const own = typeOfTable(releases, table.name);
  return [
    {
      type,
      field: field ?? fieldNamed(own, releases, column),
      rows: count,
      ...columnDropped(table.name, column),
    },
  ];
};

/** The place of a link among its kind: lost with the list that it was a place in, which is told on its own. */
const isPlace = (table: TableSchema, column: string): boolean =>
  /_lnk$/.test(table.name) && /_ord$/.test(column);

/** Tables and columns with data in them that Strapi drops because nothing in this release asks for them. */
export const droppedTables = async (
  sql: Sql,
  releases: Releases,
  tables: Tables,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const table of tables.before) {
    if (!tables.there.has(table.name)) continue;
    const now = tables.now.get(table.name);
    if (!now) {
      losses.push(...(await ofTable(sql, releases, table)));
      continue;
    }
    const kept = new Set(now.columns.map(({ name }) => name));
    for (const { name } of table.columns)
      if (!kept.has(name) && !isPlace(table, name) && tables.there.has(`${table.name}.${name}`))
        losses.push(...(await ofColumn(sql, releases, table, name)));
  }
  return losses;
};
