import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import { workersSeen } from './workers-seen';

test('a worker elsewhere is missed a minute after it was seen last, and no sooner', async () => {
  let workers = 0;
  let now = 0;
  const database = { query: async () => ({ rows: [{ workers }] }) } as unknown as Pool;
  const seen = workersSeen(
    () => database,
    () => now,
  );
  const at = async (seconds: number): Promise<boolean> => {
    now = seconds * 1_000;
    return seen();
  };
  // It may be started after the server.
  expect(await at(59)).toBe(true);
  expect(await at(60)).toBe(false);
  workers = 2;
  expect(await at(100)).toBe(true);
  workers = 0;
  expect(await at(159)).toBe(true);
  expect(await at(160)).toBe(false);
});
