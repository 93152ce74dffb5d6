import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { CannotRun } from '../failure';

/** PostgreSQL refuses to run as root: started as root, it runs as the system user `postgres`. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const idOf = (flag: '-u' | '-g', name: string): number | null => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

const lookUp = (name: string): SystemUser | null => {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null ? null : { name, uid, gid };
};

/** The user to run PostgreSQL as; null when we are an ordinary user ourselves. */
export const databaseUser = (): SystemUser | null => {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp('postgres');
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  const made = lookUp('postgres');
  if (made) return made;
  throw new CannotRun(
    'SYSTEM_USER',
    {
      zh: 'PostgreSQL 不能以 root 身份运行，而系统用户 postgres 无法建立',
      en: 'PostgreSQL does not run as root, and the system user postgres could not be made',
    },
    {
      zh: '请改用普通用户启动，或先建立系统用户 postgres，或设置 DATABASE_URL',
      en: 'Start as an ordinary user, or make the system user postgres first, or set DATABASE_URL',
    },
  );
};

/** Options for spawn: nothing when we stay who we are. */
export const asUser = (user: SystemUser | null): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {};

const mayEnter = (user: SystemUser, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...asUser(user), cwd: '/' }).status === 0;

const pathTo = (folder: string): string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...pathTo(parent), folder];
};

/** Finds out beforehand whether the user reaches the folder, and names the folder that stands in the way. */
export const mustReach = (
  user: SystemUser | null,
  folder: string,
  what: { zh: string; en: string },
): void => {
  if (!user) return;
  const closed = pathTo(folder).find((step) => !mayEnter(user, step));
  if (!closed) return;
  throw new CannotRun(
    'UNREACHABLE',
    {
      zh: `以 root 启动时 PostgreSQL 以系统用户 ${user.name} 运行，该用户不能进入 ${closed}，因此够不到${what.zh} ${folder}`,
      en: `Started as root, PostgreSQL runs as the system user ${user.name}, who may not enter ${closed} and so cannot reach ${what.en} ${folder}`,
    },
    {
      zh: `可任选其一：改用普通用户启动；把项目移到 /srv 或 /opt 一类的文件夹；执行 chmod o+x ${closed}；设置 DATABASE_URL`,
      en: `Any of these helps: start as an ordinary user; move the project to a folder such as /srv or /opt; run chmod o+x ${closed}; set DATABASE_URL`,
    },
  );
};
