import { publicTypes } from '../../../../domain/public-model';
import type { ChangedTypes } from '../../../../plugin-kit/database/change-clock';

/** A count for each type, and one for what may be any of them. */
const names = publicTypes.map(({ name }) => name as string);
const ANY = names.length;

/**
 * Tells the thread of the portal of which types something has changed, without a message that could come late: whoever
 * publishes counts up before its own answer goes out, and the portal looks before each of its answers.
 */
export interface ChangesTold {
  readonly memory: SharedArrayBuffer;
  tell(types: ChangedTypes): void;
}

export const changesTold = (): ChangesTold => {
  const memory = new SharedArrayBuffer((names.length + 1) * Int32Array.BYTES_PER_ELEMENT);
  const counts = new Int32Array(memory);
  const placeOf = (type: string): number => {
    const place = names.indexOf(type);
    return place === -1 ? ANY : place;
  };
  return {
    memory,
    tell: (types) => {
      for (const place of types === null ? [ANY] : types.map(placeOf)) Atomics.add(counts, place, 1);
    },
  };
};

/** Asked before each answer: of which types something has changed since it was last asked; null: of any. */
export const changesSeen = (memory: SharedArrayBuffer): (() => ChangedTypes) => {
  const counts = new Int32Array(memory);
  const seen = Array.from(counts, (_, place) => Atomics.load(counts, place));
  return () => {
    const changed: number[] = [];
    for (let place = 0; place < seen.length; place += 1) {
      const now = Atomics.load(counts, place);
      if (now === seen[place]) continue;
      seen[place] = now;
      changed.push(place);
    }
    return changed.includes(ANY) ? null : changed.map((place) => names[place] ?? '');
  };
};
