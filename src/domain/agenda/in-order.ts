import type { Task } from './task';

/** What has a day stands first, the earliest on top; of the rest, what waits longest. */
export const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort(
    (a, b) =>
      Number(a.daysLeft === null) - Number(b.daysLeft === null) ||
      (a.day === b.day ? 0 : a.day < b.day ? -1 : 1),
  );
