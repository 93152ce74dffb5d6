import { expect, test } from 'vitest';
import { ChangeClock } from '../../../../plugin-kit/database/change-clock';
import { Remembered } from './remembered';

const remembering = () => {
  const heard = { generation: 0 as number | null, clock: new ChangeClock() };
  return { heard, remembered: new Remembered<string>(heard) };
};

/** A reading that ends when it is told to. */
const reading = () => {
  const waiting: Array<{ tell: (answer: string) => void; fail: (error: Error) => void }> = [];
  const make = () => new Promise<string>((tell, fail) => waiting.push({ tell, fail }));
  return { waiting, make };
};

const feed = ['policy'];

test('two who ask at the same time are told by one reading, later ones by none', async () => {
  const { remembered } = remembering();
  const { waiting, make } = reading();
  const both = [remembered.get('feed', feed, make), remembered.get('feed', feed, make)];
  waiting[0]?.tell('a');
  expect(await Promise.all(both)).toEqual(['a', 'a']);
  expect(await remembered.get('feed', feed, make)).toBe('a');
  expect(waiting).toHaveLength(1);
});

test('what was read before a change is given to nobody who asks after it', async () => {
  const { heard, remembered } = remembering();
  const { waiting, make } = reading();
  const early = remembered.get('feed', feed, make);
  heard.clock.changed(['training']);
  const other = remembered.get('feed', feed, make);
  heard.clock.changed(['policy']);
  const late = remembered.get('feed', feed, make);
  waiting[1]?.tell('new');
  expect(await late).toBe('new');
  waiting[0]?.tell('old');
  expect(await Promise.all([early, other])).toEqual(['old', 'old']);
  expect(await remembered.get('feed', feed, make)).toBe('new');
  expect(waiting).toHaveLength(2);
});

test('what failed is read again', async () => {
  const { remembered } = remembering();
  const { waiting, make } = reading();
  const first = remembered.get('feed', feed, make);
  waiting[0]?.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  const second = remembered.get('feed', feed, make);
  waiting[1]?.tell('a');
  expect(await second).toBe('a');
});

test('while nobody listens for changes nothing is kept', async () => {
  const { heard, remembered } = remembering();
  heard.generation = null;
  expect(await remembered.get('feed', feed, async () => 'a')).toBe('a');
  expect(await remembered.get('feed', feed, async () => 'b')).toBe('b');
});

test('room is made by those that were not asked for longest', async () => {
  const { remembered } = remembering();
  const large = 'x'.repeat(7_000_000);
  for (const key of ['a', 'b', 'c', 'd']) await remembered.get(key, feed, async () => large);
  const asked: string[] = [];
  const again = (key: string) =>
    remembered.get(key, feed, async () => {
      asked.push(key);
      return large;
    });
  await again('a');
  await again('e');
  await again('a');
  await again('b');
  expect(asked).toEqual(['e', 'b']);
});
