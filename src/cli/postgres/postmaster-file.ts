import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` says of the server that runs (or ran) on a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // A dead process whose parent never asked for it (in a container without an init) still has its number.
  return !/^\d+ \(.*\) Z/s.test(readOr(`/proc/${pid}/stat`, ''));
};

/** Numbers are used again: after a restart of the machine the same one may be somebody else. */
const isPostgres = (pid: number): boolean =>
  isAlive(pid) && readOr(`/proc/${pid}/comm`, 'postgres').trim() === 'postgres';

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export const readPostmaster = (cluster: string): Postmaster | null => {
  const [pid, , , port] = readOr(fileOf(cluster), '').split('\n');
  return pid && port ? { pid: Number(pid), port: Number(port) } : null;
};

/** The server that runs on the cluster now. */
export const runningPostmaster = (cluster: string): Postmaster | null => {
  const named = readPostmaster(cluster);
  return named && isPostgres(named.pid) ? named : null;
};

/** An empty file is what a crash between its creation and its first line leaves; a server that starts fills it at once. */
const removeIfEmpty = (file: string): void => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && Date.now() - found.mtimeMs > 5_000) rmSync(file, { force: true });
};

/**
 * PostgreSQL takes a stale file for a running server when its number belongs to another process by now. We put a
 * number that no process has in its place, and keep the rest: from it PostgreSQL knows whether orphaned backends
 * still use the shared memory, and waits for them.
 */
export const disownStaleFile = (cluster: string): void => {
  const text = readOr(fileOf(cluster), '');
  if (runningPostmaster(cluster)) return;
  if (text) writeFileSync(fileOf(cluster), text.replace(/^\d+/, '2147483646'));
  else removeIfEmpty(fileOf(cluster));
};
