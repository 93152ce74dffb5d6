import type { Pool } from 'pg';
import type { DeliveryState, ShownDelivery, ShownSubscription } from '../../../../domain/subscriptions';
import { allSubscriptions, narrowingOf } from './records';
import { titlesOf } from './titles';

interface Counted {
  readonly id: string;
  readonly lastDelivered: Date | null;
  readonly givenUp: number;
}

/** What became of each subscription's deliveries; by indexes, however many there are. */
const counted = async (pool: Pool): Promise<ReadonlyMap<string, Counted>> => {
  const { rows } = await pool.query<Counted>(
    `SELECT s.id,
       (SELECT max(d.delivered_at) FROM gongkai.delivery d
        WHERE d.subscription = s.id AND d.delivered_at IS NOT NULL) AS "lastDelivered",
       (SELECT count(*)::int FROM gongkai.delivery d
        WHERE d.subscription = s.id AND d.state = 'given-up') AS "givenUp"
     FROM gongkai.subscription s`,
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Subscriptions as the admin shows them: never a secret. */
export const shownSubscriptions = async (pool: Pool): Promise<readonly ShownSubscription[]> => {
  const [all, counts] = await Promise.all([allSubscriptions(pool), counted(pool)]);
  return all.map((row) => ({
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
    failingSince: row.failing_since?.toISOString() ?? null,
    lastDelivered: counts.get(row.id)?.lastDelivered?.toISOString() ?? null,
    behind: row.behind,
    givenUp: counts.get(row.id)?.givenUp ?? 0,
  }));
};

const MOST = 200;

type DeliveryRow = Omit<ShownDelivery, 'title' | 'nextTry' | 'deliveredAt' | 'answers'> & {
  readonly answers: string;
  readonly nextTry: Date | null;
  readonly deliveredAt: Date | null;
};

/** The newest deliveries of a subscription, in one state or in any, each with its answers and the next try. */
export const shownDeliveries = async (
  pool: Pool,
  id: string,
  state: DeliveryState | null,
): Promise<readonly ShownDelivery[]> => {
  const { rows } = await pool.query<DeliveryRow>(
    `SELECT d.epoch, d.seq::int AS seq, d.document_id AS id, d.locale, l.type,
            CASE WHEN d.has_left THEN 'withdraw' ELSE l.action END AS action, d.has_left AS "left", d.state, d.tries,
            CASE WHEN d.state = 'due' THEN d.next_try END AS "nextTry", d.delivered_at AS "deliveredAt", d.answers::text AS answers
     FROM gongkai.delivery d JOIN gongkai.ledger l ON l.seq = d.seq
     WHERE d.subscription = $1 ${state === null ? '' : 'AND d.state = $2'}
     ORDER BY d.epoch DESC, d.seq DESC LIMIT ${MOST}`,
    state === null ? [id] : [id, state],
  );
  const titleOf = await titlesOf(pool, rows);
  return rows.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers),
    title: titleOf(row),
    nextTry: row.nextTry?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  }));
};
