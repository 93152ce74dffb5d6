import type { Pool } from 'pg';
import { readChanges } from '../changes/read-changes';
import { resolve } from '../narrowing/resolve';
import { narrowingOf, type SubscriptionRow, stop } from '../subscriptions/records';

/** Deliveries that stand ready; a receiver that takes none makes no more of them. */
const MOST_DUE = 2_000;
const AT_ONCE = 500;

const insert = `
  INSERT INTO gongkai.delivery (subscription, epoch, seq, document_id, locale, has_left)
  SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[], $5::text[], $6::boolean[])
  ON CONFLICT DO NOTHING`;

const hasRoom = async (pool: Pool, id: string): Promise<boolean> => {
  const { rows } = await pool.query<{ due: number }>(
    `SELECT count(*)::int AS due FROM gongkai.delivery WHERE subscription = $1 AND state = 'due'`,
    [id],
  );
  return (rows[0]?.due ?? 0) < MOST_DUE;
};

/**
 * Makes deliveries of what the ledger has after the subscription's cursor, and moves the cursor, in one transaction: an
 * entry is never passed over, and never stands twice in one epoch. False: there was nothing more.
 */
export const planDeliveries = async (pool: Pool, row: SubscriptionRow): Promise<boolean> => {
  const { id, ledger, epoch } = row;
  if (!(await hasRoom(pool, id))) return false;
  const { scope, unknown } = await resolve(pool, narrowingOf(row));
  if (unknown !== null) {
    await stop(pool, id, 'scope-unknown');
    return false;
  }
  const cursor = Number(row.cursor);
  const page = await readChanges(pool, cursor, AT_ONCE, scope);
  if ('head' in page || page.ledger !== ledger) {
    await stop(pool, id, 'ledger-changed');
    return false;
  }
  if (page.next === cursor) return false;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Whoever moved the cursor meanwhile has made these deliveries.
    const { rowCount } = await client.query(
      `UPDATE gongkai.subscription SET cursor = $4 WHERE id = $1 AND epoch = $2 AND cursor = $3 AND state = 'active'`,
      [id, epoch, cursor, page.next],
    );
    if (rowCount === 1 && page.changes.length > 0)
      await client.query(insert, [
        id,
        epoch,
        page.changes.map(({ seq }) => seq),
        page.changes.map(({ document_id }) => document_id),
        page.changes.map(({ locale }) => locale),
        page.changes.map(({ has_left }) => has_left),
      ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  return true;
};
