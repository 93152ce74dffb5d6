import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopPostmaster } from '../../../src/cli/postgres/launch';
import { runningPostmaster } from '../../../src/cli/postgres/postmaster-file';
import { owner } from '../../../src/cli/postgres/server-lease';
import { startPostgres } from './start-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** postgres://…/ of the run's own server, without a database name; its user is a superuser. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the run, in a folder of its own and on a free port; each test file makes its own database. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  // Started as root the server runs as the user postgres, who must be able to enter.
  chmodSync(folder, 0o755);
  const { cluster, port } = await startPostgres(folder, { settings: ['max_connections=200'] });
  // A run that is broken off has no teardown.
  const abandon = () => {
    const running = runningPostmaster(cluster.folder);
    if (running) process.kill(running.pid, 'SIGQUIT');
  };
  process.once('exit', abandon);
  project.provide('postgresUrl', `postgres://${owner}:${cluster.password}@127.0.0.1:${port}/`);
  return async () => {
    await stopPostmaster(cluster.folder);
    process.removeListener('exit', abandon);
    rmSync(folder, { recursive: true, force: true });
  };
}
