import type pg from 'pg';
import { factsOf, type LedgerRow } from '../../../src/plugins/publication/server/ledger/entry';
import { contentHash, entryHash } from '../../../src/plugins/publication/server/ledger/hash';

/** Writes rows over those that are there, past every lock. */
const put = async (db: pg.Pool, rows: readonly LedgerRow[]): Promise<void> => {
  const client = await db.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const row of rows) {
      const columns = Object.keys(row);
      await client.query(
        `UPDATE gongkai.ledger SET (${columns.join(', ')}) = ROW (${columns.map((_, index) => `$${index + 2}`).join(', ')}) WHERE seq = $1`,
        [row.seq, ...Object.values(row)],
      );
    }
    const { seq, hash, at } = rows.at(-1) ?? {};
    await client.query('UPDATE gongkai.ledger_head SET seq = $1, hash = $2, at = $3', [seq, hash, at]);
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
};

/**
 * Rewrites history as somebody would who may do everything in the database and knows how the chain is made: one entry
 * changes, and all hashes from there on are computed anew. Gives what puts everything back.
 */
export const rewriteFrom = async (
  db: pg.Pool,
  seq: number,
  change: (entry: LedgerRow) => LedgerRow,
): Promise<() => Promise<void>> => {
  const { rows } = await db.query<LedgerRow>('SELECT * FROM gongkai.ledger WHERE seq >= $1 ORDER BY seq', [
    seq,
  ]);
  let previous = rows[0]?.previous_hash ?? '';
  const rewritten = rows.map((row, index) => {
    const entry = index === 0 ? change(row) : row;
    const { salt, snapshot } = entry;
    const content_hash =
      salt !== null && snapshot !== null ? contentHash(salt, snapshot) : entry.content_hash;
    const linked = { ...entry, content_hash, previous_hash: previous };
    previous = entryHash(factsOf(linked));
    return { ...linked, hash: previous };
  });
  await put(db, rewritten);
  return () => put(db, rows);
};
