import type pg from 'pg';
import type { KeptTable } from './read-shape';

/** Puts one part of a table's rows into the (empty) table. */
export const readRows = async (client: pg.Client, table: KeptTable, text: string): Promise<void> => {
  const names = table.columns.map(({ name }) => name).join(', ');
  const values = table.columns
    .map(({ type }, index) => `CAST(r OPERATOR(pg_catalog.->>) ${index} AS ${type})`)
    .join(', ');
  const lines = text.split('\n').filter(Boolean);
  await client.query(
    `INSERT INTO ${table.name} (${names}) OVERRIDING SYSTEM VALUE
     SELECT ${values} FROM pg_catalog.jsonb_array_elements(CAST($1 AS pg_catalog.jsonb)) AS r`,
    [`[${lines.join(',')}]`],
  );
};
