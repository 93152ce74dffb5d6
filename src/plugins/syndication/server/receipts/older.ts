import type { Pool } from 'pg';
import { readSnapshot } from '../../../../domain/change';
import { publicTypeNamed, titleOf } from '../../../../domain/public-model';
import type { PostedOlder } from '../../../../domain/subscriptions';
import { entriesTold } from '../../../../plugin-kit/database/ledger-told';

type Row = Omit<PostedOlder, 'title' | 'postedAt'> & {
  readonly title_source: string | null;
  readonly posted: Date;
};

/** Of each outlet and document the latest report, where it names a text that is not the one that is public. */
const statement = `
  SELECT s.id AS subscription, s.name, r.outlet, r.url, r.document_id AS id, r.locale, r.at AS posted,
         e.type, e.title_source, e.at AS since, CASE WHEN e.action = 'withdraw' THEN 'withdrawn' ELSE 'revised' END AS now
  FROM (
    SELECT DISTINCT ON (subscription, document_id, locale, outlet) * FROM gongkai.receipt
    WHERE $1::text IS NULL OR document_id = $1
    ORDER BY subscription, document_id, locale, outlet, at DESC, received_at DESC
  ) r
  JOIN gongkai.subscription s ON s.id = r.subscription
  JOIN LATERAL (
    SELECT l.seq FROM gongkai.ledger l WHERE l.document_id = r.document_id AND l.locale = r.locale AND l.action <> 'redact'
    ORDER BY l.seq DESC LIMIT 1) latest ON true
  JOIN LATERAL (SELECT * FROM ${entriesTold} x WHERE x.seq = latest.seq) e ON true
  WHERE r.url <> '' AND (e.action = 'withdraw' OR e.hash <> r.hash)
  ORDER BY e.seq, s.name, r.outlet
  LIMIT 1000`;

/** What outlets have posted that was corrected or taken back since, of one document or of all; the longest first. */
export const postedOlder = async (
  pool: Pool,
  documentId: string | null = null,
): Promise<readonly PostedOlder[]> => {
  const { rows } = await pool.query<Row>(statement, [documentId]);
  return rows.map(({ title_source, posted, ...row }) => {
    const declared = publicTypeNamed(row.type);
    const snapshot = readSnapshot(title_source);
    return {
      ...row,
      title: declared && snapshot ? titleOf(declared, snapshot) : null,
      postedAt: posted.toISOString(),
    };
  });
};
