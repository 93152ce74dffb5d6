import { defineConfig } from 'vitest/config';

// Two kinds of tests: `unit` needs nothing but Node; `integration` starts one PostgreSQL and real Strapi
// instances on it (threads: a fork dies in strapi.destroy(); one file at a time: they share the machine).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/house/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/support/global-setup.ts'],
          pool: 'threads',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
