import type { Core } from '@strapi/strapi';
import { kindOfRule, sourceOf } from '../../../../domain/finding';
import { basisOfSource } from '../../../../domain/legal-basis';
import type { Gap, GapExample, GapPage } from '../../../../domain/overview';
import { service } from '../../../../plugin-kit/strapi/service';
import { inScope, query, type Scope } from './query';

const statement = (condition: string): string => `
  WITH found AS (SELECT * FROM gongkai.completeness_finding WHERE run = ? AND ${condition}),
  grouped AS (
    SELECT rule, severity, waived_until IS NOT NULL AS waived, min(element) AS element, count(*)::int AS count,
      count(DISTINCT unit)::int AS units, sum(points)::int AS points, (array_agg(place ORDER BY place))[1:3] AS places,
      (array_agg(DISTINCT source) FILTER (WHERE source <> ''))[1:3] AS sources
    FROM found GROUP BY rule, severity, waived_until IS NOT NULL
  )
  SELECT rule, severity, waived, element, count, units, points, coalesce(sources, '{}') AS sources, (
    SELECT json_agg(json_build_object('unit', f.unit, 'domain', f.domain, 'type', f.type, 'documentId', f.document_id,
      'title', f.title, 'message', json_build_object('zh', f.message_zh, 'en', f.message_en),
      'waivedUntil', f.waived_until) ORDER BY f.place)
    FROM gongkai.completeness_finding f WHERE f.run = ? AND f.place = ANY(grouped.places)
  ) AS examples
  FROM grouped
  ORDER BY waived, array_position(ARRAY['error', 'warning', 'info'], severity), points DESC, count DESC, rule`;

interface Row extends Omit<Gap, 'sources' | 'kind'> {
  readonly sources: readonly string[];
}

/** What the latest run found, rule by rule: the gravest on top, then what costs most; what is waived last. */
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
    kind: kindOfRule(gap.rule) ?? gap.examples[0]?.message ?? { zh: gap.rule, en: gap.rule },
    sources: sources.map((text) => ({ text: sourceOf(text), legalBasis: basisOfSource(text, register) })),
  }));
};

const PAGE = 50;

/** Which group, and after which of its findings. */
interface AskedGap {
  readonly rule: string;
  readonly severity: string;
  readonly waived: boolean;
  /** A place, or '' for the first page. */
  readonly after: string;
}

interface Found extends Omit<GapExample, 'message'> {
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

/** Every finding of a group, page by page. */
export const gapPage = async (
  strapi: Core.Strapi,
  run: number | null,
  scope: Scope,
  { rule, severity, waived, after }: AskedGap,
): Promise<GapPage> => {
  const { condition, values } = inScope(scope);
  const last = /^\d{1,18}$/.test(after) ? after : '-1';
  const rows = await query<Found>(
    strapi,
    `SELECT place, unit, domain, type, document_id AS "documentId", title, message_zh AS zh, message_en AS en,
       waived_until AS "waivedUntil"
     FROM gongkai.completeness_finding
     WHERE run = ? AND rule = ? AND severity = ? AND (waived_until IS NOT NULL) = ? AND place > ? AND ${condition}
     ORDER BY place LIMIT ${PAGE}`,
    [run, rule, severity, waived, last, ...values],
  );
  return {
    examples: rows.map(({ place: _, zh, en, ...found }) => ({ ...found, message: { zh, en } })),
    next: rows.length < PAGE ? null : (rows.at(-1)?.place ?? null),
  };
};
