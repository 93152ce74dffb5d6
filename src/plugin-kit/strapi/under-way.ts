import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the work under way, by the slot that keeps it. */
const known = new AsyncLocalStorage<ReadonlyMap<object, unknown>>();

/** Something that everything done within a piece of work may ask for. */
export interface Slot<T> {
  /** Runs `work`; in it, and in all that it begins, `now` gives `value`. */
  run<R>(value: T, work: () => R): R;
  now(): T | undefined;
}

/**
 * A slot of its own in the one store that all our plugins share: up to Node 22 each further AsyncLocalStorage is paid for at
 * every promise of the process, the portal's too.
 */
export const slot = <T>(): Slot<T> => {
  const self: Slot<T> = {
    run: (value, work) => known.run(new Map(known.getStore()).set(self, value), work),
    now: () => known.getStore()?.get(self) as T | undefined,
  };
  return self;
};
