import { join } from 'node:path';
import { findBinaries } from '../../../src/cli/postgres/binaries';
import { prepareCluster } from '../../../src/cli/postgres/cluster-folder';
import { runCluster } from '../../../src/cli/postgres/embedded';
import type { Cluster } from '../../../src/cli/postgres/launch';
import { databaseUser } from '../../../src/cli/postgres/system-user';

export interface RunningPostgres {
  readonly cluster: Cluster;
  readonly port: number;
}

/**
 * A PostgreSQL in a folder of its own and on a free port. `programs` is the folder of its package, by default the
 * embedded one's. Tests lose nothing that they would miss when the machine fails.
 */
export const startPostgres = async (
  dataFolder: string,
  { programs, settings = [] }: { programs?: string; settings?: readonly string[] } = {},
): Promise<RunningPostgres> => {
  const user = databaseUser();
  const cluster: Cluster = {
    dataFolder,
    folder: join(dataFolder, 'postgres'),
    binaries: findBinaries(user, programs),
    user,
    password: 'test',
    settings: ['fsync=off', ...settings],
  };
  await prepareCluster(cluster.binaries, user, cluster.folder, cluster.password);
  return runAgain(cluster);
};

/** Starts it once more, after a stop or a kill, and waits until it answers. */
export const runAgain = async (cluster: Cluster): Promise<RunningPostgres> => {
  const { holder, port } = await runCluster(cluster, 'kept');
  await holder.end();
  return { cluster, port };
};
