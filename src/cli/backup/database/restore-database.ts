import type { Readable } from 'node:stream';
import type pg from 'pg';
import { emptyDatabase } from './empty';
import { sessionSettings } from './kept';
import { readRows } from './read-rows';
import type { Shape } from './read-shape';

const shapeName = /^database\/shape\.json$/;
const sequencesName = /^database\/sequences\.json$/;
const rowsName = /^database\/rows\/(\d+)\//;

export interface DatabaseRestore {
  /** Whether an entry of the archive is the database's; if so, it is taken in. */
  take(name: string, content: Readable): Promise<boolean>;
  /** Indexes, keys, triggers and numbers, when all rows are in. */
  complete(): Promise<void>;
}

const textOf = async (content: Readable): Promise<string> =>
  Buffer.concat(await content.toArray()).toString('utf8');

/**
 * Makes the database anew in one transaction, which the caller begins and commits: killed before, the old state is
 * there as it was. Owners and rights are not in a backup: everything belongs to whoever restores, and the next start
 * gives the reading role its rights.
 */
export const restoreDatabase = (client: pg.Client): DatabaseRestore => {
  let shape: Shape | null = null;
  let sequences: ReadonlyArray<{ name: string; last: string; called: boolean }> = [];
  const build = async (text: string): Promise<void> => {
    const found: Shape = JSON.parse(text);
    await emptyDatabase(client);
    await client.query('CREATE SCHEMA gongkai');
    for (const statement of found.before) await client.query(statement);
    shape = found;
  };
  return {
    async take(name, content) {
      const place = rowsName.exec(name)?.[1];
      if (shapeName.test(name)) await build(await textOf(content));
      else if (sequencesName.test(name)) sequences = JSON.parse(await textOf(content));
      else if (place !== undefined) {
        const table = shape?.tables[Number(place)];
        if (!table) throw new SyntaxError(`No table for ${name}`);
        await readRows(client, table, await textOf(content));
      } else return false;
      return true;
    },
    async complete() {
      for (const statement of shape?.after ?? []) await client.query(statement);
      for (const { name, last, called } of sequences)
        await client.query('SELECT pg_catalog.setval(CAST($1 AS pg_catalog.regclass), $2, $3)', [
          name,
          last,
          called,
        ]);
    },
  };
};

export const beginRestore = async (client: pg.Client): Promise<void> => {
  for (const setting of sessionSettings) await client.query(setting);
  // Whoever reads just now is waited for, but not without end.
  await client.query(`SET lock_timeout = '60s'`);
  await client.query('BEGIN');
};
