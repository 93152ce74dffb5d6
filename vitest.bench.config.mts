import { defineConfig } from 'vitest/config';

// Benchmarks print a report; they pass or fail only where a ratio is promised. `npm run bench -- publish`
export default defineConfig({
  test: {
    include: ['bench/**/*.bench.ts'],
    globalSetup: ['tests/integration/support/global-setup.ts'],
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
});
