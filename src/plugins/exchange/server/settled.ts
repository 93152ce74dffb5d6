import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * After each commit Strapi reads every written document anew for its event hub, and nobody waits for that. Whoever
 * writes many documents waits here until the database is at rest: the reading must not pile up behind the next
 * batch, nor be cut off when the process ends. A busy server is waited for at most `patience` milliseconds.
 */
export const settled = async (strapi: Core.Strapi, patience = 10_000): Promise<void> => {
  const pool = (strapi.db.connection.client as { pool: Pool }).pool;
  let quiet = 0;
  for (const end = Date.now() + patience; quiet < 2 && Date.now() < end; ) {
    await wait(5);
    quiet = pool.numUsed() === 0 && pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
};
