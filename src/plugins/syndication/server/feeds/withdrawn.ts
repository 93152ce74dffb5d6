import type { Pool } from 'pg';
import { entryId, type Withdrawn } from '../../../../domain/feeds';
import type { Scope } from '../../../../domain/narrowing';
import type { Locale } from '../../../../domain/publication';
import { entriesIn } from '../narrowing/part';
import { typesIn } from './statement';

/** A page names no more; who was away for longer reads the stream. */
const MOST = 200;

/** What became public no more between two numbers of the ledger, both left out, and did not come back; newest first. */
export const readWithdrawn = async (
  pool: Pool,
  scope: Scope,
  locale: Locale,
  after: number,
  before: number | null,
): Promise<readonly Withdrawn[]> => {
  const values: unknown[] = [
    locale,
    typesIn(scope).map(({ name }) => name),
    after,
    before ?? Number.MAX_SAFE_INTEGER,
  ];
  const { rows } = await pool.query<{ document_id: string; at: string }>(
    `SELECT e.document_id, e.at FROM ${entriesIn(scope, values)} e
     WHERE e.action = 'withdraw' AND NOT e.has_left AND e.locale = $1 AND e.type = ANY ($2) AND e.seq > $3 AND e.seq < $4
       AND NOT EXISTS (SELECT FROM gongkai.ledger n WHERE n.document_id = e.document_id AND n.locale = e.locale
         AND n.seq > e.seq AND n.action IN ('publish', 'revise'))
     ORDER BY e.seq DESC LIMIT ${MOST}`,
    values,
  );
  return rows.map(({ document_id, at }) => ({ id: entryId(document_id, locale), at }));
};
