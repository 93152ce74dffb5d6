import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotRun } from '../failure';
import { locks } from './locks';
import { becomeServer } from './server-lease';

const mark = 'gongkai server';
const again = 1_000;

/** Who serves the database, as the connection that holds the lock names itself; null when nobody does. */
export const serverOf = async (client: pg.Client): Promise<string | null> => {
  const [classid, objid] = locks.server.split(', ');
  const { rows } = await client.query<{ name: string | null }>(
    `SELECT a.application_name AS name FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 2 AND l.granted
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [classid, objid],
  );
  if (!rows[0]) return null;
  return rows[0].name?.startsWith(mark) ? rows[0].name.slice(mark.length).trim() : '';
};

export const servedElsewhere = (who: string): CannotRun =>
  new CannotRun(
    'DATABASE_IN_USE',
    {
      zh: `此数据库已由另一个服务进程使用${who ? `：${who}` : ''}`,
      en: `Another server uses this database${who ? `: ${who}` : ''}`,
    },
    {
      zh: '一个数据库只能有一个后台服务：它们各有密钥、上传文件和只读角色的口令。请先停止那一个；要分担门户的访问，请用 gongkai portal（见 docs/operators.md）',
      en: 'One database has one server: each has its own secrets, uploads and password of the reading role. Stop the other one first; to share the load of the portal use gongkai portal (docs/operators.md)',
    },
  );

const connect = async (url: string, dataFolder: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    // PostgreSQL keeps 63 bytes.
    application_name: `${mark} ${hostname().slice(0, 15)} ${process.pid} ${dataFolder.slice(-20)}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
};

/**
 * Marks a database of one's own as served by this process, for as long as it runs. The mark goes with its connection;
 * where that is lost, it is set again as soon as PostgreSQL is back. Gives what takes the mark away.
 */
export const serveExternal = async (
  url: string,
  dataFolder: string,
  onTaken: (who: string) => void,
): Promise<() => Promise<void>> => {
  let client = await connect(url, dataFolder);
  let leaving = false;
  if (!(await becomeServer(client))) {
    const who = await serverOf(client);
    await client.end().catch(() => {});
    throw servedElsewhere(who ?? '');
  }
  let told = false;
  const markAgain = async (): Promise<void> => {
    while (!leaving) {
      await sleep(again, undefined, { ref: false });
      const next = await connect(url, dataFolder).catch(() => null);
      if (!next) continue;
      if (await becomeServer(next).catch(() => false)) {
        client = next;
        return watch();
      }
      // The lock of our own lost connection may still be there: then nobody is named for long.
      const who = await serverOf(next).catch(() => null);
      await next.end().catch(() => {});
      if (who && !told && !who.includes(` ${process.pid} `)) {
        told = true;
        onTaken(who);
      }
    }
  };
  const watch = (): void => {
    client.once('end', () => {
      if (!leaving) void markAgain();
    });
  };
  watch();
  return async () => {
    leaving = true;
    await client.end().catch(() => {});
  };
};
