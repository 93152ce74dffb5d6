import cluster, { type Worker } from 'node:cluster';
import { join } from 'node:path';
import { untilSignal } from './until-signal';

/** A process that ends sooner than this after its start is not started anew: it would end again. */
const SHORTEST_LIFE_MS = 5_000;

const ended = (worker: Worker): Promise<void> =>
  new Promise((resolve) => worker.once('exit', () => resolve()));

/**
 * Several processes of the portal on one address, until a signal comes. One that dies is replaced; all of them are
 * given time to answer what they were asked. Throws when one cannot start.
 */
export const serveProcesses = async (count: number): Promise<void> => {
  cluster.setupPrimary({ exec: join(__dirname, 'worker.js'), args: [], execArgv: [] });
  let stopping = false;
  const failed = new Promise<never>((_, reject) => {
    const start = (): void => {
      const began = Date.now();
      cluster.fork().once('exit', (code) => {
        if (stopping) return;
        if (Date.now() - began > SHORTEST_LIFE_MS) start();
        else
          reject(
            new Error(`一个门户进程启动失败（${code}） · a process of the portal could not start (${code})`),
          );
      });
    };
    for (let started = 0; started < count; started += 1) start();
  });
  try {
    await Promise.race([untilSignal(), failed]);
  } finally {
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker): worker is Worker =>
      Boolean(worker),
    );
    await Promise.all(
      workers.map((worker) => {
        const end = ended(worker);
        worker.process.kill('SIGTERM');
        return end;
      }),
    );
  }
};
