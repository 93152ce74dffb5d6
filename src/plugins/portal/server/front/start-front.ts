import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { changesTold } from './changes-told';
import { type FrontSays, type FrontSettings, STOP } from './messages';

export interface FrontOptions extends Omit<FrontSettings, 'changes'> {
  readonly log: (line: string) => void;
}

export interface Front {
  /** The port that was got. */
  readonly port: number;
  /** To be called where something public has changed: the next answer shows it. */
  changed(): void;
  /** What was asked is answered first, for at most so many milliseconds. */
  stop(patience: number): Promise<void>;
}

/** One that fell is up again after this, so that one that cannot stand does not keep a processor busy. */
const PAUSE_MS = 200;

/** Comes back when the thread listens; throws when it cannot. */
const listening = (worker: Worker, log: FrontOptions['log']): Promise<number> =>
  new Promise((resolve, reject) => {
    worker.on('message', (said: FrontSays) => {
      if (said.kind === 'log') log(said.line);
      else resolve(said.port);
    });
    worker.on('error', (error) => {
      log(error.message);
      reject(error);
    });
    worker.once('exit', () => reject(new Error('the thread of the portal ended')));
  });

/**
 * The portal in a thread of its own, at the server's address: work that holds up the admin (Strapi checks a long
 * document for a second without a pause) or a failure in it does not touch a reader. What is not the portal's goes
 * through to Strapi. A thread that falls is replaced. Throws when the first one cannot listen.
 */
export const startFront = async ({ log, ...settings }: FrontOptions): Promise<Front> => {
  const changes = changesTold();
  let stopping = false;

  const open = async (port: number): Promise<{ worker: Worker; port: number }> => {
    const workerData: FrontSettings = { ...settings, port, changes: changes.memory };
    const worker = new Worker(join(__dirname, 'thread.js'), { workerData });
    return { worker, port: await listening(worker, log) };
  };
  const first = await open(settings.port);
  let { worker } = first;

  const replace = (): void => {
    if (stopping) return;
    setTimeout(async () => {
      if (stopping) return;
      log('门户线程意外结束，正在重新启动 · the thread of the portal ended; starting it again');
      await open(first.port).then((next) => keep(next.worker), replace);
    }, PAUSE_MS);
  };
  const keep = (running: Worker): void => {
    worker = running;
    running.once('exit', replace);
  };
  keep(worker);

  return {
    port: first.port,
    changed: changes.tell,
    stop: (patience) => {
      stopping = true;
      return new Promise((resolve) => {
        const tooLong = setTimeout(() => void worker.terminate(), patience);
        worker.once('exit', () => {
          clearTimeout(tooLong);
          resolve();
        });
        worker.postMessage(STOP);
      });
    },
  };
};
