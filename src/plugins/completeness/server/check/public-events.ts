import type { Pool } from 'pg';
import { applyRules } from '../../../../domain/completeness';
import { eventFromSnapshot, eventRules } from '../../../../domain/document-rules';
import { storeOf, storePages, textOf } from '../beside/store-pages';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly form: string | null;
  readonly since: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly reason: string | null;
  readonly summary: string | null;
  readonly body: string | null;
  readonly ways: string | null;
  readonly place: string | null;
  readonly result: string | null;
}

const query = `
  SELECT e.document_id AS id, e.title_text AS title, u.code AS unit, d.code AS domain, e.form,
    e.published_at AS since, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.short_period_reason AS reason,
    e.summary, e.body, e.ways, e.place, e.result
  FROM ${storeOf('participation-event')} e
  LEFT JOIN ${storeOf('unit')} u ON u.document_id = e.unit AND u.locale = $1
  LEFT JOIN ${storeOf('domain')} d ON d.document_id = e.domain AND d.locale = $1
  WHERE e.locale = $1 AND e.document_id > $2
    AND ($4::text IS NULL OR u.code = $4) AND ($5::text IS NULL OR d.code = $5)
  ORDER BY e.document_id LIMIT $3`;

/** Periods, materials and ways of the public participation events, and results that are overdue by now. */
export const judgeEvents = async (
  pool: Pool,
  { unit, domain, now, context: { limits, overrides } }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  for await (const row of storePages<Row>(pool, query, [unit ?? null, domain ?? null])) {
    const texts = {
      ...row,
      shortPeriodReason: textOf(row.reason),
      summary: textOf(row.summary),
      body: textOf(row.body),
      ways: textOf(row.ways),
      place: textOf(row.place),
      result: textOf(row.result),
    };
    const about = { documentId: row.id, title: row.title, unit: row.unit, domain: row.domain };
    for (const finding of applyRules(
      eventRules,
      eventFromSnapshot(texts, { now, since: row.since, limits }),
      overrides,
    ))
      tell({ ...about, type: 'participation-event' }, finding);
  }
};
