import type { Pool } from 'pg';

/** A delivery that a worker has in hand. */
export interface Claimed {
  readonly epoch: number;
  readonly seq: number;
  readonly tries: number;
  readonly firstTry: Date;
  readonly hasLeft: boolean;
}

const statement = {
  name: 'claim-deliveries',
  text: `SELECT epoch, seq, tries, first_try AS "firstTry", has_left AS "hasLeft"
    FROM gongkai.claim_deliveries($1, $2, $3)`,
};

/**
 * Takes deliveries whose time has come: of each document the oldest that is due, and no more than `most` in all workers
 * together; a single one while the receiver fails. None while another worker takes some.
 */
export const claim = async (
  pool: Pool,
  subscription: string,
  most: number,
  leaseMs: number,
): Promise<readonly Claimed[]> => {
  const { rows } = await pool.query<Claimed & { seq: string }>({
    ...statement,
    values: [subscription, most, leaseMs],
  });
  return rows.map((claimed) => ({ ...claimed, seq: Number(claimed.seq) })).sort((a, b) => a.seq - b.seq);
};
