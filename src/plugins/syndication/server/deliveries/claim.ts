import type { Pool } from 'pg';

/** A delivery that a worker has in hand. */
export interface Claimed {
  readonly epoch: number;
  readonly seq: number;
  readonly tries: number;
  readonly firstTry: Date;
  readonly hasLeft: boolean;
}

/**
 * Takes deliveries whose time has come: of each document the oldest that is due, and no more than `most` in all workers
 * together; a single one while the receiver fails.
 */
const statement = `
  UPDATE gongkai.delivery c
  SET lease = now() + $3 * interval '1 millisecond', tries = c.tries + 1, first_try = coalesce(c.first_try, now())
  FROM (
    SELECT d.epoch, d.seq FROM gongkai.delivery d
    WHERE d.subscription = $1 AND d.state = 'due' AND d.next_try <= now() AND (d.lease IS NULL OR d.lease <= now())
      AND NOT EXISTS (
        SELECT FROM gongkai.delivery e
        WHERE e.subscription = $1 AND e.state = 'due' AND e.document_id = d.document_id AND e.locale = d.locale
          AND (e.epoch, e.seq) < (d.epoch, d.seq))
    ORDER BY d.epoch, d.seq
    LIMIT greatest(0, $2 - (
      SELECT count(*) FROM gongkai.delivery b
      WHERE b.subscription = $1 AND b.state = 'due' AND b.lease > now()))
  ) p
  WHERE c.subscription = $1 AND c.epoch = p.epoch AND c.seq = p.seq
  RETURNING c.epoch, c.seq, c.tries, c.first_try AS "firstTry", c.has_left AS "hasLeft"`;

/** Workers take turns at a subscription, so that the order and the number in flight hold for all of them together. */
export const claim = async (
  pool: Pool,
  subscription: string,
  most: number,
  leaseMs: number,
): Promise<readonly Claimed[]> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows: held } = await client.query<{ failures: number }>(
      `SELECT failures FROM gongkai.subscription
       WHERE id = $1 AND state = 'active' AND not_before <= now() FOR UPDATE SKIP LOCKED`,
      [subscription],
    );
    const [row] = held;
    const { rows } = row
      ? await client.query<Claimed & { seq: string }>(statement, [
          subscription,
          row.failures > 0 ? 1 : most,
          leaseMs,
        ])
      : { rows: [] };
    await client.query('COMMIT');
    return rows.map((claimed) => ({ ...claimed, seq: Number(claimed.seq) })).sort((a, b) => a.seq - b.seq);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
