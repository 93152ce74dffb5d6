import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { defaultLocale, locales } from '../../../../domain/change';
import { newsTypes, type Place, sitemap, sitemapIndex } from '../../../../domain/feeds';
import { storeSchema, storeTable } from '../../../../domain/public-model';
import { Document, respondDocument } from '../http/respond';
import { lastChange } from '../run/last-change';
import type { Places } from '../run/places';
import type { Remembered } from '../run/remembered';

/** Pages in one list: sitemaps.org allows 50,000. */
const PAGES = 10_000;

const parts = newsTypes
  .map(
    (type) => `
    SELECT '${type.name}' AS type, part, max(updated_at) AS changed FROM (
      SELECT updated_at, (row_number() OVER (ORDER BY document_id, locale) - 1) / ${PAGES} + 1 AS part
      FROM ${storeSchema}.${storeTable(type)} WHERE locale = ANY ($1)) rows GROUP BY part`,
  )
  .join(' UNION ALL ');
const indexStatement = `SELECT type, part::int, changed FROM (${parts}) p ORDER BY type, part`;

const pagesStatement = (table: string): string => `
  SELECT document_id AS id, locale, updated_at AS changed FROM ${storeSchema}.${table}
  WHERE locale = ANY ($1) ORDER BY document_id, locale LIMIT ${PAGES} OFFSET $2`;

export interface SitemapParts {
  readonly pool: Pool;
  readonly remembered: Remembered<Document>;
  readonly places: Places;
}

/** Where a page is the same for each language, it is listed once. */
const newsNames = newsTypes.map(({ name }) => name);

const listedLocales = ({ pageByLocale }: Places): readonly string[] =>
  pageByLocale ? locales : [defaultLocale];

const readIndex = async (pool: Pool, places: Places, site: string): Promise<string> => {
  const { rows } = await pool.query<{ type: string; part: number; changed: string }>(indexStatement, [
    listedLocales(places),
  ]);
  return sitemapIndex(
    rows.map(({ type, part, changed }) => ({ address: `${site}/sitemap-${type}-${part}.xml`, changed })),
  );
};

const readPages = async (pool: Pool, places: Places, type: string, part: number): Promise<string> => {
  const declared = newsTypes.find(({ name }) => name === type);
  if (!declared) return sitemap([]);
  const { rows } = await pool.query<{ id: string; locale: string; changed: string }>(
    pagesStatement(storeTable(declared)),
    [listedLocales(places), (part - 1) * PAGES],
  );
  return sitemap(
    rows.flatMap(({ id, locale, changed }): Place[] => {
      const address = places.page({ type, id, locale });
      return address === null ? [] : [{ address, changed }];
    }),
  );
};

const partOf = new RegExp(
  `^/sitemap-(${newsTypes.map(({ name }) => name).join('|')})-([1-9]\\d{0,4})\\.xml$`,
);

/** `/sitemap.xml` and the lists that it names, where the portal has pages (PORTAL_PAGE_URL). */
export const sitemapAddress =
  ({ pool, remembered, places }: SitemapParts) =>
  (path: string) => {
    if (places.page({ type: '', id: '', locale: '' }) === null) return null;
    const [, type, part] = partOf.exec(path) ?? [];
    if (path !== '/sitemap.xml' && type === undefined) return null;
    return async (request: IncomingMessage, response: ServerResponse) => {
      const site = places.site(request);
      const document = await remembered.get(
        `${site}${path}`,
        type === undefined ? newsNames : [type],
        async () => {
          const changed = await lastChange(pool);
          const text =
            type === undefined
              ? await readIndex(pool, places, site)
              : await readPages(pool, places, type, Number(part));
          return new Document('application/xml', text, changed);
        },
      );
      await respondDocument(request, response, document, new Date());
    };
  };
