import { Client } from 'pg';

const PATIENCE_MS = 1_000;

const ask = async (connectionString: string): Promise<boolean> => {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT');
    return true;
  } catch {
    return false;
  } finally {
    void client.end().catch(() => {});
  }
};

/**
 * Asks whether the database answers at all, over a connection of its own: one from a pool may be waited for, or be
 * the one that hangs. Who asks meanwhile hears the same answer.
 */
export const databaseAnswers = (connectionString: () => string): (() => Promise<boolean>) => {
  let asking: Promise<boolean> | null = null;
  return () => {
    asking ??= ask(connectionString()).finally(() => {
      asking = null;
    });
    return asking;
  };
};
