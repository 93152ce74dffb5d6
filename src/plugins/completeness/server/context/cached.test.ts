import { expect, test } from 'vitest';
import { cached } from './cached';

const counting = () => {
  let reads = 0;
  let now = 0;
  const keeper = cached(
    async () => {
      reads += 1;
      return reads;
    },
    60_000,
    () => now,
  );
  return { keeper, at: (ms: number) => (now = ms) };
};

test('what was read is kept for a minute', async () => {
  const { keeper, at } = counting();
  expect(await keeper.get()).toBe(1);
  at(59_999);
  expect(await keeper.get()).toBe(1);
  at(60_000);
  expect(await keeper.get()).toBe(2);
});

test('a write drops it when it is committed, not before', async () => {
  const { keeper } = counting();
  expect(await keeper.get()).toBe(1);
  const written = keeper.writing();
  expect(await keeper.get()).toBe(1);
  written();
  expect(await keeper.get()).toBe(2);
  expect(await keeper.get()).toBe(2);
});

test('what is read while somebody writes is not kept', async () => {
  const { keeper } = counting();
  const written = keeper.writing();
  expect(await keeper.get()).toBe(1);
  expect(await keeper.get()).toBe(2);
  written();
  expect(await keeper.get()).toBe(3);
  expect(await keeper.get()).toBe(3);
});

test('nor what began to be read before a write that ended meanwhile', async () => {
  let release = (_: string): void => undefined;
  const keeper = cached(() => new Promise<string>((resolve) => (release = resolve)), 60_000);
  const early = keeper.get();
  keeper.writing()();
  release('old');
  expect(await early).toBe('old');
  const late = keeper.get();
  release('new');
  expect(await late).toBe('new');
});
