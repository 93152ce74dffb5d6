import { storeSchema } from '../../../../domain/public-model';
import { lineOf, type Saying } from '../../../../domain/search';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

/** The district's own thesaurus as the portal reads it: a line of words for each entry. Made anew from the office's entries. */
export const sayingTable = `${storeSchema}.search_saying`;

export const ensureSayingTable = async (sql: Sql): Promise<void> => {
  await rows(
    sql,
    `CREATE TABLE IF NOT EXISTS ${sayingTable} (document_id text COLLATE "C" PRIMARY KEY, line text NOT NULL)`,
  );
};

interface Line {
  readonly document_id: string;
  readonly line: string;
}

type Entry = Saying & Pick<Line, 'document_id'>;

/** Past Strapi's query engine, which is not there yet when the commands of an upgrade ask. */
const entries = (sql: Sql): Promise<Entry[]> =>
  rows<Entry>(sql, 'SELECT document_id, words, official, kind FROM sayings ORDER BY document_id, id');

/** Entries whose line is missing, too many, or of other words: their documentIds. */
export const differingSayings = async (sql: Sql): Promise<readonly string[]> => {
  const wanted = new Map((await entries(sql)).map((entry) => [entry.document_id, lineOf(entry)]));
  const kept = new Map(
    (await rows<Line>(sql, `SELECT document_id, line FROM ${sayingTable}`)).map((row) => [
      row.document_id,
      row.line,
    ]),
  );
  return [...new Set([...wanted.keys(), ...kept.keys()])]
    .filter((id) => wanted.get(id) !== kept.get(id))
    .sort();
};

/** Brings the lines in line with the entries; gives how many were not. In a transaction. */
export const mendSayings = async (sql: Sql): Promise<number> => {
  await rows(sql, `SELECT pg_advisory_xact_lock(hashtextextended('${sayingTable}', 0))`);
  const differing = await differingSayings(sql);
  if (differing.length === 0) return 0;
  const wanted = (await entries(sql)).filter((entry) => differing.includes(entry.document_id));
  await rows(sql, `DELETE FROM ${sayingTable} WHERE document_id = ANY (?)`, [differing]);
  for (const entry of wanted)
    await rows(sql, `INSERT INTO ${sayingTable} (document_id, line) VALUES (?, ?)`, [
      entry.document_id,
      lineOf(entry),
    ]);
  return differing.length;
};
