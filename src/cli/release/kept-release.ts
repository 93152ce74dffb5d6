import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { isTooNew, type KeptRelease, thisRelease, tooNew } from '../../domain/release';
import { CannotRun } from '../failure';

/** The release that runs: package.json's version. */
export const runningRelease = (root: string): KeptRelease => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return thisRelease(version);
};

/** The newest release that has used the database; null where none has said so. */
export const keptRelease = async (client: pg.Client): Promise<KeptRelease | null> => {
  const known = await client.query<{ there: boolean }>(
    `SELECT to_regclass('gongkai.release') IS NOT NULL AS there`,
  );
  if (!known.rows[0]?.there) return null;
  const { rows } = await client.query<KeptRelease>(
    'SELECT format, version FROM gongkai.release ORDER BY format DESC LIMIT 1',
  );
  return rows[0] ?? null;
};

/**
 * Says that this release uses the data. To be called before its first migration runs: one that is killed half-way must not
 * leave data that an older release takes for its own.
 */
export const noteRelease = async (client: pg.Client, { format, version }: KeptRelease): Promise<void> => {
  await client.query('CREATE SCHEMA IF NOT EXISTS gongkai');
  await client.query(
    `CREATE TABLE IF NOT EXISTS gongkai.release (
       format integer PRIMARY KEY, version text NOT NULL, since timestamptz NOT NULL DEFAULT now())`,
  );
  await client.query('INSERT INTO gongkai.release (format, version) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    format,
    version,
  ]);
};

/** Told before the admin is built and Strapi is loaded; the publication plugin asks again where no command line stands before it. */
export const mustNotBeNewer = (last: KeptRelease | null, ours: KeptRelease): void => {
  if (!last || !isTooNew(last, ours)) return;
  const { problem, hint } = tooNew(last, ours);
  throw new CannotRun('DATA_TOO_NEW', problem, hint);
};
