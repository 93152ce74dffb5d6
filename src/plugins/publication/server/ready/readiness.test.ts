import { expect, test } from 'vitest';
import { type Check, readiness } from './readiness';

const check = (name: string, run: () => Promise<unknown>): Check => ({
  name,
  problem: { zh: `${name} 不可用`, en: `${name} is not well` },
  run,
});

test('all is well: ready, check by check', async () => {
  const answer = await readiness([check('database', async () => 1), check('store', async () => 2)]);
  expect(answer).toEqual({ ready: true, checks: { database: { ok: true }, store: { ok: true } } });
});

test('one fails: not ready, and it says which one without telling details', async () => {
  const secret = new Error('password=hunter2');
  const answer = await readiness([
    check('database', async () => 1),
    check('store', () => Promise.reject(secret)),
  ]);
  expect(answer).toEqual({
    ready: false,
    checks: {
      database: { ok: true },
      store: { ok: false, problem: { zh: 'store 不可用', en: 'store is not well' } },
    },
  });
});

test('a check that never answers is given up', async () => {
  const began = performance.now();
  const answer = await readiness([check('database', () => new Promise(() => {}))], 50);
  expect(answer.ready).toBe(false);
  expect(performance.now() - began).toBeLessThan(2_000);
});
