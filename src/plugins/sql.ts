import { createHash } from 'node:crypto';
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

/**
 * The same for a statement that is put together from the declarations: its name is a digest of its text, so that each
 * connection plans each of the few texts there are once. Not for a text that grows with what it is given.
 */
export const plannedRows = async <Row>(
  sql: Sql,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => preparedRows<Row>(sql, nameOf(statement), statement, values);

const names = new Map<string, string>();

const nameOf = (statement: string): string => {
  const known = names.get(statement);
  if (known !== undefined) return known;
  const name = `gongkai-${createHash('sha256').update(statement).digest('hex').slice(0, 32)}`;
  names.set(statement, name);
  return name;
};

/** Runs work in a transaction, or in the one that is under way; what it throws rolls everything back. */
export const inTransaction = async <T>(strapi: Core.Strapi, work: (sql: Sql) => Promise<T>): Promise<T> =>
  await strapi.db.transaction(async ({ trx }) => work(trx as Sql));
