import { Client } from 'pg';

const PATIENCE_MS = 1_000;

/** `slow`: no answer in time, which a busy machine gives, too. */
export type DatabaseState = 'well' | 'slow' | 'gone';

/** What `pg` says when its own patience ended. */
const late = /^timeout expired$|^Query read timeout$/;

const ask = async (connectionString: string): Promise<DatabaseState> => {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT');
    return 'well';
  } catch (error) {
    return error instanceof Error && late.test(error.message) ? 'slow' : 'gone';
  } finally {
    void client.end().catch(() => {});
  }
};

/**
 * Asks whether the database answers at all, over a connection of its own: one from a pool may be waited for, or be
 * the one that hangs. Who asks meanwhile hears the same answer.
 */
export const databaseAnswers = (connectionString: () => string): (() => Promise<DatabaseState>) => {
  let asking: Promise<DatabaseState> | null = null;
  return () => {
    asking ??= ask(connectionString()).finally(() => {
      asking = null;
    });
    return asking;
  };
};
