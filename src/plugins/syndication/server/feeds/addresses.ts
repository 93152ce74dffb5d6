import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { atom, type Feed, jsonFeed, rss } from '../../../../domain/feeds';
import { Document, respondDocument } from '../http/respond';
import { lastChange } from '../run/last-change';
import type { Places } from '../run/places';
import type { Remembered } from '../run/remembered';
import { questionOf, readFeedAsked } from './asked';
import { readFeed } from './read-feed';
import { typesBehind } from './statement';

interface Format {
  readonly type: string;
  readonly print: (feed: Feed) => string;
}

const formats: Readonly<Record<string, Format>> = {
  '/syndication/feed.json': { type: 'application/feed+json', print: jsonFeed },
  '/syndication/atom.xml': { type: 'application/atom+xml', print: atom },
  '/syndication/rss.xml': { type: 'application/rss+xml', print: rss },
};

export interface FeedParts {
  readonly pool: Pool;
  readonly remembered: Remembered<Document>;
  readonly places: Places;
  /** What the district's feeds are called. */
  readonly name: string;
}

/** The address of the portal, where its pages are. */
const homePageOf = ({ page }: Places): string | null => {
  const any = page({ type: '', id: '', locale: '' });
  return any !== null && URL.canParse(any) ? new URL(any).origin : null;
};

/** Answers a feed, or says that the path is none. */
export const feedAddress =
  ({ pool, remembered, places, name }: FeedParts) =>
  (path: string) => {
    const format = Object.hasOwn(formats, path) ? formats[path] : undefined;
    if (!format) return null;
    return async (request: IncomingMessage, response: ServerResponse, search: URLSearchParams) => {
      const asked = readFeedAsked(search);
      const site = places.site(request);
      const key = `${site}${path}?${questionOf(asked)}`;
      const document = await remembered.get(key, typesBehind(asked.narrowing.types), async () => {
        const changed = await lastChange(pool);
        const homePage = homePageOf(places);
        const feed = await readFeed(pool, asked, { site, path, name, page: places.page, homePage });
        return new Document(format.type, format.print(feed), changed);
      });
      await respondDocument(request, response, document, new Date());
    };
  };
