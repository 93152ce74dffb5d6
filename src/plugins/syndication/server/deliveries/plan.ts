import type { Pool } from 'pg';
import { readChanges } from '../changes/read-changes';
import { resolve } from '../narrowing/resolve';
import { narrowingOf, type SubscriptionRow, stop } from '../subscriptions/records';

/** Deliveries that stand ready; a receiver that takes none makes no more of them. */
const MOST_DUE = 2_000;
const AT_ONCE = 500;

/** No row: whoever moved the cursor meanwhile has made these deliveries. */
const statement = {
  name: 'plan-deliveries',
  text: `
    WITH moved AS (
      UPDATE gongkai.subscription SET cursor = $4
      WHERE id = $1 AND epoch = $2 AND cursor = $3 AND state = 'active' RETURNING id
    ), made AS (
      INSERT INTO gongkai.delivery (subscription, epoch, seq, document_id, locale, has_left)
      SELECT moved.id, $2, entry.* FROM moved, unnest($5::bigint[], $6::text[], $7::text[], $8::boolean[]) entry
      ON CONFLICT DO NOTHING
    )
    SELECT id FROM moved`,
};

const hasRoom = async (pool: Pool, id: string): Promise<boolean> => {
  const { rows } = await pool.query<{ due: number }>(
    `SELECT count(*)::int AS due FROM gongkai.delivery WHERE subscription = $1 AND state = 'due'`,
    [id],
  );
  return (rows[0]?.due ?? 0) < MOST_DUE;
};

/** How far it came: there may be more, or it was the end; null: nothing was looked at. */
export type Planned = 'more' | 'end' | null;

/**
 * Makes deliveries of what the ledger has after the subscription's cursor, and moves the cursor, in one statement: an
 * entry is never passed over, and never stands twice in one epoch. `mayBeFull`: it is counted first what is due.
 */
export const planDeliveries = async (
  pool: Pool,
  row: SubscriptionRow,
  mayBeFull: boolean,
): Promise<Planned> => {
  const { id, ledger, epoch } = row;
  if (mayBeFull && !(await hasRoom(pool, id))) return null;
  const { scope, unknown } = await resolve(pool, narrowingOf(row));
  if (unknown !== null) {
    await stop(pool, id, 'scope-unknown');
    return null;
  }
  const cursor = Number(row.cursor);
  const page = await readChanges(pool, cursor, AT_ONCE, scope);
  if ('head' in page || page.ledger !== ledger) {
    await stop(pool, id, 'ledger-changed');
    return null;
  }
  if (page.next === cursor) return 'end';
  const { changes, next, more } = page;
  const { rowCount } = await pool.query({
    ...statement,
    values: [
      id,
      epoch,
      cursor,
      next,
      changes.map(({ seq }) => seq),
      changes.map(({ document_id }) => document_id),
      changes.map(({ locale }) => locale),
      changes.map(({ has_left }) => has_left),
    ],
  });
  // The row was an older one: what came since is behind the cursor that it has now.
  return more || rowCount === 0 ? 'more' : 'end';
};
