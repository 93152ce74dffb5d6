import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { mostItems, type ShownItem } from '../../../../domain/overview';
import { publicType, titleOf } from '../../../../domain/public-model';
import { latestItems } from './items-in-sql';
import { latestRun } from './latest-run';
import { inScope, query, type Scope } from './query';

interface Row extends Omit<ShownItem, 'title' | 'worst'> {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly zh: string | null;
  readonly en: string | null;
}

const statement = (condition: string): string => `
  WITH item AS (SELECT * FROM (${latestItems}) AS latest WHERE ${condition}),
  found AS (
    SELECT DISTINCT ON (document_id) document_id, message_zh AS zh, message_en AS en,
      (count(*) OVER (PARTITION BY document_id))::int AS findings
    FROM gongkai.completeness_finding WHERE run = ? AND type = 'catalog-item' AND ${condition}
    ORDER BY document_id, array_position(ARRAY['error', 'warning', 'info'], severity), points DESC, place
  )
  SELECT item.document_id AS "documentId", level1, level2, level3, item.unit, item.domain, score, band,
    CASE WHEN NOT published THEN 'draft' WHEN changed THEN 'modified' ELSE 'published' END AS state,
    coalesce(found.findings, 0) AS findings, found.zh, found.en
  FROM item LEFT JOIN found USING (document_id)
  ORDER BY score NULLS FIRST, item.id LIMIT ${mostItems}`;

/** The catalogue items of a unit and a domain, the worst on top. */
export const dashboardItems = async (strapi: Core.Strapi, scope: Scope): Promise<readonly ShownItem[]> => {
  const run = (await latestRun(strapi))?.id ?? null;
  const { condition, values } = inScope(scope);
  const rows = await query<Row>(strapi, statement(condition), [defaultLocale, ...values, run, ...values]);
  const type = publicType('catalog-item');
  return rows.map(({ level1, level2, level3, zh, en, ...row }) => ({
    ...row,
    title: titleOf(type, { level1, level2, level3 }),
    worst: zh === null || en === null ? null : { zh, en },
  }));
};
