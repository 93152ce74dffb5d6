import type { Pool } from 'pg';

/** As PostgreSQL lists a worker's connections; it looks for what is due each second, so that one of them is always open. */
export const WORKER_NAME = 'gongkai-worker';

/** One that is started anew is not missed at once. */
const MISSED_AFTER_MS = 60_000;

const statement = `
  SELECT count(*)::int AS workers FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = $1`;

/** Whether any worker, in whichever process, has been connected to the database within the last minute. */
export const workersSeen = (
  pool: () => Pick<Pool, 'query'>,
  now: () => number = () => performance.now(),
): (() => Promise<boolean>) => {
  let seen = now();
  return async () => {
    const { rows } = await pool().query<{ workers: number }>(statement, [WORKER_NAME]);
    if ((rows[0]?.workers ?? 0) > 0) seen = now();
    return now() - seen < MISSED_AFTER_MS;
  };
};
