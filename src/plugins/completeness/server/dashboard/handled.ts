import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { pair } from '../../../../domain/milestones';
import { latestItems } from './items-in-sql';
import { query } from './query';

/** What two spellings of one item's name have in common, as `rowKey` of the guideline room says it. */
const key = (...columns: readonly string[]): string =>
  columns
    .map(
      (column) =>
        `regexp_replace(normalize(coalesce(${column}, ''), NFKC), '[[:space:][:punct:]·\\u2010-\\u2027\\u3000-\\u303f]', '', 'g')`,
    )
    .join(" || '|' || ");

/** An item stands for the guideline's row that it names, or else for the one of its domain that is named alike. */
const statement = `
  WITH item AS MATERIALIZED (${latestItems})
  SELECT DISTINCT item.unit, g.document_id AS row FROM item
  JOIN catalog_items_guideline_item_lnk l ON l.catalog_item_id = item.id
  JOIN guideline_items g ON g.id = l.guideline_item_id
  UNION
  SELECT item.unit, g.document_id AS row FROM item
  JOIN (
    SELECT i.document_id, d.code AS domain, ${key('i.level_1', 'i.level_2', 'i.level_3')} AS name FROM guideline_items i
    JOIN guideline_items_domain_lnk dl ON dl.guideline_item_id = i.id JOIN domains d ON d.id = dl.domain_id
  ) g ON g.domain = item.domain AND g.name = ${key('item.level1', 'item.level2', 'item.level3')}
  WHERE NOT EXISTS (SELECT FROM catalog_items_guideline_item_lnk l WHERE l.catalog_item_id = item.id)`;

/** Which rows of the guidelines each unit handled, as pairs of unit and row. */
export const handledRows = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> => {
  const rows = await query<{ unit: string; row: string }>(strapi, statement, [defaultLocale]);
  return new Set(rows.map(({ unit, row }) => pair(unit, row)));
};
