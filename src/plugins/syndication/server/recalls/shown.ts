import type { Pool } from 'pg';
import { readSnapshot } from '../../../../domain/change';
import { publicTypeNamed, titleOf } from '../../../../domain/public-model';
import { type OpenRecall, recallDue } from '../../../../domain/subscriptions';
import type { WorkCalendar } from '../../../../domain/time';
import { entriesTo } from '../../../../plugin-kit/database/ledger-told';

type Row = Omit<OpenRecall, 'title' | 'due' | 'overdue'> & { readonly title_source: string | null };

/**
 * What a report `r` says is as the recall `d` wants it: taken down, or the corrected text, or one that was sent there since. Of
 * a withdrawal there is no corrected text.
 */
const isRight = `(r.url = '' OR EXISTS (
    SELECT FROM gongkai.delivery p JOIN gongkai.ledger k ON k.seq = p.seq
    WHERE p.subscription = d.subscription AND p.document_id = d.document_id AND p.locale = d.locale AND p.seq >= d.seq
      AND NOT p.has_left AND k.action IN ('publish', 'revise') AND k.hash = r.hash))`;
const ofTheSame = 'r.subscription = d.subscription AND r.document_id = d.document_id AND r.locale = d.locale';

/** Of each subscription and document the latest recall, until a report answers it and nothing else runs by the latest reports. */
const statement = `
  SELECT s.id AS subscription, s.name, e.type, e.document_id AS id, e.locale, e.seq::int AS seq, e.action, e.at, e.title_source
  FROM (
    SELECT DISTINCT ON (subscription, document_id, locale) subscription, document_id, locale, seq, has_left
    FROM gongkai.delivery WHERE recall AND ($1::text IS NULL OR document_id = $1)
    ORDER BY subscription, document_id, locale, seq DESC
  ) d
  JOIN gongkai.subscription s ON s.id = d.subscription
  JOIN LATERAL (SELECT * FROM ${entriesTo('CASE WHEN d.has_left THEN ARRAY[d.seq] ELSE ARRAY[]::bigint[] END')} x WHERE x.seq = d.seq) e ON true
  WHERE NOT EXISTS (SELECT FROM gongkai.receipt r WHERE ${ofTheSame} AND r.seq >= d.seq AND ${isRight})
    OR EXISTS (
      SELECT FROM (
        SELECT DISTINCT ON (r.outlet) r.url, r.hash FROM gongkai.receipt r WHERE ${ofTheSame}
        ORDER BY r.outlet, r.at DESC, r.received_at DESC
      ) r WHERE NOT ${isRight})
  ORDER BY e.seq`;

/** Recalls that wait for an answer, of one document or of all; the oldest first. */
export const openRecalls = async (
  pool: Pool,
  { hours, calendar, now }: { readonly hours: number; readonly calendar: WorkCalendar; readonly now: Date },
  documentId: string | null = null,
): Promise<readonly OpenRecall[]> => {
  const { rows } = await pool.query<Row>(statement, [documentId]);
  return rows.map(({ title_source, ...row }) => {
    const declared = publicTypeNamed(row.type);
    const snapshot = readSnapshot(title_source);
    const due = recallDue(row.at, hours, calendar);
    return {
      ...row,
      title: declared && snapshot ? titleOf(declared, snapshot) : null,
      due: due.toISOString(),
      overdue: due < now,
    };
  });
};
