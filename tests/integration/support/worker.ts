import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import pg from 'pg';

// What production runs.
const require = createRequire(import.meta.url);
const { startWorker, keeperWith } = require(
  resolve(import.meta.dirname, '../../../dist/src/plugins/syndication/server/alone/index.js'),
) as typeof import('../../../src/plugins/syndication/server/alone');

type Options = Parameters<typeof startWorker>[0];
export type TestWorker = ReturnType<typeof startWorker>;

/** No page and no site of a portal is known. */
export const nowhere = { page: () => null, pageByLocale: false, site: () => '', knownSite: '' };

/** Sends to receivers on this machine. Its waits between tries are a thousandth: five seconds are five milliseconds. */
export const startTestWorker = (
  options: Pick<Options, 'databaseUrl' | 'onFault'> & Partial<Options>,
): TestWorker =>
  startWorker({
    keeper: keeperWith(process.env.SUBSCRIPTIONS_KEY ?? ''),
    places: nowhere,
    networks: '127.0.0.1',
    pace: 0.001,
    timeoutMs: 500,
    leaseMs: 1_000,
    ...options,
  });

/** What a server sees of a worker in another process: its connection. It sends nothing. */
export const seemingWorker = async (databaseUrl: string): Promise<{ end(): Promise<void> }> => {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'gongkai-worker' });
  await client.connect();
  return client;
};
