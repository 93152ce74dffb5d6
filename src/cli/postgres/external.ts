import pg from 'pg';
import { CannotRun, codeOf, messageOf } from '../failure';
import { readerRole, readerUrlOf } from './address';
import { checkReadingRole } from './reading-role';

const oldest = 140_000;

/** The address without the password. */
export const shown = (url: string): string => {
  const { hostname, port, pathname, username } = new URL(url);
  return `${username ? `${username}@` : ''}${hostname}${port ? `:${port}` : ''}${pathname}`;
};

const cannotUse = (
  name: string,
  problem: { zh: string; en: string },
  hint: { zh: string; en: string },
): CannotRun =>
  new CannotRun('DATABASE', { zh: `${name}：${problem.zh}`, en: `${name}: ${problem.en}` }, hint);

const mustBeUrl = (name: string, url: string): void => {
  const well =
    URL.canParse(url) &&
    ['postgres:', 'postgresql:'].includes(new URL(url).protocol) &&
    new URL(url).pathname.length > 1;
  if (well) return;
  throw cannotUse(
    name,
    { zh: '不是 PostgreSQL 的连接地址', en: 'it is not the address of a PostgreSQL database' },
    {
      zh: '格式为 postgres://用户:口令@主机:5432/数据库；口令中的特殊字符须作百分号编码',
      en: 'It reads postgres://user:password@host:5432/database; special characters in the password are percent-encoded',
    },
  );
};

const why: Readonly<Record<string, { zh: string; en: string }>> = {
  ECONNREFUSED: { zh: '该主机和端口上没有数据库在监听', en: 'no database listens at that host and port' },
  ENOTFOUND: { zh: '找不到该主机', en: 'the host is not known' },
  EAI_AGAIN: { zh: '找不到该主机', en: 'the host is not known' },
  ETIMEDOUT: { zh: '连接超时', en: 'the connection timed out' },
  EHOSTUNREACH: { zh: '网络不通', en: 'the network does not reach it' },
  '28P01': { zh: '用户名或口令不正确', en: 'the user name or the password is wrong' },
  '28000': { zh: '数据库不接受该用户的连接', en: 'the database does not accept this user' },
  '3D000': { zh: '数据库不存在', en: 'the database does not exist' },
  '53300': { zh: '数据库的连接数已满', en: 'the database has no free connection' },
};

const cannotConnect = (name: string, url: string, error: unknown): CannotRun => {
  const code = codeOf(error) || (/timeout/i.test(messageOf(error)) ? 'ETIMEDOUT' : '');
  const reason = why[code] ?? { zh: messageOf(error), en: messageOf(error) };
  return cannotUse(
    name,
    { zh: `连接不上 ${shown(url)}：${reason.zh}`, en: `cannot connect to ${shown(url)}: ${reason.en}` },
    {
      zh: '请检查该地址；不设 DATABASE_URL 则使用内置 PostgreSQL',
      en: 'Check the address; without DATABASE_URL the embedded PostgreSQL is used',
    },
  );
};

interface Rights {
  readonly version: number;
  readonly encoding: string;
  readonly mayCreate: boolean;
  readonly mayMakeRoles: boolean;
}

const ask = async (client: pg.Client): Promise<Rights> => {
  const { rows } = await client.query<Rights>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            has_database_privilege(current_database(), 'CREATE') AS "mayCreate",
            (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS "mayMakeRoles"`,
  );
  if (!rows[0]) throw new Error('no answer');
  return rows[0];
};

const judge = (url: string, rights: Rights, needsRole: boolean): void => {
  if (rights.version < oldest)
    throw cannotUse(
      'DATABASE_URL',
      { zh: 'PostgreSQL 版本过低', en: 'this PostgreSQL is too old' },
      { zh: '需要 14 或更新版本', en: 'It takes version 14 or newer' },
    );
  if (rights.encoding !== 'UTF8')
    throw cannotUse(
      'DATABASE_URL',
      { zh: `数据库编码为 ${rights.encoding}`, en: `the database is encoded in ${rights.encoding}` },
      { zh: '须为 UTF8', en: 'It must be UTF8' },
    );
  if (!rights.mayCreate)
    throw cannotUse(
      'DATABASE_URL',
      { zh: '该用户没有在此数据库中建立模式的权限', en: 'the user may not create schemas in this database' },
      {
        zh: '请由管理员执行 GRANT CREATE ON DATABASE … TO …',
        en: 'Let an administrator run GRANT CREATE ON DATABASE … TO …',
      },
    );
  if (needsRole && !rights.mayMakeRoles)
    throw cannotUse(
      'DATABASE_URL',
      {
        zh: `该用户不能建立只读角色 ${readerRole(url)}，且未设 PORTAL_DATABASE_URL`,
        en: `the user may not create the reading role ${readerRole(url)}, and PORTAL_DATABASE_URL is not set`,
      },
      {
        zh: '请由管理员建立一个角色，并在 PORTAL_DATABASE_URL 中给出（见 docs/operators.md）；或授予 CREATEROLE',
        en: 'Let an administrator create a role and name it in PORTAL_DATABASE_URL (docs/operators.md), or grant CREATEROLE',
      },
    );
};

/**
 * Finds out before Strapi starts whether the given database will do, and says plainly what is missing. `given` is the
 * address in PORTAL_DATABASE_URL; without it the reading role is ours to make, with the password `ours`.
 */
export const checkExternal = async (url: string, given: string | null, ours: string): Promise<void> => {
  mustBeUrl('DATABASE_URL', url);
  if (given) mustBeUrl('PORTAL_DATABASE_URL', given);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw cannotConnect('DATABASE_URL', url, error);
  }
  try {
    judge(url, await ask(client), given === null);
    if (given === null) await checkReadingRole(client, url, readerUrlOf(url, ours));
  } finally {
    await client.end().catch(() => {});
  }
};
