import type { Pool } from 'pg';
import { type Receipt, WrongMember } from '../../../../domain/subscriptions';
import { hashOfToken } from '../subscriptions/secrets';

/** The subscription that a token belongs to; null: to none. */
export const subscriptionWithToken = async (pool: Pool, token: string): Promise<string | null> => {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM gongkai.subscription WHERE token = $1
     UNION ALL SELECT subscription FROM gongkai.former_keys WHERE token = $1 AND until > now()`,
    [hashOfToken(token)],
  );
  return rows[0]?.id ?? null;
};

const sentStatement = `
  SELECT d.seq::int AS seq FROM gongkai.delivery d
  WHERE d.subscription = $1 AND d.document_id = $2 AND d.locale = $3 AND d.tries > 0 ORDER BY d.seq`;

const insert = `
  INSERT INTO gongkai.receipt (subscription, document_id, locale, seq, outlet, url, at, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`;

/** Hash of the text that is public now; null where none is. */
const currentStatement = `
  SELECT CASE WHEN action = 'withdraw' THEN NULL ELSE hash END AS hash FROM gongkai.ledger
  WHERE document_id = $1 AND locale = $2 AND action <> 'redact' ORDER BY seq DESC LIMIT 1`;

export interface Kept {
  /** False: the same was reported before. */
  readonly isNew: boolean;
  /** Whether what was reported to be posted is what is public now; null where it was taken down. */
  readonly current: boolean | null;
}

/** Keeps a receipt. Null: the document was never sent there. Throws WrongMember on a change that was not. */
export const takeReceipt = async (
  pool: Pool,
  subscription: string,
  receipt: Receipt,
): Promise<Kept | null> => {
  const { id, locale, seq, outlet, url, at, hash } = receipt;
  const { rows: sent } = await pool.query<{ seq: number }>(sentStatement, [subscription, id, locale]);
  if (sent.length === 0) return null;
  if (!sent.some((one) => one.seq === seq)) {
    const known = sent.slice(-10).map((one) => one.seq);
    throw new WrongMember('seq', seq, {
      zh: `应为发给本渠道的该文档变更之一：${known.join('、')}`,
      en: `should be one of the changes of this document that were sent to this subscription: ${known.join(', ')}`,
    });
  }
  const { rowCount } = await pool.query(insert, [subscription, id, locale, seq, outlet, url, at, hash]);
  const { rows } = await pool.query<{ hash: string | null }>(currentStatement, [id, locale]);
  return { isNew: rowCount === 1, current: url === '' ? null : rows[0]?.hash === hash };
};
