import { bandKeys, minHash } from './min-hash';
import { jaccard, ownShingles, shingleSet } from './shingles';
import type { LocalText, Twin } from './types';

/** From which similarity of its own words an item counts as copied. */
export const COPIED_FROM = 0.8;

/** An item with fewer shingles of its own says too little to have been copied. */
const LEAST_OWN = 20;

/**
 * How many of a bucket's items one item is compared with. In a bucket of a thousand copies each is a twin of the first
 * few; comparing all with all would cost the square.
 */
const MOST_COMPARED = 4;

interface Own {
  readonly text: LocalText;
  readonly shingles: Uint32Array;
}

/** The guideline's wording by domain. A domain without one is not judged: its national wording is not known. */
export type GuidelineWording = ReadonlyMap<string, readonly string[]>;

const ownWords = (texts: readonly LocalText[], guidelines: GuidelineWording): readonly Own[] => {
  const sets = new Map([...guidelines].map(([domain, pieces]) => [domain, shingleSet(pieces)]));
  return texts.flatMap((text) => {
    const guideline = sets.get(text.domain);
    if (guideline === undefined) return [];
    const shingles = ownShingles(text.pieces, guideline);
    return shingles.length < LEAST_OWN ? [] : [{ text, shingles }];
  });
};

/** Keeps, for each item, the most similar one of another unit that was met so far. */
const betterTwins = () => {
  const best = new Map<Own, { twin: Own; similarity: number }>();
  const keep = (own: Own, twin: Own, similarity: number): void => {
    if (similarity > (best.get(own)?.similarity ?? 0)) best.set(own, { twin, similarity });
  };
  return {
    compare(a: Own, b: Own): void {
      if (best.get(a)?.similarity === 1 && best.get(b)?.similarity === 1) return;
      const similarity = jaccard(a.shingles, b.shingles);
      if (similarity < COPIED_FROM) return;
      keep(a, b, similarity);
      keep(b, a, similarity);
    },
    best,
  };
};

/**
 * The items whose own words are another unit's, each with its nearest twin, in the order given. MinHash finds the
 * candidates, exact comparison decides; the cost grows with the number of items.
 */
export const findTwins = (texts: readonly LocalText[], guidelines: GuidelineWording): readonly Twin[] => {
  const owns = ownWords(texts, guidelines);
  const twins = betterTwins();
  const buckets = new Map<string, Own[]>();
  for (const own of owns)
    for (const key of bandKeys(minHash(own.shingles))) {
      const place = `${own.text.domain} ${key}`;
      const bucket = buckets.get(place);
      if (bucket === undefined) buckets.set(place, [own]);
      else {
        for (const other of bucket) if (other.text.unit !== own.text.unit) twins.compare(own, other);
        if (bucket.length < MOST_COMPARED && isNewUnit(bucket, own)) bucket.push(own);
      }
    }
  return owns.flatMap((own) => {
    const { id, unit, domain } = own.text;
    const found = twins.best.get(own);
    if (!found) return [];
    const { twin, similarity } = found;
    return [{ id, unit, domain, twin: twin.text.id, twinUnit: twin.text.unit, similarity }];
  });
};

/** A bucket is kept for comparing with other units: at most half of it may be one unit's. */
const isNewUnit = (bucket: readonly Own[], own: Own): boolean =>
  bucket.filter(({ text }) => text.unit === own.text.unit).length < MOST_COMPARED / 2;
