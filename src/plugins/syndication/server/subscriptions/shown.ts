import type { Pool } from 'pg';
import { allSubscriptions, narrowingOf } from './records';

/** Subscriptions as the admin shows them: never a secret. */
export const shownSubscriptions = async (pool: Pool): Promise<readonly object[]> =>
  (await allSubscriptions(pool)).map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    address: row.address,
    ...narrowingOf(row),
    thin: row.thin,
    variants: row.variants,
    state: row.state,
    stoppedWhy: row.stopped_why,
    cursor: Number(row.cursor),
    failures: row.failures,
    failingSince: row.failing_since,
    behind: row.behind,
  }));

const MOST = 200;

/** The newest deliveries of a subscription, each with its answers and the next try. */
export const shownDeliveries = async (pool: Pool, id: string): Promise<readonly object[]> => {
  const { rows } = await pool.query<{ answers: string }>(
    `SELECT d.epoch, d.seq::int AS seq, d.document_id AS id, d.locale, l.type, l.action, d.state, d.tries,
            CASE WHEN d.state = 'due' THEN d.next_try END AS "nextTry", d.delivered_at AS "deliveredAt", d.answers::text AS answers
     FROM gongkai.delivery d JOIN gongkai.ledger l ON l.seq = d.seq
     WHERE d.subscription = $1 ORDER BY d.epoch DESC, d.seq DESC LIMIT ${MOST}`,
    [id],
  );
  return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) }));
};
