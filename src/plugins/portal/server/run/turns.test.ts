import { expect, test, vi } from 'vitest';
import { Turns } from './turns';

/** Work that lasts until it is told to end. */
const work = () => {
  const begun: string[] = [];
  const late: string[] = [];
  const leaving: Array<() => void> = [];
  return {
    begun,
    late,
    ask: (turns: Turns, caller: string, name: string) =>
      turns.take(
        caller,
        (leave) => {
          begun.push(name);
          leaving.push(leave);
        },
        () => late.push(name),
      ),
    endOne: () => leaving.shift()?.(),
  };
};

test('one caller with many and two with one each: the others come next, not last', () => {
  const turns = new Turns(2, 1_000);
  const { begun, ask, endOne } = work();
  for (let i = 1; i <= 50; i += 1) ask(turns, '10.0.0.1', `a${i}`);
  ask(turns, '10.0.0.2', 'b1');
  ask(turns, '10.0.0.3', 'c1');
  ask(turns, '10.0.0.2', 'b2');
  for (let i = 0; i < 6; i += 1) endOne();
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2', 'a5']);
});

test('who waited too long is told so once, holds no place, and the next one comes', () => {
  vi.useFakeTimers();
  const turns = new Turns(1, 1_000);
  const { begun, late, ask, endOne } = work();
  ask(turns, 'a', 'a1');
  ask(turns, 'a', 'a2');
  vi.advanceTimersByTime(600);
  ask(turns, 'a', 'a3');
  vi.advanceTimersByTime(500);
  expect(late).toEqual(['a2']);
  endOne();
  expect(begun).toEqual(['a1', 'a3']);
  vi.advanceTimersByTime(5_000);
  endOne();
  ask(turns, 'b', 'b1');
  expect([begun, late]).toEqual([['a1', 'a3', 'b1'], ['a2']]);
  vi.useRealTimers();
});

test('never more than so many at once', () => {
  const turns = new Turns(3, 1_000);
  const { begun, ask, endOne } = work();
  for (let i = 0; i < 10; i += 1) ask(turns, String(i % 4), String(i));
  expect(begun).toHaveLength(3);
  for (let i = 0; i < 10; i += 1) endOne();
  expect(begun).toHaveLength(10);
  ask(turns, 'x', 'again');
  expect(begun).toHaveLength(11);
});
