import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isLostDatabase } from '../../plugin-kit/database/lost-database';
import { CannotRun, codeOf } from '../failure';
import { locks } from './locks';

/** Owner of the embedded server and of its database. */
export const owner = 'gongkai_owner';
const database = 'gongkai';

/** The role that Strapi works with: no superuser, and it can only add to the ledger. */
const application = 'gongkai_app';

/** The same address for the application's role. */
export const applicationUrlOf = (ownerUrl: string, password: string): string => {
  const url = new URL(ownerUrl);
  url.username = application;
  url.password = encodeURIComponent(password);
  return url.toString();
};

export const urlOf = (port: number, password: string, name: string = database): string =>
  `postgres://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;

const wrongPassword = (): CannotRun =>
  new CannotRun(
    'DATABASE_PASSWORD',
    {
      zh: '密钥文件 secrets.json 中的口令打不开内置数据库',
      en: 'The password in secrets.json does not open the embedded database',
    },
    {
      zh: 'secrets.json 与 postgres 文件夹须来自同一份备份',
      en: 'secrets.json and the folder postgres must come from the same backup',
    },
  );

const makeDatabase = async (client: pg.Client): Promise<void> => {
  await client.query(`SELECT pg_advisory_lock(${locks.create})`);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (!rowCount) await client.query(`CREATE DATABASE ${database}`);
  await client.query(`SELECT pg_advisory_unlock(${locks.create})`);
};

/**
 * A connection that says: this process uses the embedded server. Null when the server went away while we asked
 * (its last user was just stopping it): start it again and ask again.
 */
export const leaseServer = async (
  port: number,
  password: string,
  isRunning: () => boolean,
  deadline: number,
): Promise<pg.Client | null> => {
  while (Date.now() < deadline) {
    const client = new pg.Client({
      connectionString: urlOf(port, password, 'postgres'),
      application_name: 'gongkai',
      connectionTimeoutMillis: 10_000,
    });
    // Told by the failing query or by `end`; unheard, it would end the process.
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(`SELECT pg_advisory_lock_shared(${locks.inUse})`);
      await makeDatabase(client);
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (codeOf(error) === '28P01') throw wrongPassword();
      if (!isLostDatabase(error)) throw error;
      if (!isRunning()) return null;
      await sleep(50);
    }
  }
  return null;
};

/** Whether nobody else uses the server; from then on nobody else can begin to, until this connection ends. */
export const isLastUser = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ last: boolean }>(
    `SELECT pg_try_advisory_lock(${locks.inUse}) AS last`,
  );
  return rows[0]?.last === true;
};

/** Whether this process is the one server of the data folder. */
export const becomeServer = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ only: boolean }>(
    `SELECT pg_try_advisory_lock(${locks.server}) AS only`,
  );
  return rows[0]?.only === true;
};
