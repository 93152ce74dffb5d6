import { document, element } from './xml';

/** A page, or a list of pages, and when it last changed (ISO 8601). */
export interface Place {
  readonly address: string;
  readonly changed: string;
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const listed = (name: string, places: readonly Place[]) =>
  places.map(({ address, changed }) =>
    element(name, {}, element('loc', {}, address), element('lastmod', {}, changed)),
  );

/** The lists of pages that there are (sitemaps.org). */
export const sitemapIndex = (places: readonly Place[]): string =>
  document(element('sitemapindex', { xmlns }, ...listed('sitemap', places)));

/** A list of pages; at most 50,000 may stand in one. */
export const sitemap = (places: readonly Place[]): string =>
  document(element('urlset', { xmlns }, ...listed('url', places)));
