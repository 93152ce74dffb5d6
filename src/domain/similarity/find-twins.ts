import { BANDS, bandKey, minHash } from './min-hash';
import { jaccard, ownShingles, shingleSet } from './shingles';
import type { LocalText, Twin } from './types';

/** From which similarity of its own words an item counts as copied. */
const COPIED_FROM = 0.8;

/** From which it was copied and lightly edited: a hint. Items that two units wrote by themselves share less than a tenth. */
const EDITED_FROM = 0.25;

/** An item with fewer shingles of its own says too little to have been copied. */
const LEAST_OWN = 20;

/**
 * How many units stand for a bucket, each with one item, for all others to be compared with. In a bucket of a thousand
 * copies each finds its twin among these; comparing all with all would cost the square.
 */
const MOST_COMPARED = 4;

interface Own {
  readonly text: LocalText;
  readonly shingles: Uint32Array;
}

/** The guideline's wording by domain. A domain without one is not judged: its national wording is not known. */
export type GuidelineWording = ReadonlyMap<string, readonly string[]>;

const ownWords = (texts: readonly LocalText[], guideline: ReadonlySet<number>): readonly Own[] =>
  texts
    .map((text) => ({ text, shingles: ownShingles(text.pieces, guideline) }))
    .filter(({ shingles }) => shingles.length >= LEAST_OWN);

/** Keeps, for each item, the most similar one of another unit that it was compared with. */
const startComparing = (owns: readonly Own[]) => {
  const best: Array<Own | undefined> = new Array(owns.length);
  const most = new Float64Array(owns.length);
  return {
    compare(index: number, other: Own): void {
      const own = owns[index] as Own;
      // Nothing is more alike than the same.
      if (most[index] === 1 || other.text.unit === own.text.unit) return;
      const [few, many] = [own.shingles.length, other.shingles.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      if (few < many * EDITED_FROM) return;
      const similarity = jaccard(own.shingles, other.shingles);
      if (similarity <= (most[index] as number)) return;
      most[index] = similarity;
      best[index] = other;
    },
    twins: (): readonly Twin[] =>
      owns.flatMap(({ text: { id, unit, domain } }, index) => {
        const twin = best[index]?.text;
        const similarity = most[index] as number;
        return twin === undefined || similarity < EDITED_FROM
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

const INDEX_BITS = 2 ** 20;

/** Runs of items that share the key of a band: sorted, since a table of so many keys would cost more. */
const runsOf = (signatures: readonly Uint32Array[], band: number): Iterable<readonly number[]> => {
  const order = Float64Array.from(
    signatures,
    (signature, index) => bandKey(signature, band) * INDEX_BITS + index,
  ).sort();
  const runs: number[][] = [];
  let last = -1;
  for (const place of order) {
    const key = Math.floor(place / INDEX_BITS);
    if (key !== last) runs.push([]);
    runs.at(-1)?.push(place % INDEX_BITS);
    last = key;
  }
  return runs.filter(({ length }) => length > 1);
};

/** The first item of each of the first few units. */
const representatives = (run: readonly number[], owns: readonly Own[]): readonly Own[] => {
  const chosen: Own[] = [];
  for (const index of run) {
    const own = owns[index] as Own;
    if (chosen.every(({ text }) => text.unit !== own.text.unit)) chosen.push(own);
    if (chosen.length === MOST_COMPARED) break;
  }
  return chosen;
};

const twinsWithin = (texts: readonly LocalText[], guideline: ReadonlySet<number>): readonly Twin[] => {
  const owns = ownWords(texts, guideline);
  const signatures = owns.map(({ shingles }) => minHash(shingles));
  const comparing = startComparing(owns);
  for (let band = 0; band < BANDS; band += 1)
    for (const run of runsOf(signatures, band)) {
      const chosen = representatives(run, owns);
      for (const index of run) for (const other of chosen) comparing.compare(index, other);
    }
  return comparing.twins();
};

/**
 * The items whose own words are another unit's of the same domain, each with its nearest twin. MinHash finds the
 * candidates, exact comparison decides; the cost grows with n log n, not with the square. Up to a million items.
 */
export const findTwins = (texts: readonly LocalText[], guidelines: GuidelineWording): readonly Twin[] =>
  [...guidelines].flatMap(([domain, wording]) =>
    twinsWithin(
      texts.filter((text) => text.domain === domain),
      shingleSet(wording),
    ),
  );
