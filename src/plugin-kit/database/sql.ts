import type { Core } from '@strapi/strapi';

/** Strapi's connection, or the transaction that is under way on it. Placeholders are `?`. */
export type Sql = Core.Strapi['db']['connection'];

/** The rows of a statement. */
export const rows = async <Row>(
  sql: Sql,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const answer: { rows: Row[] } = await sql.raw(statement, values as never);
  return answer.rows;
};

/**
 * The same for a statement that every save runs: each connection plans it once, under its name. A name goes with one
 * text for good.
 */
export const preparedRows = async <Row>(
  sql: Sql,
  name: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const answer: { rows: Row[] } = await sql.raw(statement, values as never).options({ name });
  return answer.rows;
};

/** For an insert that knex puts into words, whose text goes with the number of rows: of one row, a name of its own. */
export const plannedOnce = (name: string, written: readonly unknown[]): { readonly name?: string } =>
  written.length === 1 ? { name } : {};

/**
 * Reads on the transaction that is under way, else on a connection of its own. Who has one connection and waits for
 * another waits for ever where as many do so as there are.
 */
export const reading = async <T>(strapi: Core.Strapi, work: (sql: Sql) => Promise<T>): Promise<T> =>
  strapi.db.inTransaction() ? inTransaction(strapi, work) : work(strapi.db.connection as Sql);

/** Runs work in a transaction, or in the one that is under way; what it throws rolls everything back. */
export const inTransaction = async <T>(strapi: Core.Strapi, work: (sql: Sql) => Promise<T>): Promise<T> =>
  await strapi.db.transaction(async ({ trx }) => work(trx as Sql));

class RolledBack<T> extends Error {
  constructor(readonly answer: T) {
    super('Rolled back');
  }
}

/** The same in a transaction that is always rolled back: gives what would be, and does nothing. */
export const rolledBack = async <T>(strapi: Core.Strapi, work: (sql: Sql) => Promise<T>): Promise<T> => {
  try {
    return await inTransaction(strapi, async (sql): Promise<T> => {
      throw new RolledBack(await work(sql));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.answer;
    throw error;
  }
};
