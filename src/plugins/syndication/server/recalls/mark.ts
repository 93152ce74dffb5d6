import type { Pool } from 'pg';

/** What a correction or withdrawal calls back. */
export interface Recall {
  /** The change that the subscription carries. */
  readonly of: number;
  readonly hash: string;
  /** Where it was reported to run. */
  readonly posted: ReadonlyArray<{ readonly outlet: string; readonly url: string }>;
}

/**
 * Of some deliveries, those that correct or take back what the subscription has carried: the latest text that reached it.
 * They are marked once for all tries.
 */
const statement = `
  WITH called AS (
    SELECT d.epoch, d.seq, c.seq AS carried, c.hash, d.document_id, d.locale
    FROM gongkai.delivery d
    JOIN gongkai.ledger l ON l.seq = d.seq AND l.action IN ('revise', 'withdraw')
    JOIN LATERAL (
      SELECT p.seq, k.hash FROM gongkai.delivery p JOIN gongkai.ledger k ON k.seq = p.seq
      WHERE p.subscription = d.subscription AND p.document_id = d.document_id AND p.locale = d.locale
        AND p.seq < d.seq AND p.state = 'delivered' AND k.action IN ('publish', 'revise', 'withdraw')
      ORDER BY p.seq DESC LIMIT 1
    ) c ON true
    JOIN gongkai.ledger k ON k.seq = c.seq AND k.action <> 'withdraw'
    WHERE d.subscription = $1 AND (d.epoch, d.seq) IN (SELECT * FROM unnest($2::int[], $3::bigint[]))
      AND NOT EXISTS (
        SELECT FROM gongkai.delivery p WHERE p.subscription = d.subscription AND p.seq = c.seq AND p.has_left
          AND p.document_id = d.document_id AND p.locale = d.locale)
  ), marked AS (
    UPDATE gongkai.delivery d SET recall = true FROM called c
    WHERE d.subscription = $1 AND d.epoch = c.epoch AND d.seq = c.seq AND NOT d.recall
  )
  SELECT c.epoch, c.seq::int AS seq, c.carried::int AS "of", c.hash, coalesce((
    SELECT json_agg(json_build_object('outlet', r.outlet, 'url', r.url) ORDER BY r.outlet, r.url) FROM (
      SELECT DISTINCT ON (outlet) outlet, url FROM gongkai.receipt r
      WHERE r.subscription = $1 AND r.document_id = c.document_id AND r.locale = c.locale
      ORDER BY outlet, at DESC, received_at DESC
    ) r WHERE r.url <> ''), '[]') AS posted
  FROM called c`;

/** Recalls among some deliveries, by `epoch seq`. */
export const markRecalls = async (
  pool: Pool,
  subscription: string,
  deliveries: ReadonlyArray<{ readonly epoch: number; readonly seq: number }>,
): Promise<ReadonlyMap<string, Recall>> => {
  if (deliveries.length === 0) return new Map();
  const { rows } = await pool.query<Recall & { epoch: number; seq: number }>(statement, [
    subscription,
    deliveries.map(({ epoch }) => epoch),
    deliveries.map(({ seq }) => seq),
  ]);
  return new Map(rows.map(({ epoch, seq, of, hash, posted }) => [`${epoch} ${seq}`, { of, hash, posted }]));
};
