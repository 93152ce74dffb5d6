import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Shorter answers are not worth the work. */
export const SHORTEST = 1_024;

const all: readonly string[] = ['br', 'gzip'] satisfies readonly Encoding[];

/** Clients send a handful of different headers: each is read once. */
const known = new LRUCache<string, readonly string[]>({
  max: 200,
  memoMethod: (header) => new Negotiator({ headers: { 'accept-encoding': header } }).encodings([...all]),
});

/** The first of some encodings that the caller takes, or null. */
export const encodingFor = (header: string | undefined, offered: readonly Encoding[]): Encoding | null => {
  if (!header) return null;
  const taken = known.memo(header);
  return offered.find((encoding) => taken.includes(encoding)) ?? null;
};
