/**
 * Tells the thread of the portal that something public has changed, without a message that could come late: whoever
 * publishes counts up before its own answer goes out, and the portal looks before each of its answers.
 */
export interface ChangesTold {
  readonly memory: SharedArrayBuffer;
  tell(): void;
}

export const changesTold = (): ChangesTold => {
  const memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(memory);
  return { memory, tell: () => void Atomics.add(count, 0, 1) };
};

/** Asked before each answer: whether something has changed since it was last asked. */
export const changesSeen = (memory: SharedArrayBuffer): (() => boolean) => {
  const count = new Int32Array(memory);
  let seen = Atomics.load(count, 0);
  return () => {
    const now = Atomics.load(count, 0);
    const changed = now !== seen;
    seen = now;
    return changed;
  };
};
