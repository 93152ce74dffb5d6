import { looksInside, type Scope } from '../../../../domain/narrowing';
import { entryTo } from '../../../../plugin-kit/database/ledger-told';
import { entriesIn } from '../narrowing/part';

/** A page is read in a fraction of it; a database that hangs says nothing. */
export const LONGEST_MS = 6_000;

const columns = `e.seq, e.action, e.type, e.document_id, e.locale, e.unit_code, e.unit_name, e.at, e.hash,
         e.snapshot, e.redacted, e.redacts, e.title_source, e.unclean, e.has_left`;

/** The entry of a number (SQL), as everybody is told it, or, where `left` (SQL) holds, as having left the reader's part. */
export const entryStatement = (seq: string, left: string): string =>
  `SELECT ${columns} FROM ${entryTo(seq, left)} e`;

/** Entries after `$1`, at most `$2`, of a scope, in order; what the scope is narrowed by becomes values. */
const entriesAfter = (scope: Scope, values: unknown[], shown: string): string => {
  const entries = entriesIn(scope, values);
  const types = scope.types ? `AND e.type = ANY ($${values.push(scope.types)})` : '';
  return `SELECT ${shown} FROM ${entries} e WHERE e.seq > $1 ${types} ORDER BY e.seq LIMIT $2`;
};

/** A statement's name where it is prepared; none where how much a part holds decides how it is found: a plan each time. */
const nameOf = (scope: Scope, name: string): string =>
  looksInside(scope) ? '' : `${name}${scope.types ? '-typed' : ''}`;

/**
 * Entries after `$1` outside of the part (SQL: a table `part`) on documents that a subscription (SQL) carries since its part
 * was another one: the entry before was sent to it. What is corrected there has left. Each step by an index, however much the
 * ledger and its deliveries hold.
 */
const entriesOnCarried = (subscription: string): string => `
  SELECT l.seq, l.document_id, l.locale, l.action = 'revise' AS has_left
  FROM gongkai.ledger l CROSS JOIN LATERAL (
    SELECT b.seq, b.action FROM gongkai.ledger b
    WHERE b.document_id = l.document_id AND b.locale = l.locale AND b.seq < l.seq AND b.action <> 'redact'
    ORDER BY b.seq DESC LIMIT 1) before
  CROSS JOIN LATERAL (
    SELECT d.has_left FROM gongkai.delivery d
    WHERE d.document_id = l.document_id AND d.locale = l.locale AND d.subscription = ${subscription} AND d.seq = before.seq
    LIMIT 1) carried
  WHERE l.seq > $1 AND l.action IN ('revise', 'withdraw') AND before.action <> 'withdraw' AND NOT carried.has_left
    -- Where the part has more, only as far as it is read.
    AND l.seq <= (SELECT CASE WHEN count(*) < $2 THEN 9223372036854775807 ELSE max(part.seq) END FROM part)
    AND NOT EXISTS (SELECT FROM part WHERE part.seq = l.seq)
  ORDER BY l.seq LIMIT $2`;

/**
 * Their numbers and documents as arrays in one row, for a statement of deliveries. `carriedBy` (SQL): the subscription whose
 * part was another one before; null: it was not.
 */
export const numbersStatement = (
  scope: Scope,
  values: unknown[],
  carriedBy: string | null,
): { readonly name: string; readonly text: string } => {
  const part = entriesAfter(scope, values, 'e.seq, e.document_id, e.locale, e.has_left');
  const entries =
    carriedBy === null
      ? part
      : `WITH part AS MATERIALIZED (${part})
         (SELECT * FROM part UNION ALL (${entriesOnCarried(carriedBy)})) ORDER BY seq LIMIT $2`;
  return {
    name: nameOf(scope, carriedBy === null ? 'plan-deliveries' : 'plan-deliveries-carried'),
    text: `SELECT array_agg(e.seq) AS seqs, array_agg(e.document_id) AS documents,
      array_agg(e.locale) AS locales, array_agg(e.has_left) AS have_left
    FROM (${entries}) e`,
  };
};

/**
 * The head of the ledger, and entries after a number, so many of them, of a scope, in the order of the ledger: all in one
 * question, as they stood at one moment. Where there is no entry, the one row has the head alone.
 */
export const changesStatement = (
  after: number,
  limit: number,
  scope: Scope,
): { readonly name: string; readonly text: string; readonly values: readonly unknown[] } => {
  const values: unknown[] = [after, limit];
  return {
    name: nameOf(scope, 'changes'),
    text: `SELECT h.ledger, h.seq AS "headSeq", h.hash AS "headHash", e.*
      FROM gongkai.ledger_head h LEFT JOIN LATERAL (${entriesAfter(scope, values, columns)}) e ON true
      ORDER BY e.seq`,
    values,
  };
};
