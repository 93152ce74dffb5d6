import { join } from 'node:path';
import type { Settings } from '../environment/settings';
import { type AtDatabase, withDatabase } from '../postgres/with-database';

interface AloneWorker {
  /** Works until it is ended. */
  work(databaseUrl: string, say: (line: string) => void): { end(): Promise<void> };
}

/** Plugins with work: one sends to outlets, one keeps what citizens asked without a result. */
const entries = ['syndication', 'sayings'].map((name) =>
  join(__dirname, `../../plugins/${name}/server/alone/index.js`),
);

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const forever = (): Promise<never> => new Promise(() => setInterval(() => undefined, 60_000));

const workingAt = async ({ database, secrets, life }: AtDatabase): Promise<never> => {
  process.env.SUBSCRIPTIONS_KEY ||= secrets.SUBSCRIPTIONS_KEY;
  for (const entry of entries) {
    const alone: AloneWorker = await import(entry);
    const worker = alone.work(database.url, say);
    life.closing('worker', () => worker.end());
  }
  say('投送进程已启动 · The worker runs');
  return forever();
};

/** The job worker without Strapi, until a signal comes: any number of them on one database. */
export const workAlone = (settings: Settings): Promise<never> => withDatabase(settings, workingAt, 0);
