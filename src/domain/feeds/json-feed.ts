import type { Feed, FeedEntry } from './feed';

const item = (entry: FeedEntry) => ({
  id: entry.id,
  ...(entry.url === null ? {} : { url: entry.url }),
  title: entry.title,
  content_html: entry.html,
  summary: entry.summary,
  date_published: entry.published,
  date_modified: entry.updated,
  ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
  tags: [entry.category],
  language: entry.locale,
  ...(entry.enclosures.length === 0
    ? {}
    : {
        attachments: entry.enclosures.map(({ url, type, length, title }) => ({
          url,
          mime_type: type,
          title,
          size_in_bytes: length,
        })),
      }),
  _gongkai: entry.mark,
});

/** JSON Feed 1.1. What is ours stands under `_gongkai`, as its specification has it: JSON Feed knows no withdrawals. */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.homePage === null ? {} : { home_page_url: feed.homePage }),
    feed_url: feed.self,
    ...(feed.next === null ? {} : { next_url: feed.next }),
    language: feed.locale,
    _gongkai: {
      about: 'withdrawn: items that are public no more, newest first',
      id: feed.id,
      updated: feed.updated,
      withdrawn: feed.withdrawn,
    },
    items: feed.entries.map(item),
  });
