import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.mts';
import { onPurpose } from './tests/on-purpose.mts';

// Stories in a real browser, on the admin as it is built (dist/build): Chromium from CHROMIUM_PATH or /usr/bin.
export default defineConfig({
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts', ...onPurpose],
    globalSetup: ['tests/integration/support/global-setup.ts'],
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 15_000 } },
    // A page that a busy machine drew too late is looked at once more.
    retry: 1,
  },
});
