import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** Runs a program of node_modules; gives what it printed when it found faults, otherwise nothing. */
export const faultsOf = (program: string, ...args: string[]): string => {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
};

/** Files of the repository, those that are still to be added too, from its root. */
export const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));

/** Lines of a file in which something stands that must not, as `file:line text`. */
export const linesWith = (file: string, wrong: (line: string) => boolean): string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (wrong(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
