import type pg from 'pg';
import { layout } from '../archive/manifest';
import type { ArchiveWriter } from '../archive/write';
import { readShape } from './read-shape';
import { writeRows } from './write-rows';

/** Writes how the database is built, and all its rows, as the snapshot that has begun sees them. */
export const writeDatabase = async (client: pg.Client, archive: ArchiveWriter): Promise<void> => {
  const shape = await readShape(client);
  await archive.add(layout.shape, Buffer.from(JSON.stringify(shape, null, 1)));
  for (const [place, table] of shape.tables.entries()) await writeRows(client, archive, table, place);
  // Sequences know no snapshot: read last, they are beyond every number that was given.
  const sequences: Array<{ name: string; last: string; called: boolean }> = [];
  for (const name of shape.sequences) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value AS last, is_called AS called FROM ${name}`,
    );
    if (rows[0]) sequences.push({ name, ...rows[0] });
  }
  await archive.add(layout.sequences, Buffer.from(JSON.stringify(sequences, null, 1)));
};
