import type { Pool } from 'pg';
import { applyRules } from '../../../../domain/completeness';
import { interpretationRules, type JudgedInterpretation } from '../../../../domain/document-rules';
import { chinaDay } from '../../../../domain/time';
import { waitsFor } from '../beside/policy-days';
import { storeOf, storePages, textOf } from '../beside/store-pages';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domains: readonly string[];
  readonly form: string | null;
  readonly body: string | null;
  readonly alternative: string | null;
  readonly policyBody: string | null;
  readonly day: string | null;
  readonly published: string;
  /** 0: none. */
  readonly attachments: number;
  readonly issued: string | null;
  readonly policyPublished: string | null;
  readonly waits: boolean;
}

const query = `
  SELECT i.document_id AS id, i.title_text AS title, u.code AS unit, i.form, i.body,
    i.text_alternative AS alternative, p.body AS "policyBody", i.interpreted_on AS day,
    i.published_at AS published, CASE WHEN coalesce(i.attachments, 'null') IN ('null', '[]') THEN 0 ELSE 1 END AS attachments,
    p.issued_on AS issued, p.published_at AS "policyPublished",
    ${waitsFor('i.published_at', 'i.document_id')} AS waits,
    ARRAY(SELECT d.code FROM ${storeOf('domain')} d
          WHERE d.document_id = ANY(p.domains) AND d.locale = $1 ORDER BY d.code) AS domains
  FROM ${storeOf('interpretation')} i
  LEFT JOIN ${storeOf('policy')} p ON p.document_id = i.policy AND p.locale = $1
  LEFT JOIN ${storeOf('unit')} u ON u.document_id = i.unit AND u.locale = $1
  WHERE i.locale = $1 AND i.document_id > $2 AND ($4::text IS NULL OR u.code = $4)
  ORDER BY i.document_id LIMIT $3`;

/** Whether the public interpretations explain: each is compared with the text of its policy. */
export const judgeInterpretations = async (
  pool: Pool,
  { unit, domain, context: { limits, calendar, overrides } }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  for await (const row of storePages<Row>(pool, query, [unit ?? null])) {
    if (domain !== undefined && !row.domains.includes(domain)) continue;
    const judged: JudgedInterpretation = {
      form: row.form,
      body: textOf(row.body),
      textAlternative: textOf(row.alternative),
      policyBody: textOf(row.policyBody),
      attachments: row.attachments,
      interpretedOn: row.day,
      publishedOn: chinaDay(row.published),
      policyDays: {
        issuedOn: row.issued,
        publishedOn: row.policyPublished === null ? null : chinaDay(row.policyPublished),
        waits: row.waits,
      },
      limits,
      calendar,
    };
    const about = { documentId: row.id, title: row.title, unit: row.unit };
    for (const finding of applyRules(interpretationRules, judged, overrides))
      tell({ ...about, domain: domain ?? row.domains[0] ?? null, type: 'interpretation' }, finding);
  }
};
