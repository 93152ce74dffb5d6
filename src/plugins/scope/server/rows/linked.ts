import type { Core } from '@strapi/strapi';
import { columnsOf, tableOf } from '../../../strapi-tables';

/** Queries that stand for a table where a link leads to it, from the condition of an account's own rows. */
export interface LinkedRows {
  /** Where the link is there: a foreign draft has the words of the public version, because Strapi links to drafts. */
  readonly filled: (own: string) => string;
  /** Where it is chosen: what is public of others is offered as if it were the draft, by the number of the public version. */
  readonly offered: (own: string) => string;
}

/**
 * What a link may lead to: an account's own documents, and the public ones of all units as the public reads them. What
 * another unit is writing is not told.
 */
export const linkedRows = (strapi: Core.Strapi, uid: string): LinkedRows => {
  const table = tableOf(strapi, uid);
  const columns = columnsOf(strapi, uid);
  const listed = (of: (column: string) => string): string => columns.map(of).join(', ');
  const asItIs = listed((column) => `${table}.${column}`);
  const asDraft = listed((column) =>
    column === 'published_at' ? 'NULL::timestamp AS published_at' : `${table}.${column}`,
  );
  const asPublic = listed((column) =>
    column === 'id' || column === 'published_at' ? `${table}.${column}` : `p.${column}`,
  );
  // Looked up in a table that is made once: the list of an account's own is long, and a list is looked through each time.
  const foreign = (own: string): string =>
    `${table}.id NOT IN (SELECT ${table}.id FROM ${table} WHERE ${own})`;
  const shown = (own: string): string => `SELECT ${asItIs} FROM ${table} WHERE ${own}
    UNION ALL SELECT ${asItIs} FROM ${table} WHERE ${table}.published_at IS NOT NULL AND ${foreign(own)}`;
  return {
    filled: (own) => `${shown(own)}
      UNION ALL SELECT ${asPublic} FROM ${table} JOIN ${table} p
        ON p.document_id = ${table}.document_id AND p.locale IS NOT DISTINCT FROM ${table}.locale AND p.published_at IS NOT NULL
        WHERE ${table}.published_at IS NULL AND ${foreign(own)}`,
    offered: (own) => `${shown(own)}
      UNION ALL SELECT ${asDraft} FROM ${table} WHERE ${table}.published_at IS NOT NULL AND ${foreign(own)}`,
  };
};
