import type { AuditDeed, AuditKind } from './kinds';

/** Codes, numbers, days and names of fields: never what a citizen or an editor wrote. */
export type AuditFact = string | number | boolean | null | readonly string[];

export interface AuditNote {
  readonly kind: AuditKind;
  /** Null: what happened is its kind. */
  readonly deed: AuditDeed | null;
  /** The account that did it (admin:3), `system`, or null where nobody is known. */
  readonly by: string | null;
  /** What it was done to, such as admin:5, role:publisher, unit:WD-MZJ. */
  readonly of: string | null;
  /** Names of the fields that changed. */
  readonly fields: readonly string[];
  readonly facts: Readonly<Record<string, AuditFact>>;
  /** The address that it came from; null: from the command line or the system. */
  readonly from: string | null;
}

/** The same note has always the same text: it is what is hashed. */
export const noteText = ({ deed, by, of, fields, facts, from }: Omit<AuditNote, 'kind'>): string =>
  JSON.stringify({
    by,
    deed,
    facts: Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))),
    fields: [...fields].sort(),
    from,
    of,
  });

/** An entry as it is kept: `at` ISO 8601, `entry` the text that was hashed. */
export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly entry: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the hash of an entry covers, as SHA-256 of its UTF-8. */
export const hashedText = ({ seq, at, kind, entry, previousHash }: Omit<AuditRow, 'hash'>): string =>
  [previousHash, String(seq), at, kind, entry].join('\n');
