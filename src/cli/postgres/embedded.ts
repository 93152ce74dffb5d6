import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { CannotRun } from '../failure';
import { findBinaries } from './binaries';
import { type ClusterOrigin, prepareCluster } from './cluster-folder';
import { type Cluster, launch, stopPostmaster } from './launch';
import { logFile } from './log';
import { runningPostmaster } from './postmaster-file';
import { isLastUser, leaseServer, urlOf } from './server-lease';
import { databaseUser, mustReach } from './system-user';

/** The embedded server in use by this process. */
export interface Embedded {
  readonly cluster: Cluster;
  readonly origin: ClusterOrigin;
  /** Whether it ran already. */
  readonly found: boolean;
  readonly port: number;
  readonly url: string;
  /** The connection that marks the server as used. */
  readonly holder: pg.Client;
}

const ourVersion = '18';

const mustBeOurVersion = (folder: string): void => {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === ourVersion) return;
  throw new CannotRun(
    'DATABASE_VERSION',
    {
      zh: `${folder} 是 PostgreSQL ${version} 的数据，内置的是 ${ourVersion}`,
      en: `${folder} holds data of PostgreSQL ${version}; the embedded one is ${ourVersion}`,
    },
    {
      zh: '请用原版本导出（pg_dump）后再导入，见 docs/operators.md',
      en: 'Dump it with the old version (pg_dump) and restore it, see docs/operators.md',
    },
  );
};

const didNotStart = (cluster: Cluster, log: string): CannotRun => {
  const end = log.split('\n').slice(-6).join('\n');
  return new CannotRun(
    'DATABASE_START',
    { zh: '内置 PostgreSQL 未能启动', en: 'The embedded PostgreSQL did not start' },
    {
      zh: `请查看日志 ${logFile(cluster.dataFolder)}${end ? `，其末尾为：\n${end}` : ''}`,
      en: `Read its log ${logFile(cluster.dataFolder)}`,
    },
  );
};

const clusterIn = (dataFolder: string, password: string): Cluster => {
  const user = databaseUser();
  mustReach(user, dataFolder, { zh: '数据文件夹', en: 'the data folder' });
  const binaries = findBinaries(user);
  return { dataFolder, folder: join(dataFolder, 'postgres'), binaries, user, password };
};

/** Whether a start failed for a reason that waiting does not cure. */
const isHopeless = (log: string): boolean =>
  !/lock file .* already exists|pre-existing shared memory|Address already in use|is empty/.test(log);

/** Uses the server that runs on the cluster, or starts it. Tries again while others start or stop it at the same time. */
export const runCluster = async (
  cluster: Cluster,
  origin: ClusterOrigin,
  patience = 90_000,
): Promise<Embedded> => {
  const deadline = Date.now() + patience;
  let found = true;
  let log = '';
  while (Date.now() < deadline) {
    if (!runningPostmaster(cluster.folder)) {
      found = false;
      log = await launch(cluster);
    }
    const running = runningPostmaster(cluster.folder);
    if (!running) {
      // Ended at once: backends of a killed server may still be on their way out, or another process was faster.
      if (isHopeless(log)) throw didNotStart(cluster, log);
      await sleep(250);
      continue;
    }
    const isRunning = () => runningPostmaster(cluster.folder)?.pid === running.pid;
    const holder = await leaseServer(running.port, cluster.password, isRunning, deadline);
    if (holder)
      return {
        cluster,
        origin,
        found,
        port: running.port,
        url: urlOf(running.port, cluster.password),
        holder,
      };
  }
  throw didNotStart(cluster, log);
};

export const openEmbedded = async (dataFolder: string, password: string): Promise<Embedded> => {
  const cluster = clusterIn(dataFolder, password);
  const origin = await prepareCluster(cluster.binaries, cluster.user, cluster.folder, password);
  mustBeOurVersion(cluster.folder);
  return runCluster(cluster, origin);
};

export type Leaving = 'stopped' | 'left' | 'gone';

/** Gives the server up; the last one out stops it. */
export const leaveEmbedded = async ({ cluster, holder }: Embedded): Promise<Leaving> => {
  if (!runningPostmaster(cluster.folder)) return 'gone';
  const last = await isLastUser(holder).catch(() => isLastAfterAll(cluster));
  const stopped = last && (await stopPostmaster(cluster.folder));
  holder.end().catch(() => {});
  return stopped ? 'stopped' : 'left';
};

/** Our connection was lost before we could ask: ask on a new one, if the server is there at all. */
const isLastAfterAll = async (cluster: Cluster): Promise<boolean> => {
  const running = runningPostmaster(cluster.folder);
  if (!running) return false;
  const isRunning = () => runningPostmaster(cluster.folder)?.pid === running.pid;
  const again = await leaseServer(running.port, cluster.password, isRunning, Date.now() + 5_000).catch(
    () => null,
  );
  return again !== null && isLastUser(again).catch(() => false);
};
