import type { Pool } from 'pg';
import { applyRules } from '../../../../domain/completeness';
import { policyRules, policyTextRules } from '../../../../domain/document-rules';
import { chinaDay } from '../../../../domain/time';
import { storeOf, storePages, textOf } from '../beside/store-pages';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domains: readonly string[];
  readonly published: string;
  readonly needs: boolean | null;
  readonly number: string | null;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly expires: string | null;
  readonly validity: string | null;
  /** Only of a policy without attachments. */
  readonly body: string | null;
  /** 0: none. */
  readonly attachments: number;
  readonly interpreted: readonly string[];
}

/** A list of the store is ready JSON. */
const bare = `coalesce(p.attachments, 'null') IN ('null', '[]')`;

/** Every public policy, with the days on which its interpretations became public. */
const query = `
  SELECT p.document_id AS id, p.title_text AS title, u.code AS unit, p.published_at AS published,
    p.needs_interpretation AS needs, p.document_number AS number, p.issued_on AS issued,
    p.effective_on AS effective, p.expires_on AS expires, p.validity,
    CASE WHEN ${bare} THEN 0 ELSE 1 END AS attachments,
    CASE WHEN ${bare} THEN p.body END AS body,
    ARRAY(SELECT d.code FROM ${storeOf('domain')} d
          WHERE d.document_id = ANY(p.domains) AND d.locale = $1 ORDER BY d.code) AS domains,
    ARRAY(SELECT i.published_at FROM ${storeOf('interpretation')} i
          WHERE i.policy = p.document_id AND i.locale = $1) AS interpreted
  FROM ${storeOf('policy')} p
  LEFT JOIN ${storeOf('unit')} u ON u.document_id = p.issuer AND u.locale = $1
  WHERE p.locale = $1 AND p.document_id > $2
    AND ($4::text IS NULL OR u.code = $4)
  ORDER BY p.document_id LIMIT $3`;

/**
 * Whether each public policy was interpreted, and in time (the working days are counted with the district's calendar),
 * and what an older release let pass: it is told here, and refused when it is next revised.
 */
export const judgePolicies = async (
  pool: Pool,
  { unit, domain, now, context: { limits, calendar, overrides } }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  const today = chinaDay(now);
  for await (const row of storePages<Row>(pool, query, [unit ?? null])) {
    if (domain !== undefined && !row.domains.includes(domain)) continue;
    const policy = {
      needsInterpretation: row.needs,
      publishedOn: chinaDay(row.published),
      interpretedOn: row.interpreted.map(chinaDay),
      today,
      limits,
      calendar,
    };
    const about = { documentId: row.id, title: row.title, unit: row.unit, domain: row.domains[0] ?? null };
    const text = {
      documentNumber: textOf(row.number),
      issuedOn: row.issued,
      effectiveOn: row.effective,
      expiresOn: row.expires,
      validity: row.validity,
      today,
      body: textOf(row.body),
      attachments: row.attachments,
      isTranslation: false,
    };
    for (const finding of [
      ...applyRules(policyRules, policy, overrides),
      ...applyRules(policyTextRules, text, overrides),
    ])
      tell({ ...about, domain: domain ?? about.domain, type: 'policy' }, finding);
  }
};
