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

/** The newest entry of the ledger on the document. */
const newestEntry = `(
  SELECT l.seq, l.action, l.at FROM gongkai.ledger l WHERE l.document_id = $1 AND l.locale = $2 ORDER BY l.seq DESC LIMIT 1)`;

const statement = `
  SELECT s.name, s.kind, s.state, ${newest(`d.state = 'delivered'`)}::text AS taken,
    (CASE WHEN n.seq > s.cursor THEN json_build_object('seq', n.seq, 'action', n.action, 'at', n.at, 'state', 'due')
      ELSE ${newest(`d.state <> 'delivered'`)} END)::text AS open
  FROM gongkai.subscription s CROSS JOIN ${newestEntry} n
  WHERE EXISTS (SELECT FROM gongkai.delivery d WHERE d.document_id = $1 AND d.locale = $2 AND d.subscription = s.id)
  ORDER BY s.made_at, s.id`;

/** Whether somebody who is sent changes has not looked at the document's newest one yet. */
const isAhead = `
  SELECT FROM gongkai.subscription s CROSS JOIN ${newestEntry} n WHERE s.state = 'active' AND s.cursor < n.seq LIMIT 1`;

type Row = Omit<OutletOfDocument, 'taken' | 'open'> & Record<'taken' | 'open', string | null>;

/** Strapi has `pg` give JSON as text. What was not taken counts only while it is newer than what was. */
const read = (row: Row): OutletOfDocument => {
  const taken: OutletOfDocument['taken'] = JSON.parse(row.taken ?? 'null');
  const open: OutletOfDocument['open'] = JSON.parse(row.open ?? 'null');
  return { ...row, taken, open: open && open.seq > (taken?.seq ?? 0) ? open : null };
};

/** Which outlets were sent a document, and what came of it. Neither addresses nor secrets. */
export const outletsOf = async (
  pool: Pool,
  { documentId, locale }: DocumentAsked,
): Promise<Omit<DocumentOutlets, 'recalls' | 'older'>> => {
  const { rows } = await pool.query<Row>(statement, [documentId, locale]);
  const outlets = rows.map(read);
  const waits = outlets.some(({ state, open }) => state === 'active' && open?.state === 'due');
  const { rowCount } = waits ? { rowCount: 1 } : await pool.query(isAhead, [documentId, locale]);
  return { outlets, underWay: rowCount === 1 };
};
