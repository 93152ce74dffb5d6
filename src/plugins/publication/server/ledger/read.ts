import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { LedgerRow } from './entry';

const CHUNK = 1000;

/** The ledger from `after` on, in order, a thousand entries at a time. */
export async function* entriesAfter(
  sql: Sql,
  after: number,
  type?: string,
): AsyncGenerator<readonly LedgerRow[]> {
  for (let from = after; ; ) {
    const chunk = await rows<LedgerRow>(
      sql,
      `SELECT * FROM gongkai.ledger WHERE seq > ? ${type ? 'AND type = ?' : ''} ORDER BY seq LIMIT ${CHUNK}`,
      type ? [from, type] : [from],
    );
    const last = chunk.at(-1);
    if (!last) return;
    yield chunk;
    from = Number(last.seq);
  }
}
