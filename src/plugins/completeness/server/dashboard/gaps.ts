import type { Core } from '@strapi/strapi';
import { sourceOf } from '../../../../domain/finding';
import { basisOfSource } from '../../../../domain/legal-basis';
import type { Gap } from '../../../../domain/overview';
import { service } from '../../../service';
import { inScope, query, type Scope } from './query';

const statement = (condition: string): string => `
  WITH found AS (SELECT * FROM gongkai.completeness_finding WHERE run = ? AND ${condition}),
  grouped AS (
    SELECT rule, severity, min(element) AS element, count(*)::int AS count, count(DISTINCT unit)::int AS units,
      sum(points)::int AS points, (array_agg(place ORDER BY place))[1:3] AS places,
      (array_agg(DISTINCT source) FILTER (WHERE source <> ''))[1:3] AS sources
    FROM found GROUP BY rule, severity
  )
  SELECT rule, severity, element, count, units, points, coalesce(sources, '{}') AS sources, (
    SELECT json_agg(json_build_object('unit', f.unit, 'domain', f.domain, 'type', f.type, 'documentId', f.document_id,
      'title', f.title, 'message', json_build_object('zh', f.message_zh, 'en', f.message_en)) ORDER BY f.place)
    FROM gongkai.completeness_finding f WHERE f.run = ? AND f.place = ANY(grouped.places)
  ) AS examples
  FROM grouped
  ORDER BY array_position(ARRAY['error', 'warning', 'info'], severity), points DESC, count DESC, rule`;

interface Row extends Omit<Gap, 'sources'> {
  readonly sources: readonly string[];
}

/** What the latest run found, rule by rule: the gravest on top, then what costs most. */
export const gaps = async (
  strapi: Core.Strapi,
  run: number | null,
  scope: Scope,
): Promise<readonly Gap[]> => {
  if (run === null) return [];
  const { condition, values } = inScope(scope);
  const { register } = await service(strapi, 'completeness', 'context').get();
  const rows = await query<Row>(strapi, statement(condition), [run, ...values, run]);
  return rows.map(({ sources, ...gap }) => ({
    ...gap,
    sources: sources.map((text) => ({ text: sourceOf(text), legalBasis: basisOfSource(text, register) })),
  }));
};
