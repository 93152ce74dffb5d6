import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBinaries } from '../../../src/cli/postgres/binaries';
import { prepareCluster } from '../../../src/cli/postgres/cluster-folder';
import { owner } from '../../../src/cli/postgres/hold';
import { type Cluster, launch, stopPostmaster } from '../../../src/cli/postgres/launch';
import { runningPostmaster } from '../../../src/cli/postgres/postmaster-file';
import { databaseUser } from '../../../src/cli/postgres/system-user';

declare module 'vitest' {
  interface ProvidedContext {
    /** postgres://…/ of the run's own server, without a database name; its user is a superuser. */
    postgresUrl: string;
  }
}

/** Tests lose nothing that they miss when the machine fails. */
const settings = ['fsync=off', 'max_connections=200'];

const start = async (dataFolder: string): Promise<Cluster> => {
  const user = databaseUser();
  const binaries = findBinaries(user);
  const cluster = {
    dataFolder,
    folder: join(dataFolder, 'postgres'),
    binaries,
    user,
    password: 'test',
    settings,
  };
  await prepareCluster(binaries, user, cluster.folder, cluster.password);
  const said = await launch(cluster);
  if (!runningPostmaster(cluster.folder)) throw new Error(`PostgreSQL did not start:\n${said}`);
  return cluster;
};

/** One PostgreSQL for the run, in a folder of its own and on a free port; each test file makes its own database. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  // Started as root the server runs as the user postgres, who must be able to enter.
  chmodSync(folder, 0o755);
  const cluster = await start(folder);
  // A run that is broken off has no teardown.
  const abandon = () => {
    const running = runningPostmaster(cluster.folder);
    if (running) process.kill(running.pid, 'SIGQUIT');
  };
  process.once('exit', abandon);
  const { port = 0 } = runningPostmaster(cluster.folder) ?? {};
  project.provide('postgresUrl', `postgres://${owner}:${cluster.password}@127.0.0.1:${port}/`);
  return async () => {
    await stopPostmaster(cluster.folder);
    process.removeListener('exit', abandon);
    rmSync(folder, { recursive: true, force: true });
  };
}
