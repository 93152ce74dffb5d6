import type { Pool } from 'pg';
import { readSnapshot } from '../../../../domain/change';
import { publicTypeNamed, storeSchema, storeTable, titleOf } from '../../../../domain/public-model';
import { entriesTo } from '../../../../plugin-kit/database/ledger-told';

/** An entry of the ledger, and the document that it is about. */
export interface Entry {
  readonly seq: number;
  readonly type: string;
  readonly id: string;
  readonly locale: string;
}

const keyOf = ({ type, id, locale }: Omit<Entry, 'seq'>): string => `${type} ${id} ${locale}`;

/** What is public is called as it is called now: a column of the store, no text is read for it. */
const publicTitles = async (pool: Pool, entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> => {
  const types = [...new Set(entries.map(({ type }) => type))].flatMap((name) => publicTypeNamed(name) ?? []);
  if (types.length === 0) return new Map();
  const { rows } = await pool.query<Omit<Entry, 'seq'> & { title: string }>(
    types
      .map(
        (type) => `SELECT '${type.name}' AS type, document_id AS id, locale, title_text AS title
          FROM ${storeSchema}.${storeTable(type)} WHERE document_id = ANY ($1)`,
      )
      .join(' UNION ALL '),
    [[...new Set(entries.map(({ id }) => id))]],
  );
  return new Map(rows.map((row) => [keyOf(row), row.title]));
};

/** What is public no more, as the ledger tells it: null where the text was taken out. */
const formerTitles = async (
  pool: Pool,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string | null>> => {
  if (entries.length === 0) return new Map();
  const { rows } = await pool.query<Omit<Entry, 'seq'> & { source: string | null }>(
    `SELECT e.type, e.document_id AS id, e.locale, e.title_source AS source
     FROM ${entriesTo(`'{}'::bigint[]`)} e WHERE e.seq = ANY ($1)`,
    [entries.map(({ seq }) => seq)],
  );
  return new Map(
    rows.map(({ source, ...row }) => {
      const [type, snapshot] = [publicTypeNamed(row.type), readSnapshot(source)];
      return [keyOf(row), type && snapshot ? titleOf(type, snapshot) : null];
    }),
  );
};

/** Titles of the documents of some entries, one look-up for each document; null where it is not known any more. */
export const titlesOf = async (
  pool: Pool,
  entries: readonly Entry[],
): Promise<(entry: Entry) => string | null> => {
  const now = await publicTitles(pool, entries);
  const gone = new Map(
    entries.filter((entry) => !now.has(keyOf(entry))).map((entry) => [keyOf(entry), entry]),
  );
  const before = await formerTitles(pool, [...gone.values()]);
  return (entry) => now.get(keyOf(entry)) ?? before.get(keyOf(entry)) ?? null;
};
