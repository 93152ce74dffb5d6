import { mostlyAlike, type Pairs, pairsOfPieces } from './alike-pieces';
import { BANDS, bandKey, minHash } from './min-hash';
import { jaccard, ownShingles, shingleSet } from './shingles';
import type { LocalText, Twin } from './types';

/** From which similarity of its own words an item counts as copied. */
const COPIED_FROM = 0.8;

/** Of two single pieces so much must be the same. Items that two units wrote by themselves share less than a tenth. */
const SINGLE_FROM = 0.25;

/** Below this nothing is compared piece by piece. */
const EDITED_FROM = 0.05;

/** An item with fewer shingles of its own says too little to have been copied. */
const LEAST_OWN = 20;

/**
 * How many units stand for a bucket, each with one item, for all others to be compared with. In a bucket of a thousand
 * copies each finds its twin among these; comparing all with all would cost the square.
 */
const MOST_COMPARED = 4;

/** So many of an item's shingles are looked up one by one, for copies of which little stands word for word. */
const SAMPLE = 28;

/** A shingle of more items than these tells nothing. */
const MOST_SHARING = 6;

/** So many compared pairs are remembered: comparing one again costs little, a table of all of them would not fit. */
const MOST_REMEMBERED = 2 ** 21;

/** Indexes have so many values at most, so that two of them, or one and a hash, are one number. */
const INDEX_BITS = 2 ** 20;

interface Own {
  readonly text: LocalText;
  readonly shingles: Uint32Array;
  /** The pieces' own words, made when they are first asked for. */
  readonly pieces: () => readonly Pairs[];
}

/** The guideline's wording by domain. A domain without one is not judged: its national wording is not known. */
export type GuidelineWording = ReadonlyMap<string, readonly string[]>;

const ownWords = (texts: readonly LocalText[], guideline: ReadonlySet<number>): readonly Own[] =>
  texts
    .map((text) => {
      let pieces: readonly Pairs[] | undefined;
      return {
        text,
        shingles: ownShingles(text.pieces, guideline),
        pieces: () => {
          pieces ??= pairsOfPieces(text.pieces, guideline);
          return pieces;
        },
      };
    })
    .filter(({ shingles }) => shingles.length >= LEAST_OWN);

/** Whether what two rows share makes one of them a copy of the other. */
const isCopy = (a: Own, b: Own, similarity: number): boolean =>
  similarity >= COPIED_FROM || (mostlyAlike(a.pieces(), b.pieces()) ?? similarity >= SINGLE_FROM);

/** Keeps, for each item, the most similar one of another unit that it was compared with. */
const startComparing = (owns: readonly Own[]) => {
  const best: Array<Own | undefined> = new Array(owns.length);
  const most = new Float64Array(owns.length);
  const compared = new Set<number>();
  const keep = (index: number, other: Own, similarity: number): void => {
    if (similarity <= (most[index] as number)) return;
    most[index] = similarity;
    best[index] = other;
  };
  return {
    compare(index: number, otherIndex: number): void {
      const own = owns[index] as Own;
      const other = owns[otherIndex] as Own;
      if (other.text.unit === own.text.unit) return;
      // Nothing is more alike than the same.
      if (most[index] === 1 && most[otherIndex] === 1) return;
      const pair = index < otherIndex ? index * INDEX_BITS + otherIndex : otherIndex * INDEX_BITS + index;
      if (compared.has(pair)) return;
      if (compared.size === MOST_REMEMBERED) compared.clear();
      compared.add(pair);
      const [few, many] =
        own.shingles.length < other.shingles.length
          ? [own.shingles, other.shingles]
          : [other.shingles, own.shingles];
      if (few.length < many.length * EDITED_FROM) return;
      const similarity = jaccard(few, many);
      if (similarity < EDITED_FROM) return;
      if (similarity <= (most[index] as number) && similarity <= (most[otherIndex] as number)) return;
      if (!isCopy(own, other, similarity)) return;
      keep(index, other, similarity);
      keep(otherIndex, own, similarity);
    },
    twins: (): readonly Twin[] =>
      owns.flatMap(({ text: { id, unit, domain } }, index) => {
        const twin = best[index]?.text;
        const similarity = most[index] as number;
        return twin === undefined
          ? []
          : [
              {
                id,
                unit,
                domain,
                twin: twin.id,
                twinUnit: twin.unit,
                similarity,
                degree: similarity < COPIED_FROM ? 'edited' : 'copied',
              },
            ];
      }),
  };
};

/** Runs of items that share a key, sorted, since a table of so many keys would cost more. */
const runsOf = (places: Float64Array): readonly (readonly number[])[] => {
  const order = places.sort();
  const runs: number[][] = [];
  for (let start = 0; start < order.length; ) {
    const key = Math.floor((order[start] as number) / INDEX_BITS);
    let end = start + 1;
    while (end < order.length && Math.floor((order[end] as number) / INDEX_BITS) === key) end += 1;
    if (end > start + 1) runs.push(Array.from(order.subarray(start, end), (place) => place % INDEX_BITS));
    start = end;
  }
  return runs;
};

const bandPlaces = (signatures: readonly Uint32Array[], band: number): Float64Array =>
  Float64Array.from(signatures, (signature, index) => bandKey(signature, band) * INDEX_BITS + index);

/** The least shingles of each item: a sample that two items share as often as they are alike. */
const samplePlaces = (owns: readonly Own[]): Float64Array => {
  const places = new Float64Array(owns.length * SAMPLE);
  let filled = 0;
  owns.forEach(({ shingles }, index) => {
    for (const shingle of shingles.subarray(0, SAMPLE)) {
      places[filled] = shingle * INDEX_BITS + index;
      filled += 1;
    }
  });
  return places.subarray(0, filled);
};

/** The first item of each of the first few units. */
const representatives = (run: readonly number[], owns: readonly Own[]): readonly number[] => {
  const chosen: number[] = [];
  for (const index of run) {
    const { unit } = (owns[index] as Own).text;
    if (chosen.every((one) => owns[one]?.text.unit !== unit)) chosen.push(index);
    if (chosen.length === MOST_COMPARED) break;
  }
  return chosen;
};

const twinsWithin = (texts: readonly LocalText[], guideline: ReadonlySet<number>): readonly Twin[] => {
  const owns = ownWords(texts, guideline);
  const signatures = owns.map(({ shingles }) => minHash(shingles));
  const comparing = startComparing(owns);
  const compareRun = (run: readonly number[]): void => {
    const chosen = representatives(run, owns);
    for (const index of run) for (const other of chosen) if (index !== other) comparing.compare(index, other);
  };
  for (let band = 0; band < BANDS; band += 1) runsOf(bandPlaces(signatures, band)).forEach(compareRun);
  // What many share is a set phrase; copies that many made of one are found by their bands.
  for (const run of runsOf(samplePlaces(owns))) if (run.length <= MOST_SHARING) compareRun(run);
  return comparing.twins();
};

/**
 * The items whose own words are another unit's of the same domain, each with its nearest twin. MinHash and a sample
 * of shingles find the candidates, exact comparison decides, piece by piece where not nearly all is the same; the cost
 * grows with n log n, not with the square. Up to a million items.
 */
export const findTwins = (texts: readonly LocalText[], guidelines: GuidelineWording): readonly Twin[] =>
  [...guidelines].flatMap(([domain, wording]) =>
    twinsWithin(
      texts.filter((text) => text.domain === domain),
      shingleSet(wording),
    ),
  );
