import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.mts';
import { onPurpose } from './tests/on-purpose.mts';

/** It counts seconds: nothing else may run meanwhile. */
const alone = ['tests/integration/portal-remembered.test.ts'];

// Threads: a fork dies in strapi.destroy(). Files share a thread's modules: loading Strapi takes longer than starting it.
const onRealParts = {
  isolate: false,
  globalSetup: ['tests/integration/support/global-setup.ts'],
  pool: 'threads',
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 10_000 } },
} as const;

// `unit` needs nothing but Node; the others start one PostgreSQL and real Strapi instances on it.
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing of ours is kept in modules but what was read: to load them anew for each file takes longer than most files.
          isolate: false,
          include: ['src/**/*.test.ts', 'tests/house/*.test.ts', ...onPurpose],
          testTimeout: 30_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...onRealParts,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', ...onPurpose],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onRealParts,
          name: 'alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
