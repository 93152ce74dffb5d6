import type { Core } from '@strapi/strapi';
import type { Gap } from '../../../../domain/overview';
import { inScope, query, type Scope } from './query';

const statement = (condition: string): string => `
  WITH found AS (SELECT * FROM gongkai.completeness_finding WHERE run = ? AND ${condition}),
  grouped AS (
    SELECT rule, severity, min(element) AS element, count(*)::int AS count, count(DISTINCT unit)::int AS units,
      sum(points)::int AS points, (array_agg(place ORDER BY place))[1:3] AS places
    FROM found GROUP BY rule, severity
  )
  SELECT rule, severity, element, count, units, points, (
    SELECT json_agg(json_build_object('unit', f.unit, 'domain', f.domain, 'type', f.type, 'documentId', f.document_id,
      'title', f.title, 'message', json_build_object('zh', f.message_zh, 'en', f.message_en)) ORDER BY f.place)
    FROM gongkai.completeness_finding f WHERE f.run = ? AND f.place = ANY(grouped.places)
  ) AS examples
  FROM grouped
  ORDER BY array_position(ARRAY['error', 'warning', 'info'], severity), points DESC, count DESC, rule`;

/** What the latest run found, rule by rule: the gravest on top, then what costs most. */
export const gaps = async (
  strapi: Core.Strapi,
  run: number | null,
  scope: Scope,
): Promise<readonly Gap[]> => {
  if (run === null) return [];
  const { condition, values } = inScope(scope);
  return query<Gap>(strapi, statement(condition), [run, ...values, run]);
};
