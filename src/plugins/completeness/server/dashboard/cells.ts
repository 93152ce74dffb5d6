import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { Counted } from '../../../../domain/overview';
import { disclosedItems, latestItems } from './items-in-sql';
import { query } from './query';

/** The items of a unit in a domain, counted; '' where an item has no unit or no domain. */
export interface CountedCell extends Counted {
  readonly unit: string;
  readonly domain: string;
  /** Items that the unit does not decline. Of these: `whole`, published without a grave finding; `disclosed`. */
  readonly kept: number;
  readonly whole: number;
  readonly disclosed: number;
}

interface Row extends Omit<CountedCell, 'bands'> {
  readonly excellent: number;
  readonly good: number;
  readonly sufficient: number;
  readonly poor: number;
}

const statement = `
  WITH item AS (${latestItems}),
  grave AS (
    SELECT DISTINCT document_id FROM gongkai.completeness_finding
    WHERE run = ? AND type = 'catalog-item' AND severity = 'error' AND waived_until IS NULL
  ),
  disclosed AS (${disclosedItems})
  SELECT unit, domain, count(*)::int AS items, (count(*) FILTER (WHERE published))::int AS published,
    count(score)::int AS scored, coalesce(sum(score), 0)::int AS points,
    (count(*) FILTER (WHERE band = 'excellent'))::int AS excellent,
    (count(*) FILTER (WHERE band = 'good'))::int AS good,
    (count(*) FILTER (WHERE band = 'sufficient'))::int AS sufficient,
    (count(*) FILTER (WHERE band = 'poor'))::int AS poor,
    (count(*) FILTER (WHERE kept))::int AS kept,
    (count(*) FILTER (WHERE kept AND published AND grave.document_id IS NULL))::int AS whole,
    (count(*) FILTER (WHERE kept AND disclosed.document_id IS NOT NULL))::int AS disclosed
  FROM item
  CROSS JOIN LATERAL (SELECT adaptation IS DISTINCT FROM 'not-applicable' AS kept) AS duty
  LEFT JOIN grave USING (document_id)
  LEFT JOIN disclosed USING (document_id)
  GROUP BY unit, domain ORDER BY unit, domain`;

/** `run`: the number of the latest run of the check, or null before the first. */
export const countedCells = async (
  strapi: Core.Strapi,
  run: number | null,
): Promise<readonly CountedCell[]> => {
  const rows = await query<Row>(strapi, statement, [defaultLocale, run, defaultLocale]);
  return rows.map(({ excellent, good, sufficient, poor, ...row }) => ({
    ...row,
    bands: { excellent, good, sufficient, poor },
  }));
};
