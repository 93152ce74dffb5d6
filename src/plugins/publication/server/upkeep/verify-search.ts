import { type Locale, readSnapshot } from '../../../../domain/change';
import { narrowingColumns, type PublicType, storeSchema, storeTable } from '../../../../domain/public-model';
import { searchRow } from '../../../../domain/store';
import { cleanSnapshot } from '../../../../domain/texts';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { qualifiedSearch } from '../store/tables';

const CHUNK = 200;

interface EntryRow extends Readonly<Record<string, unknown>> {
  readonly document_id: string;
  readonly locale: Locale;
  readonly store_published_at: string | null;
  readonly snapshot: string | null;
}

/** PostgreSQL gives the words of a tsvector in its own order. */
const inOrder = (value: unknown, column: string): unknown =>
  column === 'words' ? String(value).split(' ').sort() : (value ?? null);

const differs = (type: PublicType, row: EntryRow): boolean => {
  if (row.store_published_at === null || row.found === null) return true;
  const facts = {
    documentId: row.document_id,
    locale: row.locale,
    seq: 0,
    publishedAt: row.store_published_at,
    updatedAt: '',
  };
  const snapshot = readSnapshot(row.snapshot);
  // What cannot be read is named by the chain, and cannot be compared.
  if (snapshot === null) return false;
  const expected = searchRow(type, facts, cleanSnapshot(type.fields, snapshot), segmenter());
  return Object.entries(expected).some(
    ([column, value]) =>
      JSON.stringify(inOrder(row[column], column)) !== JSON.stringify(inOrder(value, column)),
  );
};

/** Keys (`documentId locale`) of a type's documents whose search entry is missing, too many, or of another text. */
export const differingSearch = async (sql: Sql, type: PublicType): Promise<readonly string[]> => {
  const faulty: string[] = [];
  for (let after: readonly [string, string] = ['', '']; ; ) {
    const chunk = await rows<EntryRow>(
      sql,
      `SELECT k.*, l.snapshot FROM (
         SELECT document_id, locale, f.published_at, f.unit_id, f.domain_ids, f.title, f.names, f.words,
                ${narrowingColumns(type)
                  .map(({ name }) => `f."${name}",`)
                  .join(' ')}
                f.title AS found, s.published_at AS store_published_at, s.seq
         FROM ${storeSchema}.${storeTable(type)} s FULL JOIN ${qualifiedSearch(type)} f USING (document_id, locale)) k
       LEFT JOIN gongkai.ledger l ON l.seq = k.seq
       WHERE (k.document_id, k.locale) > (?, ?) ORDER BY k.document_id, k.locale LIMIT ${CHUNK}`,
      after,
    );
    for (const row of chunk) {
      after = [row.document_id, row.locale];
      if (differs(type, row)) faulty.push(after.join(' '));
    }
    if (chunk.length < CHUNK) return faulty;
  }
};
