import type { Core } from '@strapi/strapi';
import { columnsOf, tableOf } from './names';

/**
 * What a link may lead to, as a query: an account's own documents, and the public ones of all units as the public reads
 * them. A draft is what an editor chooses and Strapi links to, so a foreign one is answered with the words that are public:
 * what its unit is writing is not told.
 */
export const linkedRows = (strapi: Core.Strapi, uid: string): ((own: string) => string) => {
  const table = tableOf(strapi, uid);
  const columns = columnsOf(strapi, uid);
  const from = (column: string): string => {
    if (column === 'id') return `${table}.id`;
    return column === 'published_at' ? `${table}.published_at` : `p.${column}`;
  };
  const list = (of: (column: string) => string): string => columns.map(of).join(', ');
  const plain = list((column) => `${table}.${column}`);
  return (own) => `SELECT ${plain} FROM ${table} WHERE (${own}) OR ${table}.published_at IS NOT NULL
    UNION ALL SELECT ${list(from)} FROM ${table} JOIN ${table} p
      ON p.document_id = ${table}.document_id AND p.locale IS NOT DISTINCT FROM ${table}.locale AND p.published_at IS NOT NULL
      WHERE ${table}.published_at IS NULL AND NOT (${own})`;
};
