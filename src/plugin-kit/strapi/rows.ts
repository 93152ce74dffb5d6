import type { Core } from '@strapi/strapi';

/** What Strapi's query engine is asked, as far as we ask it. */
export interface RowQuery {
  readonly where?: object;
  readonly select?: readonly string[];
  readonly populate?: readonly string[] | object;
}

/**
 * Rows of a type that is named by a variable. Strapi's own typing wants type, fields and conditions as literals; what a
 * row has is known to whoever asks.
 */
export const rowsOf = async <Row extends object>(
  strapi: Core.Strapi,
  uid: string,
  query: RowQuery,
): Promise<readonly Row[]> =>
  (await strapi.db.query(uid as 'api::unit.unit').findMany(query as never)) as unknown as readonly Row[];
