import { createRequire } from 'node:module';
import { resolve } from 'node:path';

// What production runs.
const require = createRequire(import.meta.url);
const { startWorker, keeperWith } = require(
  resolve(import.meta.dirname, '../../../dist/src/plugins/syndication/server/alone/index.js'),
) as typeof import('../../../src/plugins/syndication/server/alone');

export type TestWorker = ReturnType<typeof startWorker>;

/** Sends to receivers on this machine. `pace` below 1 makes the waits between tries so much shorter. */
export const startTestWorker = (
  databaseUrl: string,
  onFault: (error: unknown) => void,
  pace: number,
  more: Pick<Parameters<typeof startWorker>[0], 'timeoutMs' | 'leaseMs'> = { timeoutMs: 500, leaseMs: 1_000 },
): TestWorker =>
  startWorker({
    databaseUrl,
    keeper: keeperWith(process.env.SUBSCRIPTIONS_KEY ?? ''),
    places: { page: () => null, pageByLocale: false, site: () => '', knownSite: '' },
    networks: '127.0.0.1',
    onFault,
    pace,
    ...more,
  });
