import type { Pool } from 'pg';
import type { Pages } from '../changes/pages';
import type { ChangeRow } from '../changes/read-changes';
import { resolve } from '../narrowing/resolve';
import { narrowingOf, type SubscriptionRow, stopAsKnown } from '../subscriptions/records';
import { type Taken, type TakenRow, takenFrom, takenOf } from './claim';

/** Deliveries that stand ready; a receiver that takes none makes no more of them. */
const MOST_DUE = 2_000;
const AT_ONCE = 500;

const statement = {
  name: 'plan-deliveries',
  text: takenFrom('gongkai.plan_deliveries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)'),
};

const hasRoom = async (pool: Pool, id: string): Promise<boolean> => {
  const { rows } = await pool.query<{ due: number }>({
    name: 'deliveries-due',
    text: `SELECT count(*)::int AS due FROM gongkai.delivery WHERE subscription = $1 AND state = 'due'`,
    values: [id],
  });
  return (rows[0]?.due ?? 0) < MOST_DUE;
};

/**
 * How far it came. `full`: nothing was looked at, there is enough to do. `stopped`: nothing is sent any more. `end`: the
 * ledger has nothing more. `stale`: the subscription is another one than was thought. `taken`: the cursor was moved,
 * deliveries were made and the first of them claimed; `entries` are those that were read for it.
 */
export type Planned =
  | { readonly kind: 'full' | 'stopped' | 'end' | 'stale' }
  | {
      readonly kind: 'taken';
      readonly taken: Taken;
      readonly entries: readonly ChangeRow[];
      readonly more: boolean;
    };

export interface Planning {
  readonly pool: Pool;
  readonly pages: Pages;
  readonly most: number;
  readonly leaseMs: number;
}

/**
 * Makes deliveries of what the ledger has after the subscription's cursor, moves the cursor and takes the first of them, in
 * one statement: an entry is never passed over, and never stands twice in one epoch. `mayBeFull`: it is counted first what
 * is due.
 */
export const planDeliveries = async (
  { pool, pages, most, leaseMs }: Planning,
  row: SubscriptionRow,
  mayBeFull: boolean,
): Promise<Planned> => {
  const { id, ledger, epoch, part } = row;
  if (mayBeFull && !(await hasRoom(pool, id))) return { kind: 'full' };
  const { scope, unknown } = await resolve(pool, narrowingOf(row));
  if (unknown !== null) {
    const stopped = await stopAsKnown(pool, row, 'scope-unknown');
    return { kind: stopped ? 'stopped' : 'stale' };
  }
  const cursor = Number(row.cursor);
  const page = await pages.read(cursor, AT_ONCE, scope);
  if ('head' in page || page.ledger !== ledger) {
    const stopped = await stopAsKnown(pool, row, 'ledger-changed');
    return { kind: stopped ? 'stopped' : 'stale' };
  }
  if (page.next === cursor) return { kind: 'end' };
  const { changes, next, more } = page;
  const { rows } = await pool.query<TakenRow>({
    ...statement,
    values: [
      id,
      epoch,
      cursor,
      part,
      next,
      changes.map(({ seq }) => seq),
      changes.map(({ document_id }) => document_id),
      changes.map(({ locale }) => locale),
      changes.map(({ has_left }) => has_left),
      most,
      leaseMs,
    ],
  });
  const taken = takenOf(rows);
  if (!taken) return { kind: 'stale' };
  return {
    kind: 'taken',
    taken: { ...taken, row: { ...taken.row, cursor: String(next) } },
    entries: changes,
    more,
  };
};
