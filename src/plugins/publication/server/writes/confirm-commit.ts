import type { Core } from '@strapi/strapi';

interface Transactor {
  commit(value?: unknown): Promise<unknown>;
  readonly executionPromise?: Promise<unknown>;
}

/**
 * A commit that failed must not be told as done. Knex's `commit()` resolves also when COMMIT met a connection that had
 * died: only its `executionPromise` knows, and Strapi does not wait for that one. So a publish could be acknowledged
 * that PostgreSQL never kept. Every transaction that Strapi opens comes from here.
 */
export const confirmCommits = (strapi: Core.Strapi): void => {
  const { connection } = strapi.db;
  const begin = connection.transaction.bind(connection) as (...asked: unknown[]) => Promise<Transactor>;
  const transaction = async (...asked: unknown[]): Promise<unknown> => {
    const begun = await begin(...asked);
    // With a function for the work, knex itself waits for the end.
    if (typeof asked[0] === 'function') return begun;
    const commit = begun.commit.bind(begun);
    begun.commit = async (value) => {
      const answer = await commit(value);
      await begun.executionPromise;
      return answer;
    };
    return begun;
  };
  Object.defineProperty(connection, 'transaction', { value: transaction, configurable: true });
};
