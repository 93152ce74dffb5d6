import type { Pool } from 'pg';
import { applyRules, policyRules } from '../../../../domain/completeness';
import { chinaDay } from '../../../../domain/freshness';
import type { DocumentsTask, TellAbout } from './public-documents';
import { storeOf, storePages } from './store-pages';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domains: readonly string[];
  readonly published: string;
  readonly interpreted: readonly string[];
}

/** Only policies that need an interpretation; the days of those that are public. */
const query = `
  SELECT p.document_id AS id, p.title_text AS title, u.code AS unit, p.published_at AS published,
    ARRAY(SELECT d.code FROM ${storeOf('domain')} d
          WHERE d.document_id = ANY(p.domains) AND d.locale = $1 ORDER BY d.code) AS domains,
    ARRAY(SELECT i.published_at FROM ${storeOf('interpretation')} i
          WHERE i.policy = p.document_id AND i.locale = $1) AS interpreted
  FROM ${storeOf('policy')} p
  LEFT JOIN ${storeOf('unit')} u ON u.document_id = p.issuer AND u.locale = $1
  WHERE p.locale = $1 AND p.document_id > $2 AND p.needs_interpretation
    AND ($4::text IS NULL OR u.code = $4)
  ORDER BY p.document_id LIMIT $3`;

/** Whether each public policy was interpreted, and in time: the working days are counted with the district's calendar. */
export const judgePolicies = async (
  pool: Pool,
  { unit, domain, now, context: { limits, calendar, overrides } }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  const today = chinaDay(now);
  for await (const row of storePages<Row>(pool, query, [unit ?? null])) {
    if (domain !== undefined && !row.domains.includes(domain)) continue;
    const policy = {
      needsInterpretation: true,
      publishedOn: chinaDay(row.published),
      interpretedOn: row.interpreted.map(chinaDay),
      today,
      limits,
      calendar,
    };
    const about = { documentId: row.id, title: row.title, unit: row.unit, domain: row.domains[0] ?? null };
    for (const finding of applyRules(policyRules, policy, overrides))
      tell({ ...about, domain: domain ?? about.domain, type: 'policy' }, finding);
  }
};
