import type { Pool } from 'pg';
import type { ChangeRow } from '../changes/read-changes';
import { entryStatement } from '../changes/statement';
import { type SubscriptionRow, subscriptionColumns } from '../subscriptions/records';

/** A delivery that a worker has in hand, and what it is of. */
export interface Claimed {
  readonly epoch: number;
  readonly seq: number;
  readonly tries: number;
  readonly firstTry: Date;
  readonly entry: ChangeRow;
}

/** What was taken, and the subscription as it was then. */
export interface Taken {
  readonly row: SubscriptionRow;
  readonly claimed: readonly Claimed[];
}

/** No number: nothing was taken. A number without an action: the ledger has no such entry. */
type Row = SubscriptionRow & {
  readonly sentEpoch: number;
  readonly sentSeq: string | null;
  readonly tries: number;
  readonly firstTry: Date;
} & (ChangeRow | { readonly action: null });

/** Deliveries from a table `c`, each with its subscription `$3` and its entry of the ledger. */
export const takenFrom = (table: string, more = ''): string => `
  SELECT ${subscriptionColumns}, c.epoch AS "sentEpoch", c.seq AS "sentSeq", c.tries, c.first_try AS "firstTry"${more}, e.*
  FROM ${table} c JOIN gongkai.subscription s ON s.id = $3
    LEFT JOIN LATERAL (${entryStatement('c.seq', 'c.has_left')}) e ON true`;

/** Null: there was no row. */
export const takenOf = (rows: readonly Row[]): Taken | null => {
  const [row] = rows;
  if (!row) return null;
  const claimed = rows
    .filter(({ sentSeq }) => sentSeq !== null)
    .map((entry) => {
      const seq = Number(entry.sentSeq);
      if (entry.action === null) throw new Error(`The ledger has no entry ${seq}`);
      const { sentEpoch: epoch, tries, firstTry } = entry;
      return { epoch, seq, tries, firstTry, entry };
    })
    .sort((a, b) => a.seq - b.seq);
  return { row, claimed };
};

const statement = { name: 'claim-deliveries', text: takenFrom('gongkai.claim_deliveries($3, $1, $2)') };

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
  const { rows } = await pool.query<Row>({ ...statement, values: [most, leaseMs, subscription] });
  return takenOf(rows);
};

export type { Row as TakenRow };
