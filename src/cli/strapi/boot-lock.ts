import pg from 'pg';
import { locks } from '../postgres/locks';

/**
 * Migrations and starter data run in one process at a time. The lock is the database's: it goes with the connection
 * of a process that dies.
 */
export const alone = async <T>(
  databaseUrl: string,
  work: () => Promise<T>,
  onWait: () => void,
): Promise<T> => {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  const patience = setTimeout(onWait, 1_000);
  try {
    await client.query(`SELECT pg_advisory_lock(${locks.boot})`);
    clearTimeout(patience);
    return await work();
  } finally {
    clearTimeout(patience);
    await client.end().catch(() => {});
  }
};
