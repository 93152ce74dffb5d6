import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, stopPostmaster } from '../../../src/cli/postgres/launch';
import { runningPostmaster } from '../../../src/cli/postgres/postmaster-file';
import { owner } from '../../../src/cli/postgres/server-lease';
import { runAgain, startPostgres } from './start-postgres';

export interface OwnPostgres {
  readonly cluster: Cluster;
  /** postgres://superuser…/database of its own, made now. */
  database(name: string): Promise<string>;
  /** Starts it again, after `stopPostmaster` or a kill. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL as an office has one: a server of its own, `programs` the folder of its package (by default the embedded one). */
export const ownPostgres = async (programs?: string): Promise<OwnPostgres> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongkai-own-'));
  chmodSync(dataFolder, 0o755);
  const { cluster } = await startPostgres(dataFolder, programs ? { programs } : {});
  const urlOf = (name: string) =>
    `postgres://${owner}:${cluster.password}@127.0.0.1:${runningPostmaster(cluster.folder)?.port}/${name}`;
  return {
    cluster,
    database: async (name) => {
      await asAdministrator(urlOf('postgres'), `CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    start: async () => {
      await runAgain(cluster);
    },
    stop: async () => {
      await stopPostmaster(cluster.folder);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

/** Runs statements one by one and gives the rows of the last. */
export const asAdministrator = async (url: string, ...statements: readonly string[]): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let found: unknown[] = [];
    for (const statement of statements) found = (await client.query(statement)).rows;
    return found;
  } finally {
    await client.end();
  }
};

export const asUser = (url: string, user: string, password: string): string => {
  const address = new URL(url);
  address.username = user;
  address.password = password;
  return address.toString();
};
