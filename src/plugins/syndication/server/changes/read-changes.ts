import type { Pool } from 'pg';

/** An entry of the ledger as readers may know it. `title_source`: the snapshot that a withdrawal takes away. */
export interface ChangeRow {
  readonly seq: string;
  readonly action: 'publish' | 'revise' | 'withdraw' | 'redact';
  readonly type: string;
  readonly document_id: string;
  readonly locale: string;
  readonly unit_code: string | null;
  readonly unit_name: string | null;
  readonly at: string;
  readonly hash: string;
  readonly snapshot: string | null;
  readonly redacted: boolean;
  readonly redacts: string | null;
  readonly title_source: string | null;
}

/** A page is read in a fraction of it; a database that hangs says nothing. */
const LONGEST_MS = 6_000;

/** One more than `limit`, so that the caller knows whether more follow. */
const statement = `
  SELECT l.seq, l.action, l.type, l.document_id, l.locale, l.unit_code, l.unit_name, l.at, l.hash,
         l.snapshot, l.redacted, l.redacts,
         CASE WHEN l.action = 'withdraw' THEN (
           SELECT p.snapshot FROM gongkai.ledger p
           WHERE p.document_id = l.document_id AND p.locale = l.locale AND p.seq < l.seq
             AND p.action IN ('publish', 'revise')
           ORDER BY p.seq DESC LIMIT 1
         ) ELSE l.snapshot END AS title_source
  FROM gongkai.ledger l
  WHERE l.seq > $1
  ORDER BY l.seq
  LIMIT $2`;

export interface Page {
  readonly changes: readonly ChangeRow[];
  /** Ask again with this. */
  readonly next: number;
  readonly more: boolean;
}

/** What the ledger records after an entry, in order. Numbers follow commit order, so nothing can appear in between later. */
export const readChanges = async (pool: Pool, after: number, limit: number): Promise<Page> => {
  const question = {
    name: 'changes',
    query_timeout: LONGEST_MS,
    text: statement,
    values: [after, limit + 1],
  };
  const { rows } = await pool.query<ChangeRow>(question);
  const changes = rows.slice(0, limit);
  return {
    changes,
    next: Number(changes.at(-1)?.seq ?? after),
    more: rows.length > limit,
  };
};
