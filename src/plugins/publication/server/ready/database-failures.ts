import { isLostDatabase } from '../../../../plugin-kit/database/lost-database';

/** What is watched of Strapi's connection to the database (knex). */
interface Watched {
  on(event: 'query-error', tell: (error: unknown) => void): unknown;
  readonly client: { acquireConnection(): Promise<unknown> };
}

/** No connection came free in time: with a database that hangs, all of them wait for it. */
const isLate = (error: unknown): boolean => error instanceof Error && error.name === 'KnexTimeoutError';

/**
 * Notes when the database itself failed whoever asked it, over whatever Strapi makes of it: a locale that does not exist, a
 * session that ended. Answers whether it did since a moment of `performance.now()`.
 */
export const databaseFailures = (database: Watched): ((since: number) => boolean) => {
  let last = Number.NEGATIVE_INFINITY;
  const note = (error: unknown): void => {
    if (isLostDatabase(error) || isLate(error)) last = performance.now();
  };
  database.on('query-error', note);
  // A connection that cannot be had is told of by no event.
  const { client } = database;
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      note(error);
      throw error;
    }
  };
  return (since) => last >= since;
};
