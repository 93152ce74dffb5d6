import type { Pool } from 'pg';
import type { Scope } from '../../../../domain/narrowing';
import { changesStatement, LONGEST_MS } from './statement';

/** An entry of the ledger as readers may know it. `title_source`: what its title is read from. */
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
  /** Whether it was written before texts were cleaned. */
  readonly unclean: boolean;
  /** The document is in the reader's scope no more: told as a withdrawal. */
  readonly has_left: boolean;
}

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
export const readChanges = async (
  pool: Pool,
  after: number,
  limit: number,
  scope: Scope,
): Promise<Page | Ahead> => {
  // Read before the entries: what a reader knows already was committed before.
  const head = await readHead(pool);
  if (after > head.seq) return { head };
  const { name, text, values } = changesStatement(after, limit + 1, scope);
  const question = { ...(name ? { name } : {}), text, values: [...values], query_timeout: LONGEST_MS };
  const { rows } = await pool.query<ChangeRow>(question);
  const { ledger } = head;
  if (rows.length > limit) {
    const changes = rows.slice(0, limit);
    return { ledger, changes, next: Number(changes.at(-1)?.seq ?? after), more: true };
  }
  // Every entry up to the head was there to be read, also those that were left out.
  const next = Math.max(Number(rows.at(-1)?.seq ?? after), head.seq);
  return { ledger, changes: rows, next, more: false };
};
