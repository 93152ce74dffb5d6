import type { Feed, FeedEntry, Withdrawn } from './feed';
import { document, element, type Xml } from './xml';

const link = (rel: string, href: string, more: Readonly<Record<string, string | number>> = {}): Xml =>
  element('link', { rel, href, ...more });

const author = (name: string): Xml => element('author', {}, element('name', {}, name));

const entryElement = (entry: FeedEntry): Xml =>
  element(
    'entry',
    { 'xml:lang': entry.locale },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('updated', {}, entry.updated),
    element('published', {}, entry.published),
    entry.author === null ? null : author(entry.author),
    entry.url === null ? null : link('alternate', entry.url, { type: 'text/html' }),
    element('category', { term: entry.mark.type, label: entry.category }),
    ...entry.enclosures.map(({ url, type, length, title }) =>
      link('enclosure', url, { type, length, title }),
    ),
    element('summary', {}, entry.summary),
    element('content', { type: 'html' }, entry.html),
  );

/** RFC 6721: whoever carried the entry learns that it is to go. */
const deleted = ({ id, at }: Withdrawn): Xml => element('at:deleted-entry', { ref: id, when: at });

/** Atom (RFC 4287) with tombstones (RFC 6721) and pages (RFC 5005, section 3). */
export const atom = (feed: Feed): string =>
  document(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xml:lang': feed.locale,
      },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('updated', {}, feed.updated),
      author(feed.title),
      link('self', feed.self, { type: 'application/atom+xml' }),
      link('first', feed.first, { type: 'application/atom+xml' }),
      feed.next === null ? null : link('next', feed.next, { type: 'application/atom+xml' }),
      feed.homePage === null ? null : link('alternate', feed.homePage, { type: 'text/html' }),
      // Before the entries: the grammar of RFC 4287 has nothing after them.
      ...feed.withdrawn.map(deleted),
      ...feed.entries.map(entryElement),
    ),
  );
