import type { Pool } from 'pg';
import { type SubscriptionRow, subscriptionColumns } from '../subscriptions/records';

/** A delivery that a worker has in hand. */
export interface Claimed {
  readonly epoch: number;
  readonly seq: number;
  readonly tries: number;
  readonly firstTry: Date;
  readonly hasLeft: boolean;
}

/** What was taken, and the subscription as it was then. */
export interface Taken {
  readonly row: SubscriptionRow;
  readonly claimed: readonly Claimed[];
}

/** A row of `takenFrom`. No number: nothing was taken. */
export type TakenRow = SubscriptionRow & {
  readonly sentEpoch: number;
  readonly sentSeq: string | null;
  readonly tries: number;
  readonly firstTry: Date;
  readonly hasLeft: boolean;
};

/** Deliveries as a function of the database gives them, each with its subscription `$1`. */
export const takenFrom = (call: string): string => `
  SELECT ${subscriptionColumns}, c.epoch AS "sentEpoch", c.seq AS "sentSeq", c.tries, c.first_try AS "firstTry",
    c.has_left AS "hasLeft"
  FROM ${call} c JOIN gongkai.subscription s ON s.id = $1`;

/** Null: there was no row. */
export const takenOf = (rows: readonly TakenRow[]): Taken | null => {
  const [row] = rows;
  if (!row) return null;
  const claimed = rows
    .filter(({ sentSeq }) => sentSeq !== null)
    .map(({ sentEpoch: epoch, sentSeq, tries, firstTry, hasLeft }) => ({
      epoch,
      seq: Number(sentSeq),
      tries,
      firstTry,
      hasLeft,
    }))
    .sort((a, b) => a.seq - b.seq);
  return { row, claimed };
};

const statement = { name: 'claim-deliveries', text: takenFrom('gongkai.claim_deliveries($1, $2, $3)') };

/**
 * Takes deliveries whose time has come: of each document the oldest that is due, and no more than `most` in all workers
 * together; a single one while the receiver fails. Null: there are none, or another worker takes some.
 */
export const claim = async (
  pool: Pool,
  subscription: string,
  most: number,
  leaseMs: number,
): Promise<Taken | null> => {
  const { rows } = await pool.query<TakenRow>({ ...statement, values: [subscription, most, leaseMs] });
  return takenOf(rows);
};
