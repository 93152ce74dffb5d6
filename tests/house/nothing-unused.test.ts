import { describe, expect, test } from 'vitest';
import { faultsOf } from './support/repository';

const knip = (...args: string[]): string =>
  faultsOf('knip/bin/knip.js', '--no-progress', '--no-config-hints', ...args);

// knip.jsonc says where the product, its tests and its benches begin.
describe('nothing is kept that nobody needs', { timeout: 600_000 }, () => {
  test('no file, export or dependency is unused, none undeclared', () => {
    expect(knip()).toBe('');
  });

  // A test may reach into a part whose export is tagged @internal.
  test('the product alone needs each of its dependencies, files and exports: what only tests need stands with theirs', () => {
    expect(knip('--production', '--include', 'files,dependencies,unlisted,exports')).toBe('');
  });
});
