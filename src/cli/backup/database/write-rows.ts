import type pg from 'pg';
import { layout } from '../archive/manifest';
import type { ArchiveWriter } from '../archive/write';
import type { KeptTable } from './read-shape';

/** Characters that one part of a table, one entry of the archive, holds at least before the next begins. */
const partSize = 2_000_000;
const mostRows = 5_000;

/**
 * Writes a table's rows: a line is a JSON array of each value as PostgreSQL writes it in text, or null. A cursor is read in
 * portions of about one part, however long the rows are, so that memory stays flat.
 */
export const writeRows = async (
  client: pg.Client,
  archive: ArchiveWriter,
  table: KeptTable,
  place: number,
): Promise<number> => {
  const values = table.columns.map(({ name }) => `${name}::pg_catalog.text`).join(', ');
  await client.query(
    `DECLARE kept NO SCROLL CURSOR FOR SELECT pg_catalog.to_json(ARRAY[${values}]::pg_catalog.text[])::pg_catalog.text AS line FROM ${table.name}`,
  );
  let rows = 0;
  let part = 0;
  let portion = 20;
  for (;;) {
    const lines = (await client.query<{ line: string }>(`FETCH ${portion} FROM kept`)).rows;
    if (lines.length === 0) break;
    const text = lines.map(({ line }) => `${line}\n`).join('');
    await archive.add(layout.rows(place, part), Buffer.from(text));
    rows += lines.length;
    part += 1;
    portion = Math.max(1, Math.min(mostRows, Math.floor((partSize * lines.length) / text.length)));
  }
  await client.query('CLOSE kept');
  return rows;
};
