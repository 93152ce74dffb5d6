import type { Pool } from 'pg';
import { publicTypeNamed, titleOf } from '../../../../domain/public-model';
import { readSnapshot } from '../../../../domain/publication';
import { type OpenRecall, recallDue } from '../../../../domain/subscriptions';
import type { WorkCalendar } from '../../../../domain/time';
import { entriesTo } from '../../../ledger-told';

type Row = Omit<OpenRecall, 'title' | 'due' | 'overdue'> & { readonly title_source: string | null };

/** Of each subscription and document the latest recall, where nothing reported since answers it. */
const statement = `
  SELECT s.id AS subscription, s.name, e.type, e.document_id AS id, e.locale, e.seq::int AS seq, e.action, e.at, e.title_source
  FROM (
    SELECT DISTINCT ON (subscription, document_id, locale) subscription, document_id, locale, seq, has_left
    FROM gongkai.delivery WHERE recall AND ($1::text IS NULL OR document_id = $1)
    ORDER BY subscription, document_id, locale, seq DESC
  ) d
  JOIN gongkai.subscription s ON s.id = d.subscription
  JOIN LATERAL (SELECT * FROM ${entriesTo('CASE WHEN d.has_left THEN ARRAY[d.seq] ELSE ARRAY[]::bigint[] END')} x WHERE x.seq = d.seq) e ON true
  WHERE NOT EXISTS (
    SELECT FROM gongkai.receipt r
    WHERE r.subscription = d.subscription AND r.document_id = d.document_id AND r.locale = d.locale AND r.seq >= d.seq)
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
