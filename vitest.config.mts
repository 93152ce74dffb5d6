import { defineConfig } from 'vitest/config';

/** They start whole installations and stop or kill them, or count seconds: each has the machine for itself. */
const processes = [
  'cli',
  'faults',
  'import-killed',
  'portal-remembered',
  'start-stop',
  'start-stop-first',
].map((name) => `tests/integration/${name}.test.ts`);

// Threads: a fork dies in strapi.destroy().
const onRealParts = {
  globalSetup: ['tests/integration/support/global-setup.ts'],
  pool: 'threads',
  testTimeout: 120_000,
  hookTimeout: 180_000,
} as const;

// `unit` needs nothing but Node; the others start one PostgreSQL and real Strapi instances on it.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/house/*.test.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...onRealParts,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: processes,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onRealParts,
          name: 'processes',
          include: processes,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
