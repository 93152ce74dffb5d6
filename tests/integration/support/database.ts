import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

const addressOf = (name: string): string => `${inject('postgresUrl')}${name}`;
const newName = (): string => `test_${randomBytes(6).toString('hex')}`;

const onServer = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Makes a database on the run's server, empty or as a copy of `template`, and gives its address. */
export const createDatabase = async (template = 'template1'): Promise<string> => {
  const name = newName();
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return addressOf(name);
};

/**
 * Sees to it that there is a template of that name. Whoever asks first fills it, and the other worker waits meanwhile;
 * it gets its name when it is whole, so that a failure leaves nothing that looks like one.
 */
export const ensureTemplate = (name: string, fill: (databaseUrl: string) => Promise<void>, from?: string) =>
  onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rows.length > 0) return;
    const databaseUrl = await createDatabase(from);
    await fill(databaseUrl);
    await client.query(`ALTER DATABASE ${new URL(databaseUrl).pathname.slice(1)} RENAME TO ${name}`);
  });
