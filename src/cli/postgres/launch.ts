import { spawn } from 'node:child_process';
import { closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryPort } from '../environment/port';
import type { Binaries } from './binaries';
import { openLog } from './log';
import { disownStaleFile, readPostmaster, runningPostmaster } from './postmaster-file';
import { asUser, type SystemUser } from './system-user';

export interface Cluster {
  readonly dataFolder: string;
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  readonly password: string;
  /** More of PostgreSQL's settings, `name=value`. */
  readonly settings?: readonly string[];
}

const portFile = (dataFolder: string): string => join(dataFolder, 'postgres.port');

const rememberedPort = (dataFolder: string): number => {
  try {
    return Number(readFileSync(portFile(dataFolder), 'utf8')) || 0;
  } catch {
    return 0;
  }
};

/** The same port each time, so that whoever starts PostgreSQL again after a crash is found; another when it is taken. */
const choosePort = async (dataFolder: string): Promise<number> => {
  const port = await tryPort(rememberedPort(dataFolder), '127.0.0.1').catch(() => tryPort(0, '127.0.0.1'));
  writeFileSync(portFile(dataFolder), `${port}\n`);
  return port;
};

/**
 * Starts PostgreSQL on the cluster and waits until it has said so in its file, or has ended (another process was
 * faster, or something is wrong: the log, which is given back, tells). It gets a session of its own: the terminal's Ctrl-C is not for it.
 */
export const launch = async (cluster: Cluster): Promise<string> => {
  disownStaleFile(cluster.folder);
  const port = await choosePort(cluster.dataFolder);
  const log = openLog(cluster.dataFolder);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    ...(cluster.settings ?? []),
  ];
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...asUser(cluster.user),
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.file, log.file],
      // Not our environment: it may hold passwords.
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    },
  );
  closeSync(log.file);
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  while (!ended && readPostmaster(cluster.folder)?.pid !== child.pid) await sleep(20);
  return log.said();
};

/** Stops the server (`SIGINT`: open connections are ended, everything is written) and waits until it is gone. */
export const stopPostmaster = async (cluster: string, patience = 30_000): Promise<boolean> => {
  const running = runningPostmaster(cluster);
  if (!running) return true;
  process.kill(running.pid, 'SIGINT');
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (runningPostmaster(cluster)?.pid !== running.pid) return true;
    await sleep(20);
  }
  return false;
};
