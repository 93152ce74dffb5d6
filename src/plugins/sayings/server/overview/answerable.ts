import { publicTypes, searchTable, storeSchema } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

const tables = publicTypes.map((type) => `${storeSchema}.${searchTable(type)}`);

/** Which of some tsqueries any public document answers. */
export const answerable = async (sql: Sql, queries: readonly string[]): Promise<ReadonlySet<string>> => {
  if (queries.length === 0) return new Set();
  const found = tables.map((table) => `EXISTS (SELECT FROM ${table} s WHERE s.words @@ q.query::tsquery)`);
  const answered = await rows<{ query: string }>(
    sql,
    `SELECT q.query FROM unnest(?::text[]) AS q (query) WHERE ${found.join(' OR ')}`,
    [queries],
  );
  return new Set(answered.map(({ query }) => query));
};
