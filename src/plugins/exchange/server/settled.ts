import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const until = async (
  strapi: Core.Strapi,
  patience: number,
  rests: (pool: Pool) => boolean,
): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  let quiet = 0;
  for (const end = Date.now() + patience; quiet < 2 && Date.now() < end; ) {
    await wait(5);
    quiet = rests(pool) ? quiet + 1 : 0;
  }
};

/**
 * After each commit Strapi reads every written document anew for its event hub, and nobody waits for that. Whoever
 * writes many documents waits before the next ones until that reading no longer queues for connections.
 */
export const caughtUp = (strapi: Core.Strapi): Promise<void> =>
  until(strapi, 5_000, (pool) => pool.numPendingAcquires() === 0);

/** The same at the end, so that a process that ends now does not cut it off. A busy server is not waited for long. */
export const settled = (strapi: Core.Strapi): Promise<void> =>
  until(strapi, 5_000, (pool) => pool.numUsed() === 0 && pool.numPendingAcquires() === 0);
