import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type MediaType = 'application/graphql-response+json' | 'application/json' | 'text/html';

/** What there is, by how it is sent; the first where the caller takes anything. */
const offered: Readonly<Record<string, MediaType>> = {
  'application/json; charset=utf-8': 'application/json',
  'application/graphql-response+json; charset=utf-8': 'application/graphql-response+json',
  'text/html; charset=utf-8': 'text/html',
};

/** Clients send a handful of different headers: each is read once. */
const known = new LRUCache<string, { readonly chosen: MediaType | null }>({
  max: 200,
  memoMethod: (accept) => {
    const type = new Negotiator({ headers: { accept } }).mediaType(Object.keys(offered));
    return { chosen: offered[type ?? ''] ?? null };
  },
});

/** The media type of the answer, or null when the caller takes none that there is. */
export const negotiate = (accept: string | undefined): MediaType | null =>
  accept ? known.memo(accept).chosen : 'application/json';
