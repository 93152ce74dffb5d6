import type { Core } from '@strapi/strapi';
import { type Locale, readSnapshot, type Snapshot } from '../../../../domain/change';
import {
  contextualColumns,
  type DerivingContext,
  type PublicType,
  type PublicTypeName,
  publicType,
  sealColumn,
} from '../../../../domain/public-model';
import { type StoreValue, storeRow } from '../../../../domain/store';
import { inTransaction, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { notifyEverywhere } from './notify';
import { qualified } from './tables';

const BATCH = 500;

interface Kept extends Readonly<Record<string, unknown>> {
  readonly document_id: string;
  readonly locale: Locale;
  readonly snapshot: string | null;
}

const derive = (
  type: PublicType,
  row: Kept,
  snapshot: Snapshot,
  context: DerivingContext,
): Readonly<Record<string, StoreValue>> =>
  storeRow(
    type,
    { documentId: row.document_id, locale: row.locale, seq: 0, publishedAt: '', updatedAt: '' },
    snapshot,
    context,
  );

/** The next rows after a key, held until the transaction ends so that no publish changes them meanwhile. */
const nextRows = (sql: Sql, type: PublicType, after: readonly [string, string]): Promise<Kept[]> =>
  rows<Kept>(
    sql,
    `SELECT s.*, l.snapshot FROM ${qualified(type)} s JOIN gongkai.ledger l ON l.seq = s.seq
     WHERE (s.document_id, s.locale) > (?, ?) ORDER BY s.document_id, s.locale LIMIT ${BATCH} FOR UPDATE OF s`,
    after,
  );

/**
 * Computes anew what the store keeps of a type by the district's rules, in batches, and writes what has changed. The
 * ledger has no part in it: a score is no publication.
 */
export const rederive = async (
  strapi: Core.Strapi,
  name: PublicTypeName,
): Promise<{ documents: number; changed: number }> => {
  const type = publicType(name);
  const seal = sealColumn(type);
  if (seal === null) return { documents: 0, changed: 0 };
  const columns = [...contextualColumns(type), seal];
  const context = await service(strapi, 'publication', 'derivationContext').context(type);
  const assigned = columns.map((column) => `${column} = ?`).join(', ');
  let documents = 0;
  let changed = 0;
  for (let after: readonly [string, string] = ['', '']; ; ) {
    const batch = await inTransaction(strapi, async (sql) => {
      const before = changed;
      const found = await nextRows(sql, type, after);
      for (const row of found) {
        const snapshot = readSnapshot(row.snapshot);
        if (snapshot === null) continue;
        const now = derive(type, row, snapshot, context);
        if (columns.every((column) => (row[column] ?? null) === now[column])) continue;
        changed += 1;
        await rows(sql, `UPDATE ${qualified(type)} SET ${assigned} WHERE document_id = ? AND locale = ?`, [
          ...columns.map((column) => now[column]),
          row.document_id,
          row.locale,
        ]);
      }
      if (changed > before) await notifyEverywhere(strapi, sql);
      return found;
    });
    documents += batch.length;
    const last = batch.at(-1);
    if (batch.length < BATCH || !last) return { documents, changed };
    after = [last.document_id, last.locale];
  }
};
