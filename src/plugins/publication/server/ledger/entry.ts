import type { LedgerAction, Locale } from '../../../../domain/change';
import type { PublicTypeName } from '../../../../domain/public-model';

/** What an entry's hash covers, under the names it is hashed with. */
export interface EntryFacts {
  readonly seq: number;
  readonly action: LedgerAction;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: Locale;
  readonly unitId: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly at: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly model: number;
  readonly contentHash: string | null;
  readonly redacts: number | null;
  readonly previousHash: string;
}

/** A row of gongkai.ledger as the driver gives it. */
export interface LedgerRow {
  seq: string | number;
  action: LedgerAction;
  type: PublicTypeName;
  document_id: string;
  locale: Locale;
  unit_id: string | null;
  unit_code: string | null;
  unit_name: string | null;
  at: string;
  actor: string | null;
  reason: string | null;
  model: number;
  snapshot: string | null;
  salt: string | null;
  content_hash: string | null;
  redacts: string | number | null;
  redacted: boolean;
  previous_hash: string;
  hash: string;
}

export const factsOf = (row: LedgerRow): EntryFacts => ({
  seq: Number(row.seq),
  action: row.action,
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
  unitId: row.unit_id,
  unitCode: row.unit_code,
  unitName: row.unit_name,
  at: row.at,
  actor: row.actor,
  reason: row.reason,
  model: row.model,
  contentHash: row.content_hash,
  redacts: row.redacts === null ? null : Number(row.redacts),
  previousHash: row.previous_hash,
});
