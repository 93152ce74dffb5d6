import type { Pool } from 'pg';
import type { Locale } from '../../../../domain/change';
import { entryId, type Withdrawn } from '../../../../domain/feeds';
import type { Scope } from '../../../../domain/narrowing';
import { entriesIn } from '../narrowing/part';
import { typesIn } from './statement';

/** A page names no more; who was away for longer reads the stream. */
const MOST = 200;

/**
 * What became public no more between two numbers of the ledger, both left out, and did not come back; newest first. Also what
 * had left the scope before: a reader of it carries the text still.
 */
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
    `SELECT DISTINCT w.document_id, w.at, w.seq FROM ${entriesIn(scope, values)} e
     JOIN LATERAL (
       SELECT l.seq, l.document_id, l.at, l.action FROM gongkai.ledger l
       WHERE l.document_id = e.document_id AND l.locale = e.locale AND l.action <> 'redact'
       ORDER BY l.seq DESC LIMIT 1) w ON w.action = 'withdraw'
     WHERE e.action = 'withdraw' AND (e.has_left OR e.seq > $3) AND e.locale = $1 AND e.type = ANY ($2)
       AND w.seq > $3 AND w.seq < $4
     ORDER BY w.seq DESC LIMIT ${MOST}`,
    values,
  );
  return rows.map(({ document_id, at }) => ({ id: entryId(document_id, locale), at }));
};
