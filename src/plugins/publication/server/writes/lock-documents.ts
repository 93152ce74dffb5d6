import { preparedRows, type Sql } from '../../../../plugin-kit/database/sql';

/**
 * Writers of the same document take turns until their transactions end: Strapi alone can leave two published rows of
 * one document. In one order, so that two writers of several documents do not wait for each other.
 */
export const lockDocuments = async (sql: Sql, documentIds: readonly string[]): Promise<void> => {
  for (const documentId of [...documentIds].sort())
    await preparedRows(sql, 'gongkai-take-turns', 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
      documentId,
    ]);
};
