import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../environment/settings';
import { CannotRun } from '../failure';
import { connected } from './connected';

const nothingThere = (where: { readonly zh: string; readonly en: string }): CannotRun =>
  new CannotRun(
    'NO_DATABASE',
    { zh: `${where.zh}还没有数据`, en: `There are no data yet in ${where.en}` },
    {
      zh: '请核对 GONGKAI_DATA_DIR 和 DATABASE_URL；第一次使用请先运行 npm start 或导入目录',
      en: 'Check GONGKAI_DATA_DIR and DATABASE_URL; on a new machine run npm start or import a catalogue first',
    },
  );

/**
 * Before anything is made: whoever mistypes the data folder in a nightly `verify` must not be told that all is well of an empty
 * database that was made for it.
 */
export const mustHaveCluster = ({ databaseUrl, dataFolder }: Settings): void => {
  if (!databaseUrl && !existsSync(join(dataFolder, 'postgres', 'PG_VERSION')))
    throw nothingThere({ zh: `数据文件夹 ${dataFolder} 中`, en: `the data folder ${dataFolder}` });
};

/** The same of a database that DATABASE_URL names, once it is open: ours, or one of a Strapi that is to be taken over. */
export const mustHoldData = async (url: string): Promise<void> => {
  const { rows } = await connected(url, (client) =>
    client.query<{ found: string | null }>(
      `SELECT coalesce(to_regclass('gongkai.ledger'), to_regclass('public.strapi_database_schema'))::text AS found`,
    ),
  );
  if (rows[0]?.found) return;
  const { host, pathname } = new URL(url);
  throw nothingThere({
    zh: `数据库 ${host}${pathname} 中`,
    en: `the database ${host}${pathname}`,
  });
};
