import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

interface Run {
  readonly status: number | null;
  readonly said: string;
}

const run = (command: readonly string[], more: readonly string[], which: string): Promise<Run> =>
  new Promise((done) => {
    const { PATH, HOME, TMPDIR } = process.env;
    const words = [...command, '--', ...more, 'tests/exit-status'];
    const child = spawn('npm', words, {
      cwd: root,
      env: { PATH, HOME, TMPDIR, NO_COLOR: '1', ON_PURPOSE: which },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += String(text);
      });
    child.once('close', (status) => done({ status, said }));
  });

/** One test that holds and one that does not, each run as a developer runs them: 0 and 1, and the one test is counted. */
export const tellsFailure = (command: readonly string[], more: readonly string[]): void => {
  const words = ['npm', ...command, ...more].join(' ');
  test.each([
    ['passes', 0, /Tests +1 passed/],
    ['fails', 1, /Tests +1 failed/],
  ])(`${words}: a test %s, status %i`, async (which, expected, counted) => {
    const { status, said } = await run(command, more, which);
    expect(said).toMatch(counted);
    expect(status).toBe(expected);
  });
};
