import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const script = resolve(import.meta.dirname, 'publish-load.cjs');

interface Said {
  readonly verify?: { ok: boolean; faults: readonly string[]; entries: number };
  readonly publishing?: number;
  readonly done?: number;
  readonly failures?: number;
}

/** Publishes that were acknowledged, by documentId. */
export const acknowledged = (acks: string): string[] =>
  existsSync(acks) ? readFileSync(acks, 'utf8').split('\n').filter(Boolean) : [];

/** Acknowledged publishes that the ledger does not have. */
export const missingFromLedger = async (databaseUrl: string, acks: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ document_id: string }>(
    `SELECT document_id FROM gongkai.ledger WHERE action = 'publish'`,
  );
  await client.end();
  const known = new Set(rows.map(({ document_id }) => document_id));
  return acknowledged(acks).filter((id) => !known.has(id));
};

/** A process with a Strapi of its own that publishes `count` items; PORTAL_DATABASE_URL stays as this process has it. */
export const publisher = (databaseUrl: string, acks: string, count: number) => {
  const reader = new URL(databaseUrl);
  reader.username = `gongkai_reader_${reader.pathname.slice(1)}`;
  reader.password = 'reader';
  const child = spawn(process.execPath, ['--no-deprecation', script], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORTAL_DATABASE_URL: reader.toString(),
      SERVE_ADMIN: 'false',
      APP_KEYS: 'a,b',
      API_TOKEN_SALT: 'salt',
      ADMIN_JWT_SECRET: 'secret',
      TRANSFER_TOKEN_SALT: 'salt',
      ENCRYPTION_KEY: 'key',
      JWT_SECRET: 'secret',
      STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ACKS: acks,
      COUNT: String(count),
    },
  });
  let output = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += String(text);
    });
  const finished = new Promise<void>((done) => {
    child.once('close', () => {
      ended = true;
      done();
    });
  });
  const said = (): Said =>
    Object.assign(
      {},
      ...output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    );
  /** Waits until it is so; fails when the process ends first. */
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      if (ended) throw new Error(`The publisher ended too early:\n${output}`);
      await sleep(5);
    }
  };
  return { child, finished, said, until };
};
