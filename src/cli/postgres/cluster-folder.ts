import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun, codeOf } from '../failure';
import type { Binaries } from './binaries';
import { isAlive } from './postmaster-file';
import { owner } from './server-lease';
import { asUser, type SystemUser } from './system-user';

/** Databases that initdb itself makes; a cluster with others holds somebody's data. */
const templates = new Set(['1', '4', '5', 'pgsql_tmp']);

type State = 'absent' | 'cluster' | 'unfinished' | 'foreign';

const stateOf = (folder: string): State => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return 'absent';
  const has = (path: string) => existsSync(join(folder, path));
  if (has('PG_VERSION') && has('global/pg_control')) return 'cluster';
  if (!has('PG_VERSION') && !has('base') && !has('global')) return 'foreign';
  const databases = has('base') ? readdirSync(join(folder, 'base')) : [];
  return databases.every((name) => templates.has(name)) ? 'unfinished' : 'foreign';
};

const cannotUse = (folder: string): CannotRun =>
  new CannotRun(
    'DATABASE_FOLDER',
    {
      zh: `${folder} 不是完整的 PostgreSQL 数据文件夹，但其中有内容`,
      en: `${folder} is not a complete PostgreSQL data folder, but it is not empty`,
    },
    {
      zh: '为防丢失数据，未作任何改动。请从备份恢复；若确认无用，请将其移走后再启动',
      en: 'Nothing was touched, so that no data is lost. Restore it from a backup, or move it away if it is of no use, and start again',
    },
  );

/** What a start that was killed left behind; only ever unfinished work of our own. */
const removeLeftovers = (folder: string): void => {
  for (const name of readdirSync(dirname(folder))) {
    const pid = /^postgres\.making-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
};

const runInitdb = (
  binaries: Binaries,
  user: SystemUser | null,
  folder: string,
  passwordFile: string,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        `--pwfile=${passwordFile}`,
        `--username=${owner}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      {
        ...asUser(user),
        cwd: '/',
        env: { PATH: process.env.PATH, LC_ALL: 'C' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`initdb: ${signal ?? code}. ${said.trim().slice(-2000)}`)),
    );
  });

/** Makes the cluster under another name and renames it when it is whole: a half-made one never bears the real name. */
const make = async (
  binaries: Binaries,
  user: SystemUser | null,
  folder: string,
  password: string,
): Promise<void> => {
  const making = `${folder}.making-${process.pid}-${randomBytes(3).toString('hex')}`;
  const passwordFile = `${making}.password`;
  try {
    mkdirSync(making, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [making, passwordFile]) chownSync(path, user.uid, user.gid);
    await runInitdb(binaries, user, making, passwordFile);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process made it in the meantime: theirs is as good.
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error)) && stateOf(folder) === 'cluster') return;
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

export type ClusterOrigin = 'kept' | 'made' | 'made-anew';

/** Sees to it that `folder` is a whole cluster, without ever deleting one. */
export const prepareCluster = async (
  binaries: Binaries,
  user: SystemUser | null,
  folder: string,
  password: string,
): Promise<ClusterOrigin> => {
  removeLeftovers(folder);
  const state = stateOf(folder);
  if (state === 'cluster') return 'kept';
  if (state === 'foreign') throw cannotUse(folder);
  if (state === 'unfinished') renameSync(folder, `${folder}.unfinished-${Date.now()}`);
  await make(binaries, user, folder, password);
  return state === 'unfinished' ? 'made-anew' : 'made';
};
