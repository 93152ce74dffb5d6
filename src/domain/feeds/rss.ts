import type { Feed, FeedEntry } from './feed';
import { document, element, type Xml } from './xml';

/** RFC 822, as RSS wants it. */
const rfc822 = (iso: string): string => new Date(iso).toUTCString();

const item = (entry: FeedEntry): Xml =>
  element(
    'item',
    {},
    element('title', {}, entry.title),
    entry.url === null ? null : element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, rfc822(entry.published)),
    element('atom:updated', {}, entry.updated),
    entry.author === null ? null : element('dc:creator', {}, entry.author),
    element('category', {}, entry.category),
    element('description', {}, entry.summary),
    element('content:encoded', {}, entry.html),
    ...entry.enclosures.map(({ url, type, length }) => element('enclosure', { url, length, type })),
  );

/** RSS 2.0. It has no word for what was withdrawn: whoever must know reads Atom, JSON Feed or the stream. */
export const rss = (feed: Feed): string =>
  document(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.homePage ?? feed.first),
        element('description', {}, feed.title),
        element('language', {}, feed.locale),
        element('lastBuildDate', {}, rfc822(feed.updated)),
        element('atom:link', { rel: 'self', href: feed.self, type: 'application/rss+xml' }),
        feed.next === null
          ? null
          : element('atom:link', { rel: 'next', href: feed.next, type: 'application/rss+xml' }),
        ...feed.entries.map(item),
      ),
    ),
  );
