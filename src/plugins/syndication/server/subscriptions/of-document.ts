import type { Pool } from 'pg';
import type { DocumentOutlets, OutletOfDocument } from '../../../../domain/subscriptions';

interface DocumentAsked {
  readonly documentId: string;
  readonly locale: string;
}

/** The newest delivery of the document to the subscription `s` that fits a condition; of one version the latest repeat. */
const newest = (condition: string): string => `(
  SELECT json_build_object('seq', d.seq, 'action', CASE WHEN d.has_left THEN 'withdraw' ELSE l.action END, 'at', l.at,
    'state', d.state, 'deliveredAt', d.delivered_at)
  FROM gongkai.delivery d JOIN gongkai.ledger l ON l.seq = d.seq
  WHERE d.document_id = $1 AND d.locale = $2 AND d.subscription = s.id AND ${condition}
  ORDER BY d.seq DESC, d.epoch DESC LIMIT 1)`;

/** Which outlets were sent a document, and what came of it. Neither addresses nor secrets. */
export const outletsOf = async (
  pool: Pool,
  { documentId, locale }: DocumentAsked,
): Promise<DocumentOutlets> => {
  const { rows: outlets } = await pool.query<OutletOfDocument>(
    `SELECT s.name, s.kind, s.state, ${newest(`d.state = 'delivered'`)} AS taken, ${newest(`d.state <> 'delivered'`)} AS open
     FROM gongkai.subscription s
     WHERE EXISTS (SELECT FROM gongkai.delivery d WHERE d.document_id = $1 AND d.locale = $2 AND d.subscription = s.id)
     ORDER BY s.made_at, s.id`,
    [documentId, locale],
  );
  const { rows } = await pool.query<{ ahead: boolean }>(
    `SELECT EXISTS (SELECT FROM gongkai.subscription s WHERE s.state = 'active' AND s.cursor < (
       SELECT max(l.seq) FROM gongkai.ledger l WHERE l.document_id = $1 AND l.locale = $2)) AS ahead`,
    [documentId, locale],
  );
  const told = outlets.map(withoutWhatCameAfter);
  const waits = told.some(({ state, open }) => state === 'active' && open?.state === 'due');
  return { outlets: told, underWay: waits || rows[0]?.ahead === true };
};

/** What was not taken counts only while it is newer than what was. */
const withoutWhatCameAfter = (outlet: OutletOfDocument): OutletOfDocument => ({
  ...outlet,
  open: outlet.open && outlet.open.seq > (outlet.taken?.seq ?? 0) ? outlet.open : null,
});
