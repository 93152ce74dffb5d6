import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { createDatabase } from '../../tests/integration/support/database';
import { makeDataFolder, setForTests } from '../../tests/integration/support/strapi';
import { load } from '../portal/load';
import { serve } from '../portal/serve';
import { askWell, keptConnections } from './ask';
import type { Engine } from './engine';

const here = resolve(import.meta.dirname, '../..');
type Load = typeof load;

const query =
  'query ($text: String!) { search(text: $text, first: 20) { nodes { ... on PublicDocument { id } } } }';

export const bodyOf = (text: string): string => JSON.stringify({ query, variables: { text } });

const run = (
  folder: string,
  act: 'install' | 'rebuild' | 'fold',
  environment: NodeJS.ProcessEnv,
): Promise<number> =>
  new Promise((done, reject) => {
    const script = resolve(import.meta.dirname, 'release.mjs');
    const child = spawn(process.execPath, [script, folder, act], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part;
    });
    child.on('exit', (code) => {
      const took = /(\d+)\s*$/.exec(said);
      if (code === 0 && took) done(Number(took[1]));
      else reject(new Error(`${act} in ${folder} ended with ${code}: ${said.slice(-500)}`));
    });
  });

export interface Sizes {
  readonly index: number;
  /** What only suggestions read. */
  readonly apart: number;
}

/** A release on a database of its own. */
export interface Release {
  readonly name: string;
  readonly db: pg.Pool;
  load: (...args: Load extends (db: pg.Pool, ...rest: infer R) => unknown ? R : never) => ReturnType<Load>;
  serve(): Promise<Engine & { readonly port: number }>;
  rebuild(): Promise<number>;
  sizes(): Promise<Sizes>;
  stop(): Promise<void>;
}

const sizesStatement = `SELECT
  coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 AS all,
  coalesce((SELECT sum(pg_relation_size(i.indexrelid)) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
    WHERE x.relnamespace = 'gongkai'::regnamespace AND x.relname LIKE 'search\\_%\\_\\_title'), 0)::float8 AS apart
  FROM pg_class c WHERE c.relnamespace = 'gongkai'::regnamespace AND c.relkind = 'r' AND c.relname LIKE 'search\\_%'`;

const loadOf = async (folder: string): Promise<Load> =>
  folder === here ? load : ((await import(resolve(folder, 'bench/portal/load.ts'))) as { load: Load }).load;

/** Installs the release of a folder (by default this one) on a new database. */
export const release = async (name: string, folder = here): Promise<Release> => {
  const databaseUrl = await createDatabase();
  const dataFolder = makeDataFolder();
  setForTests(databaseUrl, false, dataFolder);
  const environment = { ...process.env };
  await run(folder, 'install', environment);
  const db = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const loadOwn = await loadOf(folder);
  return {
    name,
    db,
    load: async (...args) => {
      const loaded = await loadOwn(db, ...args);
      // A server that runs adds up what was noted within a second of it.
      await run(folder, 'fold', environment);
      await db.query('VACUUM ANALYZE');
      return loaded;
    },
    serve: async () => {
      const reader = environment.PORTAL_DATABASE_URL ?? '';
      const served = await serve(resolve(folder, 'bench/portal/alone.mjs'), [reader], {
        PORTAL_RATE: 'off',
      });
      const agent = keptConnections(1);
      const { port } = served;
      return {
        name,
        port,
        find: async (text) => {
          const body = await askWell({ port, path: '/portal/graphql', body: bodyOf(text), agent });
          const { data } = JSON.parse(body) as {
            data: { search: { nodes: ReadonlyArray<{ id: string }> } };
          };
          return data.search.nodes.map(({ id }) => id);
        },
        stop: () => {
          agent.destroy();
          return served.stop();
        },
      };
    },
    rebuild: () => run(folder, 'rebuild', environment),
    sizes: async () => {
      const { rows } = await db.query(sizesStatement);
      return { index: rows[0].all - rows[0].apart, apart: rows[0].apart };
    },
    stop: async () => {
      await db.end();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
