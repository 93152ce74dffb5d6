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

/** A row of the statement: the head, and an entry where there is one. */
type Row = { readonly ledger: string; readonly headSeq: string; readonly headHash: string } & (
  | ChangeRow
  | { readonly seq: null }
);

/** What the ledger records after an entry, in order. Numbers follow commit order, so nothing can appear in between later. */
export const readChanges = async (
  pool: Pool,
  after: number,
  limit: number,
  scope: Scope,
): Promise<Page | Ahead> => {
  const { name, text, values } = changesStatement(after, limit + 1, scope);
  const question = { ...(name ? { name } : {}), text, values: [...values], query_timeout: LONGEST_MS };
  const { rows } = await pool.query<Row>(question);
  const [first] = rows;
  if (!first) throw new Error('The ledger has no head');
  const { ledger, headHash: hash } = first;
  const head = Number(first.headSeq);
  if (after > head) return { head: { ledger, seq: head, hash } };
  const found = rows.filter((row): row is Row & ChangeRow => row.seq !== null);
  if (found.length > limit) {
    const changes = found.slice(0, limit);
    return { ledger, changes, next: Number(changes.at(-1)?.seq ?? after), more: true };
  }
  // Every entry up to the head was there to be read, also those that were left out.
  return { ledger, changes: found, next: Math.max(Number(found.at(-1)?.seq ?? after), head), more: false };
};
