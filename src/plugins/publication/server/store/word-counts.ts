import { locales } from '../../../../domain/change';
import {
  type PublicType,
  type PublicTypeName,
  publicTypes,
  searchTable,
  storeSchema,
} from '../../../../domain/public-model';
import { wordOf } from '../../../../domain/search';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { forEachStatement } from './triggers';

/**
 * In how many documents of a type and language a word stands as a part of them (domain/search/lexemes.ts): what tells how much the
 * word of a question tells.
 */
export const wordTable = `${storeSchema}.search_word`;
/** What was published since the counts were last folded, a row per document. Counts plus changes are exact at any time. */
export const wordChangeTable = `${storeSchema}.search_word_change`;

const tableOf = (type: Pick<PublicType, 'name'>): string => `${storeSchema}.${searchTable(type)}`;
const functionOf = (type: Pick<PublicType, 'name'>): string => `${storeSchema}.word_${searchTable(type)}`;

const wordTables: readonly string[] = [
  `CREATE TABLE ${wordTable} (
     word text COLLATE "C" NOT NULL, type text COLLATE "C" NOT NULL, locale text COLLATE "C" NOT NULL,
     n integer NOT NULL, PRIMARY KEY (word, type, locale)
   ) WITH (fillfactor = 70)`,
  `CREATE TABLE ${wordChangeTable} (
     type text COLLATE "C" NOT NULL, locale text COLLATE "C" NOT NULL, come text[] NOT NULL, gone text[] NOT NULL
   )`,
];

/** Triggers that note a document's words, once per statement: counting them would hold up who publishes next. */
export const wordTriggers = (type: PublicType): readonly string[] => {
  const table = tableOf(type);
  const run = functionOf(type);
  const note = (come: string, gone: string, from: string): string =>
    `INSERT INTO ${wordChangeTable} (type, locale, come, gone) SELECT '${type.name}', locale, ${come}, ${gone} FROM ${from};`;
  const words = (row: string): string => `coalesce(tsvector_to_array(${row}.words), '{}')`;
  return [
    `CREATE OR REPLACE FUNCTION ${run}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    ${note(words('come'), "'{}'", 'come')}
  ELSIF TG_OP = 'DELETE' THEN
    ${note("'{}'", words('gone'), 'gone')}
  ELSIF TG_OP = 'UPDATE' THEN
    ${note(words('come'), words('gone'), 'gone FULL JOIN come USING (document_id, locale) WHERE tsvector_to_array(come.words) IS DISTINCT FROM tsvector_to_array(gone.words)')}
  ELSE
    DELETE FROM ${wordTable} WHERE type = '${type.name}';
    DELETE FROM ${wordChangeTable} WHERE type = '${type.name}';
  END IF;
  RETURN NULL;
END $$`,
    ...forEachStatement('words', table, run),
  ];
};

/** One at a time: two that fold would wait for each other's words crosswise. */
const alone = async (sql: Sql): Promise<void> => {
  await rows(sql, `SELECT pg_advisory_xact_lock(hashtextextended('${wordTable}', 0))`);
};

/** Forgets the counts of all types, before each is counted anew: deleted row by row, the old ones would keep their place. */
export const forgetWords = async (sql: Sql): Promise<void> => {
  await alone(sql);
  await rows(sql, `TRUNCATE ${wordTable}, ${wordChangeTable}`);
};

const counted = (type: PublicType): string =>
  `(${locales
    .map(
      (locale) =>
        `SELECT word, '${locale}' AS locale, ndoc AS n FROM ts_stat('SELECT words FROM ${tableOf(type)} WHERE locale = ''${locale}''')`,
    )
    .join(' UNION ALL ')}) s`;

/** Counts the words of a type anew. */
export const recountWords = async (sql: Sql, type: PublicType): Promise<void> => {
  await alone(sql);
  for (const table of [wordTable, wordChangeTable])
    await rows(sql, `DELETE FROM ${table} WHERE type = ?`, [type.name]);
  await rows(
    sql,
    `INSERT INTO ${wordTable} (word, type, locale, n) SELECT s.word, '${type.name}', s.locale, s.n FROM ${counted(type)}`,
  );
};

/** Makes the two tables where they are missing: a dump may leave out what can be made anew, and they once knew no language. */
export const ensureWordTables = async (sql: Sql): Promise<void> => {
  const [found] = await rows<{ both: boolean }>(
    sql,
    `SELECT count(*) = 2 AS both FROM pg_attribute WHERE attrelid IN (to_regclass('${wordTable}'), to_regclass('${wordChangeTable}')) AND attname = 'locale'`,
  );
  if (found?.both) return;
  await rows(sql, `DROP TABLE IF EXISTS ${wordTable}, ${wordChangeTable}`);
  for (const statement of wordTables) await rows(sql, statement);
  for (const type of publicTypes) {
    const [table] = await rows<{ there: boolean }>(
      sql,
      `SELECT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'words_insert' AND tgrelid = to_regclass(?)) AS there`,
      [tableOf(type)],
    );
    if (table?.there) await recountWords(sql, type);
  }
};

const changes = `SELECT type, locale, unnest(come) AS word, 1 AS sign FROM %s UNION ALL SELECT type, locale, unnest(gone), -1 FROM %s`;
const changesOf = (table: string): string => changes.replaceAll('%s', table);

/** Adds what was noted to the counts. In a transaction. */
export const foldWords = async (sql: Sql): Promise<void> => {
  await alone(sql);
  await rows(
    sql,
    `WITH noted AS (DELETE FROM ${wordChangeTable} RETURNING type, locale, come, gone),
     sums AS (SELECT type, locale, word, sum(sign)::int AS n FROM (${changesOf('noted')}) c GROUP BY type, locale, word HAVING sum(sign) <> 0)
     INSERT INTO ${wordTable} AS w (word, type, locale, n) SELECT word, type, locale, n FROM sums
     ON CONFLICT (word, type, locale) DO UPDATE SET n = w.n + excluded.n`,
  );
};

export interface WordDifference {
  readonly type: PublicTypeName;
  readonly word: string;
  readonly kept: number;
  readonly counted: number;
}

/** Where the counts of a type, with what is still to be folded, are not those of its entries: the first few. */
export const differingWords = async (sql: Sql, type: PublicType): Promise<readonly WordDifference[]> =>
  (
    await rows<Omit<WordDifference, 'type'>>(
      sql,
      `SELECT coalesce(k.word, s.word) AS word, coalesce(k.n, 0)::int AS kept, coalesce(s.n, 0)::int AS counted
       FROM (SELECT word, locale, sum(n) AS n FROM (
               SELECT word, locale, n FROM ${wordTable} WHERE type = '${type.name}'
               UNION ALL SELECT word, locale, sign FROM (${changesOf(wordChangeTable)}) c WHERE type = '${type.name}') a GROUP BY word, locale) k
       FULL JOIN ${counted(type)} ON s.word = k.word AND s.locale = k.locale
       WHERE coalesce(k.n, 0) <> coalesce(s.n, 0) ORDER BY 1 LIMIT 20`,
    )
  ).map(({ word, ...difference }) => ({ ...difference, word: wordOf(word).word, type: type.name }));
