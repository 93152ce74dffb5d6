import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FormRow, refuseFile, WorkbookRefused } from '../../../../domain/workbook';
import type { FormHead, FromReader, ToReader, WorkbookAsked } from './messages';

/** A workbook that is being read, in a thread of its own whose memory is bounded. */
export interface OpenWorkbook {
  readonly head: FormHead;
  /** The next rows in the sheet's order; none when all were given. Several may ask at once. */
  next(count: number): Promise<readonly FormRow[]>;
  close(): Promise<void>;
}

const MEMORY_MB = 768;
const PATIENCE_MS = 120_000;

/** The worker's next message; a worker that runs out of memory or time has read a file that is too large. */
const answer = (worker: Worker): Promise<FromReader> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (message: FromReader): void => done(() => resolve(message));
    const onExit = (): void => done(() => reject(refuseFile('DAMAGED')));
    const onError = (error: Error & { code?: string }): void =>
      done(() => reject(refuseFile(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'TOO_LARGE' : 'DAMAGED')));
    const timer = setTimeout(() => done(() => reject(refuseFile('TOO_LARGE'))), PATIENCE_MS);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });

export const openWorkbook = async (asked: WorkbookAsked): Promise<OpenWorkbook> => {
  const worker = new Worker(join(__dirname, 'worker.js'), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // Between two questions nobody waits for the worker, and its error would end the process.
  worker.on('error', () => {});
  const close = async (): Promise<void> => {
    await worker.terminate();
  };
  let turn: Promise<unknown> = Promise.resolve();
  const ask = async (count: number): Promise<readonly FormRow[]> => {
    const reply = answer(worker);
    worker.postMessage({ next: count } satisfies ToReader);
    const rows = await reply;
    return rows.kind === 'rows' ? rows.rows : [];
  };
  try {
    const message = await answer(worker);
    if (message.kind === 'refused') throw new WorkbookRefused(message.code, message.problem, message.hint);
    if (message.kind !== 'head') throw refuseFile('DAMAGED');
    return {
      head: message.head,
      close,
      next: (count) => {
        const rows = turn.then(() => ask(count));
        turn = rows.catch(() => {});
        return rows;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
