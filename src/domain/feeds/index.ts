/** Feeds of public documents: JSON Feed, Atom, RSS and sitemaps, as texts. */
export * from './atom';
export * from './entry-id';
export * from './entry-of';
export * from './feed';
export * from './json-feed';
export * from './news-types';
export * from './rss';
export * from './sitemap';
