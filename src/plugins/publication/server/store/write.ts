import { defaultLocale, type Locale, locales, readSnapshot, type Snapshot } from '../../../../domain/change';
import {
  type DerivingContext,
  type PublicType,
  searchTable,
  storeSchema,
  storeTable,
} from '../../../../domain/public-model';
import { type StoreFacts, searchRow, storeRow } from '../../../../domain/store';
import { cleanSnapshot } from '../../../../domain/texts';
import { plannedOnce, preparedRows, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { qualified, qualifiedSearch } from './tables';

export interface StoredDocument extends StoreFacts {
  readonly snapshot: Snapshot;
}

const CHUNK = 200;

/**
 * Puts documents into a type's tables; a row that is there is replaced. The languages go one after the other: the
 * triggers that count see of one statement the rows that it adds and the rows that it replaces apart, and could not
 * tell that a document's Chinese row moved in the moment in which its first translation came.
 */
export const putRows = async (
  sql: Sql,
  type: PublicType,
  documents: readonly StoredDocument[],
  deriving: DerivingContext,
): Promise<void> => {
  for (const locale of locales)
    await putRowsOf(
      sql,
      type,
      documents.filter((document) => document.locale === locale),
      deriving,
    );
};

const putRowsOf: typeof putRows = async (sql, type, documents, deriving) => {
  for (let start = 0; start < documents.length; start += CHUNK) {
    // The ledger's texts of an earlier release are not clean yet.
    const chunk = documents
      .slice(start, start + CHUNK)
      .map((document) => ({ ...document, snapshot: cleanSnapshot(type.fields, document.snapshot) }));
    const found = sql(searchTable(type))
      .withSchema(storeSchema)
      .insert(chunk.map((document) => searchRow(type, document, document.snapshot, segmenter())))
      .onConflict(['document_id', 'locale'])
      .merge();
    // One statement: a second one would be a second way to the database in every publish.
    await sql(storeTable(type))
      .withSchema(storeSchema)
      .with('found', found)
      .insert(chunk.map((document) => storeRow(type, document, document.snapshot, deriving)))
      .onConflict(['document_id', 'locale'])
      .merge()
      .options(plannedOnce(`gongkai-put-${type.name}`, chunk));
  }
};

export const dropRow = async (
  sql: Sql,
  type: PublicType,
  documentId: string,
  locale: Locale,
): Promise<void> => {
  await rows(
    sql,
    `WITH found AS (DELETE FROM ${qualifiedSearch(type)} WHERE document_id = ? AND locale = ?)
     DELETE FROM ${qualified(type)} WHERE document_id = ? AND locale = ?`,
    [documentId, locale, documentId, locale],
  );
};

/** What the public can read of a document now, by locale. */
export interface PublicState {
  readonly seq: number;
  readonly publishedAt: string;
  readonly model: number;
  readonly snapshot: Snapshot;
}

interface StateRow {
  document_id: string;
  locale: Locale;
  seq: string;
  published_at: string;
  model: number;
  snapshot: string | null;
}

/** The public state of some documents of a type, of those that stand apart (apart.ts), too: documentId → locale → state. */
export const publicStates = async (
  sql: Sql,
  type: PublicType,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<Locale, PublicState>>> => {
  const found = await preparedRows<StateRow>(
    sql,
    `gongkai-public-states-${type.name}`,
    `SELECT s.document_id, s.locale, s.seq, s.published_at, l.model, l.snapshot
     FROM (SELECT document_id, locale, seq, published_at FROM ${qualified(type)} WHERE document_id = ANY (?)
       UNION ALL
       SELECT document_id, locale, seq, published_at FROM ${storeSchema}.store_apart WHERE type = '${type.name}' AND document_id = ANY (?)) s
     JOIN gongkai.ledger l ON l.seq = s.seq`,
    [documentIds, documentIds],
  );
  const states = new Map<string, Map<Locale, PublicState>>();
  for (const row of found) {
    const byLocale = states.get(row.document_id) ?? new Map<Locale, PublicState>();
    byLocale.set(row.locale, {
      seq: Number(row.seq),
      publishedAt: row.published_at,
      model: row.model,
      snapshot: readSnapshot(row.snapshot) ?? {},
    });
    states.set(row.document_id, byLocale);
  }
  return states;
};

interface UnitRow {
  document_id: string;
  locale: Locale;
  code: string | null;
  name: string | null;
}

/** Codes and names of units that are public now, by documentId; the Chinese name where there is one. */
export const publicUnits = async (
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { code: string | null; name: string | null }>> => {
  const found = await rows<UnitRow>(
    sql,
    `SELECT document_id, locale, code, name FROM ${storeSchema}.store_unit WHERE document_id = ANY (?)`,
    [ids],
  );
  const units = new Map<string, { code: string | null; name: string | null }>();
  for (const row of found)
    if (row.locale === defaultLocale || !units.has(row.document_id))
      units.set(row.document_id, {
        code: row.code,
        name: row.name === null ? null : (JSON.parse(row.name) as string),
      });
  return units;
};
