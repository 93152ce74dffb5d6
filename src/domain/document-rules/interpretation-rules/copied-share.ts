import { folded } from '../../folding';

/** Characters in a row that begin to look like a copy; a name or a set phrase may have as many. */
const GRAM = 4;

/** So many characters may be changed, left out or put in between two such rows of one copied passage. */
const GAP = 6;

/** A passage shorter than this is a name or a set phrase, not a copy. */
const RUN = 13;

/** Of a passage with changed words this much must stand in the original as it is. */
const KEPT = 0.6;

/** Only what is said: without blanks, marks and width. */
const wordsOf = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Places of every row of characters; a row that stands everywhere tells nothing, so that only the first few are kept. */
const MOST_PLACES = 16;
const placesOf = (source: string): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= source.length; at += 1) {
    const gram = source.slice(at, at + GRAM);
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
};

interface Passage {
  readonly start: number;
  end: number;
  /** Characters that stand in the original as they are. */
  same: number;
  /** Where in the original the passage goes on. */
  next: number;
}

const within = (place: number, { next }: Passage): boolean => place >= next - GRAM && place <= next + GAP;

/**
 * The share, 0 to 1, of a text that stands in another, also with a word changed here and there. Costs grow with the
 * lengths, not their product.
 */
export const copiedShare = (text: string, original: string): number => {
  const written = wordsOf(text);
  const source = wordsOf(original);
  if (written.length < RUN || source.length < RUN) return 0;
  const places = placesOf(source);
  const passages: Passage[] = [];
  let open: Passage | null = null;
  for (let at = 0; at + GRAM <= written.length; at += 1) {
    const there = places.get(written.slice(at, at + GRAM));
    const current: Passage | null = open && at - open.end <= GAP ? open : null;
    const place: number | undefined =
      current && there ? (there.find((one) => within(one, current)) ?? there[0]) : there?.[0];
    if (place === undefined) continue;
    if (current && within(place, current)) {
      current.same += at + GRAM - Math.max(at, current.end);
      current.end = at + GRAM;
      current.next = place + 1;
      continue;
    }
    if (current && at < current.end) continue;
    open = { start: at, end: at + GRAM, same: GRAM, next: place + 1 };
    passages.push(open);
  }
  const copied = passages
    .map(({ start, end, same }) => ({ length: end - start, same }))
    .filter(({ length, same }) => length >= RUN && same >= length * KEPT)
    .reduce((sum, { length }) => sum + length, 0);
  return copied / written.length;
};
