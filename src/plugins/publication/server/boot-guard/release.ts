import type { Core } from '@strapi/strapi';
import { isTooNew, type KeptRelease, thisRelease, tooNew } from '../../../../domain/release';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

const running = (strapi: Core.Strapi): KeptRelease => thisRelease(strapi.config.get('info.version', '0'));

const isNoted = async (sql: Sql): Promise<boolean> => {
  const [known] = await rows<{ there: boolean }>(
    sql,
    `SELECT to_regclass('gongkai.release') IS NOT NULL AS there`,
  );
  return known?.there === true;
};

const lastOf = async (sql: Sql): Promise<KeptRelease | null> => {
  if (!(await isNoted(sql))) return null;
  const [last] = await rows<KeptRelease>(
    sql,
    'SELECT format, version FROM gongkai.release ORDER BY format DESC LIMIT 1',
  );
  return last ?? null;
};

/**
 * Strapi drops the tables and columns that the code does not know, and migrations go one way: code that is older than the
 * data stops here, before either. Where migrations are about to run, the number is raised first: one that is killed
 * half-way must not leave data that an older release takes for its own.
 */
export const guardRelease = async (strapi: Core.Strapi): Promise<void> => {
  const last = await lastOf(strapi.db.connection);
  const ours = running(strapi);
  if (last && isTooNew(last, ours)) {
    const { problem, hint } = tooNew(last, ours);
    const text = [problem.zh, problem.en, hint.zh, hint.en].join('\n');
    throw Object.assign(new Error(text), { code: 'DATA_TOO_NEW', problem, hint });
  }
  if (await strapi.db.migrations.shouldRun()) await noteRelease(strapi);
};

/** The table is made here: migrations would make it too late. In the embedded database the owner has made it before. */
const makeNote = async (sql: Sql): Promise<void> => {
  await rows(sql, 'CREATE SCHEMA IF NOT EXISTS gongkai');
  await rows(
    sql,
    `CREATE TABLE IF NOT EXISTS gongkai.release (
       format integer PRIMARY KEY, version text NOT NULL, since timestamptz NOT NULL DEFAULT now())`,
  );
};

/** Says in the database which release uses it. */
export const noteRelease = async (strapi: Core.Strapi): Promise<void> => {
  const sql = strapi.db.connection;
  const { format, version } = running(strapi);
  if (!(await isNoted(sql))) await makeNote(sql);
  await rows(sql, 'INSERT INTO gongkai.release (format, version) VALUES (?, ?) ON CONFLICT DO NOTHING', [
    format,
    version,
  ]);
};
