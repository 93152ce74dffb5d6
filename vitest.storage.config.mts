import { defineConfig } from 'vitest/config';

// The story of uploads in S3, on the bucket that S3_* name, or else on a Swift node of the run's own (docs/operators.md).
export default defineConfig({
  test: {
    name: 'storage',
    include: ['tests/storage/**/*.test.ts'],
    globalSetup: ['tests/integration/support/global-setup.ts', 'tests/storage/support/swift.ts'],
    pool: 'threads',
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
