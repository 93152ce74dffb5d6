import type { Core } from '@strapi/strapi';
import { defaultLocale, type Locale, readSnapshot, shownTo } from '../../../../domain/change';
import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
  requiredLinks,
  storeColumns,
  storeSchema,
} from '../../../../domain/public-model';
import { preparedRows, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { qualified, qualifiedSearch } from './tables';
import { putRows, type StoredDocument } from './write';

/**
 * Documents that the ledger calls public and that cannot be shown, because a link which is never null points to
 * nothing that is public. The gate lets none come about; one that is there all the same (an older release's gate, a
 * hand in the database) stands here instead of in its type's table, and so in no list, total, search or answer.
 */
export const apartTable = `${storeSchema}.store_apart`;

export const apartStatement = `CREATE TABLE IF NOT EXISTS ${apartTable} (
  type text COLLATE "C" NOT NULL, document_id text COLLATE "C" NOT NULL, locale text COLLATE "C" NOT NULL,
  seq bigint NOT NULL, published_at text COLLATE "C" NOT NULL, updated_at text COLLATE "C" NOT NULL,
  PRIMARY KEY (type, document_id, locale)
)`;

/** `type documentId locale`. */
type Key = string;

interface Dangling {
  readonly key: Key;
  readonly locale: Locale;
  /** The type and the id that the link names. */
  readonly to: PublicTypeName;
  readonly target: string;
}

/** For a row `s` of a type: each required link with the condition that its readers cannot see what it points to. */
const danglingLinks = (
  type: PublicType,
): ReadonlyArray<{ to: PublicTypeName; column: string; condition: string }> =>
  requiredLinks(type).map(([field, { to }]) => {
    const column = `s."${storeColumns(type).find((candidate) => candidate.field === field)?.name}"`;
    return {
      to,
      column,
      condition: `NOT EXISTS (SELECT FROM ${qualified(publicType(to))} t WHERE t.document_id = ${column} AND t.locale IN (s.locale, '${defaultLocale}'))`,
    };
  });

const linking = publicTypes.filter((type) => requiredLinks(type).length > 0);

/** Required links of rows in the store that point to nothing that is there: those rows should stand apart. */
export const danglingRows = (sql: Sql): Promise<readonly Dangling[]> =>
  rows<Dangling>(
    sql,
    linking
      .flatMap((type) =>
        danglingLinks(type).map(
          ({ to, column, condition }) =>
            `SELECT concat_ws(' ', '${type.name}', s.document_id, s.locale) AS key, s.locale, '${to}' AS "to", coalesce(${column}, '') AS target
             FROM ${qualified(type)} s WHERE ${condition}`,
        ),
      )
      .join(' UNION ALL '),
  );

const unlinked = (type: PublicType): string =>
  danglingLinks(type)
    .map(({ condition }) => condition)
    .join(' OR ');

const moveOut = async (sql: Sql, type: PublicType): Promise<readonly Key[]> =>
  (
    await rows<{ key: Key }>(
      sql,
      `WITH broken AS (SELECT * FROM ${qualified(type)} s WHERE ${unlinked(type)}),
       found AS (DELETE FROM ${qualifiedSearch(type)} f USING broken b WHERE (f.document_id, f.locale) = (b.document_id, b.locale)),
       gone AS (DELETE FROM ${qualified(type)} s USING broken b WHERE (s.document_id, s.locale) = (b.document_id, b.locale))
       INSERT INTO ${apartTable} (type, document_id, locale, seq, published_at, updated_at)
       SELECT '${type.name}', document_id, locale, seq, published_at, updated_at FROM broken
       RETURNING concat_ws(' ', type, document_id, locale) AS key`,
    )
  ).map(({ key }) => key);

/**
 * Sets apart what cannot be shown, and gives its keys. The types stand in an order in which none needs a later one, so
 * that one walk finds what goes with what. The caller holds the append lock.
 */
export const setApart = async (sql: Sql): Promise<readonly Key[]> => {
  const moved: Key[] = [];
  for (const type of linking) moved.push(...(await moveOut(sql, type)));
  return moved;
};

/** The keys of what stands apart. */
export const apartKeys = async (sql: Sql): Promise<readonly Key[]> =>
  (
    await rows<{ key: Key }>(
      sql,
      `SELECT concat_ws(' ', type, document_id, locale) AS key FROM ${apartTable} ORDER BY 1`,
    )
  ).map(({ key }) => key);

interface ApartRow {
  readonly document_id: string;
  readonly locale: Locale;
  readonly seq: string;
  readonly published_at: string;
  readonly updated_at: string;
  readonly snapshot: string | null;
}

const apartOf = async (sql: Sql, type: PublicType): Promise<readonly StoredDocument[]> =>
  (
    await rows<ApartRow>(
      sql,
      `SELECT a.*, l.snapshot FROM ${apartTable} a JOIN ${storeSchema}.ledger l ON l.seq = a.seq WHERE a.type = ?`,
      [type.name],
    )
  ).map((row) => ({
    documentId: row.document_id,
    locale: row.locale,
    seq: Number(row.seq),
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    snapshot: readSnapshot(row.snapshot) ?? {},
  }));

const linked = async (sql: Sql, type: PublicType, document: StoredDocument): Promise<boolean> => {
  for (const [field, { to }] of requiredLinks(type)) {
    const found = await rows(
      sql,
      `SELECT 1 FROM ${qualified(publicType(to))} WHERE document_id = ? AND locale = ANY (?) LIMIT 1`,
      [document.snapshot[field] ?? '', shownTo(document.locale)],
    );
    if (found.length === 0) return false;
  }
  return true;
};

/** Whether any document stands apart; nearly always none does. */
export const hasApart = async (sql: Sql): Promise<boolean> => {
  const found = await preparedRows(sql, 'gongkai-has-apart', `SELECT 1 FROM ${apartTable} LIMIT 1`);
  return found.length > 0;
};

/** Takes documents out of those that stand apart, because they are shown again or are public no longer. */
export const forgetApart = async (
  sql: Sql,
  type: PublicType,
  documents: ReadonlyArray<Pick<StoredDocument, 'documentId' | 'locale'>>,
): Promise<void> => {
  for (const { documentId, locale } of documents)
    await rows(sql, `DELETE FROM ${apartTable} WHERE type = ? AND document_id = ? AND locale = ?`, [
      type.name,
      documentId,
      locale,
    ]);
};

/** Shows again what stood apart and need no longer. The caller holds the append lock. */
export const bringBack = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  for (const type of linking) {
    const well: StoredDocument[] = [];
    for (const document of await apartOf(sql, type))
      if (await linked(sql, type, document)) well.push(document);
    if (well.length === 0) continue;
    await forgetApart(sql, type, well);
    await putRows(sql, type, well, await service(strapi, 'publication', 'derivationContext').context(type));
  }
};
