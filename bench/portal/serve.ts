import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface Served {
  readonly port: number;
  readonly child: ChildProcess;
  /** Milliseconds from nothing to an open port. */
  readonly coldStart: number;
  stop(): Promise<void>;
}

/** Starts a script in a process of its own, on a core of its own where `taskset` is there, and waits for its port. */
export const serve = async (
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  core?: number,
  input: 'ignore' | 'pipe' = 'ignore',
): Promise<Served> => {
  const command = [process.execPath, script, ...args];
  const [program = '', ...rest] = core === undefined ? command : ['taskset', '-c', String(core), ...command];
  const began = performance.now();
  const child = spawn(program, rest, {
    // Figures of answers that are read, not remembered.
    env: { ...process.env, NODE_ENV: 'production', PORTAL_REMEMBER: 'false', ...environment },
    stdio: [input, 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      if (/^\d+$/.test(line)) resolve(Number(line));
    });
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    port,
    child,
    coldStart: Math.round(performance.now() - began),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.on('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};
