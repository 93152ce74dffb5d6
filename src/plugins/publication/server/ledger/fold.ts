import type { Locale } from '../../../../domain/change';
import type { LedgerRow } from './entry';

/** Where a public document's life stands after some entries. */
export interface LifeState {
  readonly documentId: string;
  readonly locale: Locale;
  readonly seq: number;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

/** `type documentId locale`. */
export const lifeKey = (row: Pick<LedgerRow, 'type' | 'document_id' | 'locale'>): string =>
  `${row.type} ${row.document_id} ${row.locale}`;

/** Takes one entry into account: what is public after it. Redactions change nothing that is current. */
export const fold = (states: Map<string, LifeState>, row: LedgerRow): void => {
  if (row.action === 'redact') return;
  const key = lifeKey(row);
  if (row.action === 'withdraw') {
    states.delete(key);
    return;
  }
  states.set(key, {
    documentId: row.document_id,
    locale: row.locale,
    seq: Number(row.seq),
    publishedAt: states.get(key)?.publishedAt ?? row.at,
    updatedAt: row.at,
  });
};
