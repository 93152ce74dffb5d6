import pg from 'pg';
import { CannotRun, codeOf } from '../failure';
import { readerRole } from './address';
import { servedElsewhere, serverOf } from './serve-external';

interface Role {
  /** It could do more than read, so that a fault of the portal could, too. */
  readonly mighty: boolean;
  readonly weMayAlter: boolean;
  readonly weAreSuperuser: boolean;
}

const lookUp = async (client: pg.Client, name: string): Promise<Role | null> => {
  const { rows } = await client.query<Role>(
    `SELECT r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls OR r.rolreplication AS mighty,
            me.rolsuper AS "weAreSuperuser",
            me.rolsuper OR (me.rolcreaterole AND (current_setting('server_version_num')::int < 160000
              OR EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = r.oid AND m.member = me.oid AND m.admin_option)
            )) AS "weMayAlter"
     FROM pg_roles r, pg_roles me WHERE r.rolname = $1 AND me.rolname = current_user`,
    [name],
  );
  return rows[0] ?? null;
};

/** False when the database says that the password is another one; any other trouble is not the password's. */
const opens = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    return !['28P01', '28000'].includes(codeOf(error));
  } finally {
    await client.end().catch(() => {});
  }
};

const tooMighty = (name: string): CannotRun =>
  new CannotRun(
    'READING_ROLE',
    {
      zh: `只读角色 ${name} 的权限过大（超级用户，或可建库、建角色、复制、绕过行级安全）`,
      en: `The reading role ${name} may do too much (superuser, or create databases or roles, replicate, bypass row security)`,
    },
    {
      zh: `请由管理员执行 ALTER ROLE "${name}" NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
      en: `Let an administrator run ALTER ROLE "${name}" NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
    },
  );

const notOurs = (name: string): CannotRun =>
  new CannotRun(
    'READING_ROLE',
    {
      zh: `只读角色 ${name} 已存在，口令与 secrets.json 中的不同，而本用户不能更改它`,
      en: `The reading role ${name} exists with another password than in secrets.json, and the user of DATABASE_URL may not change it`,
    },
    {
      zh: `请由管理员删除该角色（DROP OWNED BY "${name}"; DROP ROLE "${name}"），或在 PORTAL_DATABASE_URL 中给出另一个角色`,
      en: `Let an administrator drop it (DROP OWNED BY "${name}"; DROP ROLE "${name}"), or name another role in PORTAL_DATABASE_URL`,
    },
  );

/**
 * The reading role that is ours to make: where it is there already, its password must be ours, or ours to set. Another
 * server that is up has set it for itself: a second password would shut that one out.
 */
export const checkReadingRole = async (client: pg.Client, url: string, readerUrl: string): Promise<void> => {
  const name = readerRole(url);
  const role = await lookUp(client, name);
  if (!role) return;
  if (role.mighty && !role.weAreSuperuser) throw tooMighty(name);
  if (await opens(readerUrl)) return;
  const who = await serverOf(client);
  if (who !== null) throw servedElsewhere(who);
  if (!role.weMayAlter) throw notOurs(name);
};
