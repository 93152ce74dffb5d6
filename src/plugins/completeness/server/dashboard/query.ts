import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

/** The rows of a statement outside any transaction. Placeholders are `?`. */
export const query = <Row>(
  strapi: Core.Strapi,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => rows<Row>(strapi.db.connection as Sql, statement, values);

/** What is looked at: the whole district, a unit, a domain, or a unit's domain; by code. */
export interface Scope {
  readonly unit: string | null;
  readonly domain: string | null;
  /** The units that whoever looks has, by code; null: all. */
  readonly own: readonly string[] | null;
}

/** A condition on the columns `unit` and `domain`, with its values. */
export const inScope = ({ unit, domain, own }: Scope) => ({
  condition:
    '(?::text IS NULL OR unit = ?) AND (?::text IS NULL OR domain = ?) AND (?::text[] IS NULL OR unit = ANY (?::text[]))',
  values: [unit, unit, domain, domain, own, own],
});
