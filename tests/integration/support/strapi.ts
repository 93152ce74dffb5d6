import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import pg from 'pg';
import { service } from '../../../src/plugin-kit/strapi/service';
import { createDatabase, ensureTemplate } from './database';

// The ESM build of Strapi cannot be loaded here (lodash/fp); the CommonJS one is what production runs.
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');

const root = resolve(import.meta.dirname, '../../..');
const secret = (): string => randomBytes(16).toString('base64');

export interface TestStrapi {
  readonly strapi: Core.Strapi;
  /** http://127.0.0.1:PORT when `listen` was asked for. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Uploads and published files lie under it. */
  readonly dataFolder: string;
  /** Connections of the owner, for looking behind the scenes. */
  readonly db: pg.Pool;
  stop(): Promise<void>;
}

/** A data folder as a start finds it, with the static files in it. */
export const makeDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-data-'));
  cpSync(resolve(root, 'public'), join(folder, 'public'), { recursive: true });
  return folder;
};

/** The settings of a Strapi that is started in this process. */
export const setForTests = (databaseUrl: string, admin = false, dataFolder = ''): void => {
  const database = new URL(databaseUrl).pathname.slice(1);
  const reader = new URL(databaseUrl);
  reader.username = `gongkai_reader_${database}`;
  reader.password = 'reader';
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORTAL_DATABASE_URL: reader.toString(),
    GONGKAI_READER_OWNED: 'true',
    SERVE_ADMIN: String(admin),
    HOST: '127.0.0.1',
    PORT: '0',
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    FILES_SECRET: secret(),
    SUBSCRIPTIONS_KEY: secret(),
    AUDIT_KEY: secret(),
    ...(dataFolder ? { GONGKAI_DATA_DIR: dataFolder } : {}),
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
};

const load = async (distDir = resolve(root, 'dist'), mcp = false): Promise<Core.Strapi> => {
  const strapi = createStrapi({ appDir: root, distDir });
  if (mcp) strapi.config.set('server.mcp.enabled', true);
  strapi.log.level = process.env.TEST_LOG ?? 'warn';
  try {
    await strapi.load();
  } catch (error) {
    await strapi.db.destroy();
    throw error;
  }
  return strapi;
};

const end = async (strapi: Core.Strapi): Promise<void> => {
  await atRest(strapi);
  await strapi.destroy();
};

/** Starts on a database that becomes a template. The reading role's rights are each copy's own. */
const startOnce = async (databaseUrl: string, work?: (strapi: Core.Strapi) => Promise<unknown>) => {
  const dataFolder = makeDataFolder();
  setForTests(databaseUrl, false, dataFolder);
  delete process.env.PORTAL_DATABASE_URL;
  const strapi = await load();
  await work?.(strapi);
  await end(strapi);
  rmSync(dataFolder, { recursive: true, force: true });
};

/** A database as the first start leaves it, with or without the starter data: made once in a run, then copied. */
const installedDatabase = async (starter: boolean): Promise<string> => {
  await ensureTemplate('installed', startOnce);
  if (!starter) return createDatabase('installed');
  const fill = (url: string) => startOnce(url, (strapi) => service(strapi, 'exchange', 'starter').load());
  await ensureTemplate('with_starter', fill, 'installed');
  return createDatabase('with_starter');
};

/**
 * A real Strapi with our plugins on a real PostgreSQL, on a database of its own that was installed before. `starter`: the
 * starter data is in it; `listen` opens a port; `admin` serves the built admin (dist/build); `databaseUrl` starts on
 * another database, empty or not, `dataFolder` in another folder, `distDir` with other types (changed-release.ts);
 * `mcp` opens Strapi's MCP endpoint, which is closed by default.
 */
export const startStrapi = async (
  options: {
    starter?: boolean;
    listen?: boolean;
    admin?: boolean;
    databaseUrl?: string;
    dataFolder?: string;
    distDir?: string;
    mcp?: boolean;
  } = {},
): Promise<TestStrapi> => {
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const databaseUrl = options.databaseUrl ?? (await installedDatabase(options.starter ?? false));
  setForTests(databaseUrl, options.admin ?? false, dataFolder);
  const strapi = await load(options.distDir, options.mcp);
  let url = '';
  if (options.listen) {
    await strapi.listen();
    const address = strapi.server.httpServer.address();
    url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  }
  const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  return {
    strapi,
    url,
    databaseUrl,
    dataFolder,
    db,
    stop: async () => {
      await db.end();
      await end(strapi);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

interface ConnectionPool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** Strapi reads each written document anew after the commit and nobody waits for it: stopped meanwhile, it fails. */
export const atRest = async (strapi: Core.Strapi): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: ConnectionPool };
  for (let quiet = 0, tries = 0; quiet < 3 && tries < 1000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    quiet = pool.numUsed() === 0 && pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
};
