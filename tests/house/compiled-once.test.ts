import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const compile = (): string =>
  execFileSync(process.execPath, ['src/cli/launch.mjs', 'compile'], { cwd: root, encoding: 'utf8' });

test('what was compiled is not compiled again: a command would take a minute each time', () => {
  compile();
  expect(compile()).toBe('');
}, 240_000);
