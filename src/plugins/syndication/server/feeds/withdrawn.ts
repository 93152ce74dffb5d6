import type { Pool } from 'pg';
import { entryId, type Withdrawn } from '../../../../domain/feeds';
import { belongingOf, isInside, looksInside, type Scope } from '../../../../domain/narrowing';
import { publicTypeNamed } from '../../../../domain/public-model';
import { type Locale, readSnapshot } from '../../../../domain/publication';
import { readSubjects } from '../narrowing/subjects';
import { typesIn } from './statement';

/** A page names no more; who was away for longer reads the stream. */
const MOST = 200;

/** Withdrawals after which the document did not come back, with the text that went; newest first. */
const statement = `
  SELECT l.document_id, l.type, l.at, l.unit_id, p.snapshot
  FROM gongkai.ledger l
  LEFT JOIN LATERAL (
    SELECT b.snapshot FROM gongkai.ledger b
    WHERE b.document_id = l.document_id AND b.locale = l.locale AND b.seq < l.seq
      AND b.action IN ('publish', 'revise') ORDER BY b.seq DESC LIMIT 1
  ) p ON true
  WHERE l.action = 'withdraw' AND l.locale = $1 AND l.type = ANY ($2) AND l.seq > $3 AND l.seq < $4
    AND NOT EXISTS (SELECT FROM gongkai.ledger n WHERE n.document_id = l.document_id AND n.locale = l.locale
      AND n.seq > l.seq AND n.action IN ('publish', 'revise'))
  ORDER BY l.seq DESC LIMIT ${MOST}`;

interface Row {
  readonly document_id: string;
  readonly type: string;
  readonly at: string;
  readonly unit_id: string | null;
  readonly snapshot: string | null;
}

/** What became public no more between two numbers of the ledger, both left out. */
export const readWithdrawn = async (
  pool: Pool,
  scope: Scope,
  locale: Locale,
  after: number,
  before: number | null,
): Promise<readonly Withdrawn[]> => {
  const { rows } = await pool.query<Row>(statement, [
    locale,
    typesIn(scope).map(({ name }) => name),
    after,
    before ?? Number.MAX_SAFE_INTEGER,
  ]);
  const subjects = looksInside(scope) ? await readSubjects(pool, rows) : new Map();
  const isOurs = ({ type, snapshot, unit_id }: Row): boolean => {
    const declared = publicTypeNamed(type);
    if (!declared) return false;
    if (!looksInside(scope)) return true;
    return isInside(scope, unit_id, belongingOf(declared, readSnapshot(snapshot) ?? {}, subjects));
  };
  return rows.filter(isOurs).map(({ document_id, at }) => ({ id: entryId(document_id, locale), at }));
};
