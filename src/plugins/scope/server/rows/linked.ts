import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { columnsOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import type { Asked } from './asked';
import type { How } from './conditions';

/** What is read of the rows that a link may lead to: which are an account's own, and what a query asks for. */
interface Reading {
  readonly own: (how: How) => string;
  readonly asked: Asked;
}

/** Queries that stand for a table where a link leads to it. */
export interface LinkedRows {
  /** Where the link is there: a foreign draft has the words of the public version, because Strapi links to drafts. */
  readonly filled: (reading: Reading) => string;
  /** Where it is chosen: what is public of others is offered as if it were the draft, by the number of the public version. */
  readonly offered: (reading: Reading) => string;
  /**
   * Where whoever reads what is public of all units asks for it: a draft that says something else is left out, and its public
   * version stands as the draft, with its own number and so with its own parts and links.
   */
  readonly readable: (reading: Reading) => string;
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
  const asDraftOf = (row: string): string =>
    listed((column) => (column === 'published_at' ? 'NULL::timestamp AS published_at' : `${row}.${column}`));
  const asDraft = asDraftOf(table);
  const asPublic = listed((column) =>
    column === 'id' || column === 'published_at' ? `${table}.${column}` : `p.${column}`,
  );
  const published = `SELECT ${asItIs} FROM ${table} WHERE ${table}.published_at IS NOT NULL`;
  const withPublished = (isPublic: boolean | null, drafts: string): string => {
    if (isPublic !== null) return isPublic ? published : drafts;
    return `${published} UNION ALL ${drafts}`;
  };
  return {
    readable: ({ own, asked }) =>
      withPublished(
        asked.isPublic,
        // Most drafts say what is public: of a translation alone its own time does not tell.
        `SELECT ${asItIs} FROM ${table} WHERE ${table}.published_at IS NULL AND (${own(asked.isFew ? 'each' : 'listed')})
          UNION ALL SELECT ${asDraftOf('p')} FROM ${table} JOIN ${table} p
          ON p.document_id = ${table}.document_id AND p.locale IS NOT DISTINCT FROM ${table}.locale AND p.published_at IS NOT NULL
          WHERE ${table}.published_at IS NULL AND (${table}.updated_at > p.updated_at OR ${table}.locale <> '${defaultLocale}')
            AND NOT (${own('each')})`,
      ),
    filled: ({ own, asked }) =>
      withPublished(
        asked.isPublic,
        `SELECT ${asItIs} FROM ${table} WHERE ${table}.published_at IS NULL AND (${own('each')})
          UNION ALL SELECT ${asPublic} FROM ${table} JOIN ${table} p
          ON p.document_id = ${table}.document_id AND p.locale IS NOT DISTINCT FROM ${table}.locale AND p.published_at IS NOT NULL
          WHERE ${table}.published_at IS NULL AND NOT (${own('each')})`,
      ),
    // Of what is one's own the draft, of all else what is public.
    offered: ({ own, asked }) =>
      withPublished(
        asked.isPublic,
        asked.isNarrow && !asked.isFew
          ? `SELECT ${asDraft} FROM ${table} WHERE ${table}.published_at IS NULL AND (${own('listed')})
              UNION ALL SELECT ${asDraft} FROM ${table} WHERE ${table}.published_at IS NOT NULL AND NOT (${own('joined')})`
          : `SELECT ${asDraft} FROM ${table} WHERE (${table}.published_at IS NULL) = (${own(asked.isFew ? 'each' : 'looked-up')})`,
      ),
  };
};
