import type { Pool } from 'pg';
import { belongingOf, isInside, looksInside, type Scope } from '../../../../domain/narrowing';
import { publicTypeNamed } from '../../../../domain/public-model';
import { readSnapshot } from '../../../../domain/publication';
import { readSubjects, type TypedText } from '../narrowing/subjects';
import { changesStatement, LONGEST_MS } from './statement';

/** An entry of the ledger as readers may know it. `title_source`: the snapshot that a withdrawal takes away. */
export interface ChangeRow {
  readonly seq: string;
  readonly action: 'publish' | 'revise' | 'withdraw' | 'redact';
  readonly type: string;
  readonly document_id: string;
  readonly locale: string;
  readonly unit_id: string | null;
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
  /** The text that stood before, where it is asked for: of a revision or a withdrawal. */
  readonly before?: string | null;
  readonly before_unit?: string | null;
  /** Number of the entry that it stood in; null where there was none. */
  readonly stood?: string | null;
  /** Set where the document is in the reader's scope no more. */
  readonly left?: true;
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

/** Entries that are looked at in one go where only some of them go out. */
const LOOKED_AT = 500;
/** After so many milliseconds of leaving out, the reader is told how far it is. */
const PATIENCE_MS = 1_000;

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

/**
 * The rows of a scope. A document that was in it and is no more is told with `left`. What cannot be judged any more,
 * because its text was taken out, is told: too much does no harm, too little would.
 */
const inside = async (
  pool: Pool,
  rows: readonly ChangeRow[],
  scope: Scope,
): Promise<readonly ChangeRow[]> => {
  if (!looksInside(scope)) return rows;
  const texts = rows.flatMap(({ type, snapshot, before = null }): TypedText[] => [
    { type, snapshot },
    { type, snapshot: before },
  ]);
  const subjects = await readSubjects(pool, texts);
  // A text that was taken out or damaged is judged by its unit alone.
  const holds = (type: string, text: string | null, unit: string | null): boolean => {
    const declared = publicTypeNamed(type);
    const snapshot = readSnapshot(text);
    if (declared && snapshot) return isInside(scope, unit, belongingOf(declared, snapshot, subjects));
    return scope.units === null || (unit !== null && scope.units.has(unit));
  };
  return rows.flatMap((row): ChangeRow[] => {
    const { action, type, before = null, before_unit = null, stood = null } = row;
    if (action !== 'withdraw' && holds(type, row.snapshot, row.unit_id)) return [row];
    if (stood === null || !holds(type, before, before_unit)) return [];
    return [action === 'revise' ? { ...row, left: true } : row];
  });
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
  const began = Date.now();
  const statement = changesStatement(scope);
  const atOnce = looksInside(scope) ? LOOKED_AT : limit + 1;
  const found: ChangeRow[] = [];
  let at = after;
  for (;;) {
    const values = [at, atOnce, ...(scope.types === null ? [] : [scope.types])];
    const question = { ...statement, query_timeout: LONGEST_MS, values };
    const { rows } = await pool.query<ChangeRow>(question);
    found.push(...(await inside(pool, rows, scope)));
    // Every entry up to the head was there to be read, also those that were left out.
    const seen = Number(rows.at(-1)?.seq ?? at);
    const isEnd = rows.length < atOnce;
    at = isEnd ? Math.max(seen, head.seq) : seen;
    if (found.length > limit) {
      const changes = found.slice(0, limit);
      return { ledger: head.ledger, changes, next: Number(changes.at(-1)?.seq ?? after), more: true };
    }
    if (isEnd || Date.now() - began > PATIENCE_MS)
      return { ledger: head.ledger, changes: found, next: at, more: !isEnd };
  }
};
