import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ChangedTypes } from '../../../../plugin-kit/database/change-clock';
import { changesTold } from './changes-told';
import { type FrontSays, type FrontSettings, STOP } from './messages';

export interface FrontOptions extends Omit<FrontSettings, 'changes'> {
  readonly log: (line: string) => void;
}

export interface Front {
  /** The port that was got. */
  readonly port: number;
  /** To be called where something public has changed: the next answer shows it. */
  changed(types: ChangedTypes): void;
  /** What was asked is answered first, for at most so many milliseconds. */
  stop(patience: number): Promise<void>;
}

/** One that fell is up again after this, so that one that cannot stand does not keep a processor busy. */
const PAUSE_MS = 200;

/**
 * The portal in a thread of its own, at the server's address: work that holds up the admin (Strapi checks a long
 * document for a second without a pause) or a failure in it does not touch a reader. What is not the portal's goes
 * through to Strapi. A thread that falls is replaced. Throws when the first one cannot listen.
 */
export const startFront = async ({ log, ...settings }: FrontOptions): Promise<Front> => {
  const changes = changesTold();
  let running: Worker | null = null;
  /** The port that the first one got; null while it has none. */
  let got: number | null = null;
  let stopping = false;

  const open = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const workerData: FrontSettings = { ...settings, port, changes: changes.memory };
      const worker = new Worker(join(__dirname, 'thread.js'), { workerData });
      running = worker;
      worker.on('message', (said: FrontSays) => {
        if (said.kind === 'log') log(said.line);
        else resolve(said.port);
      });
      worker.on('error', reject);
      worker.on('error', ({ message }) => got !== null && log(message));
      worker.once('exit', () => {
        running = null;
        reject(new Error('the thread of the portal ended'));
        if (got !== null && !stopping) setTimeout(replace, PAUSE_MS, got);
      });
    });
  const replace = (port: number): void => {
    if (stopping) return;
    log('门户线程意外结束，正在重新启动 · the thread of the portal ended; starting it again');
    // One that does not come so far ends, too, and is replaced.
    open(port).catch(() => undefined);
  };

  const port = await open(settings.port);
  got = port;
  return {
    port,
    changed: changes.tell,
    stop: (patience) =>
      new Promise((resolve) => {
        stopping = true;
        const worker = running;
        if (worker === null) return resolve();
        const tooLong = setTimeout(() => void worker.terminate(), patience);
        worker.once('exit', () => {
          clearTimeout(tooLong);
          resolve();
        });
        worker.postMessage(STOP);
      }),
  };
};
