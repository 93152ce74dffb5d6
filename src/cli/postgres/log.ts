import { openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 10 * 1024 * 1024;
export const logFile = (dataFolder: string): string => join(dataFolder, 'postgres.log');

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

export interface Log {
  readonly file: number;
  /** What was written since it was opened. */
  readonly said: () => string;
}

/** PostgreSQL writes to a file, not to us: it may outlive us. One old log is kept. */
export const openLog = (dataFolder: string): Log => {
  const path = logFile(dataFolder);
  if (sizeOf(path) > largest) renameSync(path, `${path}.1`);
  const from = sizeOf(path);
  const file = openSync(path, 'a', 0o600);
  return { file, said: () => readFileSync(path).subarray(from).toString('utf8').trim() };
};
