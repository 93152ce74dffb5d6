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
         CASE WHEN l.redacted THEN NULL WHEN l.action = 'withdraw' THEN (
           SELECT CASE WHEN p.redacted THEN NULL ELSE p.snapshot END FROM gongkai.ledger p
           WHERE p.document_id = l.document_id AND p.locale = l.locale AND p.seq < l.seq
             AND p.action IN ('publish', 'revise')
           ORDER BY p.seq DESC LIMIT 1
         ) ELSE l.snapshot END AS title_source
  FROM gongkai.ledger l
  WHERE l.seq > $1
  ORDER BY l.seq
  LIMIT $2`;

/** The end of the ledger, and which history it is the end of (`ledger` changes when a restore took entries away). */
export interface Head {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Page {
  readonly ledger: string;
  readonly changes: readonly ChangeRow[];
  /** Ask again with this. */
  readonly next: number;
  readonly more: boolean;
}

/** The reader is ahead of the ledger: it knows entries that are not there, or not there any more. */
export interface Ahead {
  readonly head: Head;
}

const readHead = async (pool: Pool): Promise<Head> => {
  const question = {
    name: 'ledger-head',
    query_timeout: LONGEST_MS,
    text: 'SELECT ledger, seq, hash FROM gongkai.ledger_head',
  };
  const { rows } = await pool.query<{ ledger: string; seq: string; hash: string }>(question);
  const [head] = rows;
  if (!head) throw new Error('The ledger has no head');
  return { ...head, seq: Number(head.seq) };
};

/** What the ledger records after an entry, in order. Numbers follow commit order, so nothing can appear in between later. */
export const readChanges = async (pool: Pool, after: number, limit: number): Promise<Page | Ahead> => {
  // Read before the entries: what a reader knows already was committed before.
  const head = await readHead(pool);
  if (after > head.seq) return { head };
  const question = {
    name: 'changes',
    query_timeout: LONGEST_MS,
    text: statement,
    values: [after, limit + 1],
  };
  const { rows } = await pool.query<ChangeRow>(question);
  const changes = rows.slice(0, limit);
  return {
    ledger: head.ledger,
    changes,
    next: Number(changes.at(-1)?.seq ?? after),
    more: rows.length > limit,
  };
};
