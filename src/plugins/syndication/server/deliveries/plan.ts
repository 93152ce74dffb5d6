import type { Pool } from 'pg';
import type { Scope } from '../../../../domain/narrowing';
import { numbersStatement } from '../changes/statement';
import { resolve } from '../narrowing/resolve';
import { narrowingOf, type SubscriptionRow, stopAsKnown } from '../subscriptions/records';
import { type Taken, type TakenRow, takenFrom, takenOf } from './claim';

/** Deliveries that stand ready; a receiver that takes none makes no more of them. */
const MOST_DUE = 2_000;
const AT_ONCE = 500;

const hasRoom = async (pool: Pool, id: string): Promise<boolean> => {
  const { rows } = await pool.query<{ due: number }>({
    name: 'deliveries-due',
    text: `SELECT count(*)::int AS due FROM gongkai.delivery WHERE subscription = $1 AND state = 'due'`,
    values: [id],
  });
  return (rows[0]?.due ?? 0) < MOST_DUE;
};

/**
 * How far it came. `full`: nothing was looked at, there is enough to do. `stopped`: nothing is sent any more. `stale`: the
 * subscription is another one than was thought. `taken`: deliveries were made of what there was, and the first claimed.
 */
export type Planned =
  | { readonly kind: 'full' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'taken'; readonly taken: Taken; readonly more: boolean };

export interface Planning {
  readonly pool: Pool;
  readonly most: number;
  readonly leaseMs: number;
}

type Row = TakenRow & {
  readonly outcome: 'more' | 'end' | 'stale' | 'other-history';
  readonly movedTo: string;
};

/** Everything in one question to the database: a publish waits for its answer. */
const statementOf = (row: SubscriptionRow, scope: Scope, { most, leaseMs }: Planning) => {
  const { id, epoch, cursor, part, ledger } = row;
  const values: unknown[] = [cursor, AT_ONCE + 1, id, epoch, part, ledger, AT_ONCE, most, leaseMs];
  const { name, text } = numbersStatement(scope, values, row.had_other_part ? '$3' : null);
  const planned = `(
    SELECT d.* FROM gongkai.ledger_head h CROSS JOIN (${text}) n CROSS JOIN LATERAL gongkai.plan_deliveries(
      $3, $4, $1, $5, $6, h.ledger, h.seq, $7, n.seqs, n.documents, n.locales, n.have_left, $8, $9) d)`;
  const whole = `WITH c AS MATERIALIZED ${planned} ${takenFrom('c', ', c.outcome, c.moved_to AS "movedTo"')}`;
  return { ...(name ? { name } : {}), text: whole, values };
};

/**
 * Makes deliveries of what the ledger has after the subscription's cursor, moves the cursor and takes the first of them, in
 * one statement: an entry is never passed over, and never stands twice in one epoch. `mayBeFull`: it is counted first what
 * is due.
 */
export const planDeliveries = async (
  planning: Planning,
  row: SubscriptionRow,
  mayBeFull: boolean,
): Promise<Planned> => {
  const { pool } = planning;
  if (mayBeFull && !(await hasRoom(pool, row.id))) return { kind: 'full' };
  const { scope, unknown } = await resolve(pool, narrowingOf(row));
  if (unknown !== null) {
    const stopped = await stopAsKnown(pool, row, 'scope-unknown');
    return { kind: stopped ? 'stopped' : 'stale' };
  }
  const { rows } = await pool.query<Row>(statementOf(row, scope, planning));
  const [first] = rows;
  const taken = takenOf(rows);
  if (!first || !taken || first.outcome === 'stale') return { kind: 'stale' };
  if (first.outcome === 'other-history') {
    const stopped = await stopAsKnown(pool, row, 'ledger-changed');
    return { kind: stopped ? 'stopped' : 'stale' };
  }
  return {
    kind: 'taken',
    taken: { ...taken, row: { ...taken.row, cursor: first.movedTo } },
    more: first.outcome === 'more',
  };
};
