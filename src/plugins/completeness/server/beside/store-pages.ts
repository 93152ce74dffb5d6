import type { Pool } from 'pg';
import { defaultLocale } from '../../../../domain/change';
import { type PublicTypeName, publicType, storeSchema, storeTable } from '../../../../domain/public-model';

export const storeOf = (name: PublicTypeName): string => `${storeSchema}.${storeTable(publicType(name))}`;

const PAGE = 200;

/**
 * The rows of a query over what is public, page by page, so that memory stays level. The query names its first column
 * `id` and takes the locale ($1), the last id seen ($2), the page's length ($3), and the values from $4 on.
 */
export async function* storePages<Row extends { readonly id: string }>(
  pool: Pool,
  query: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const { rows } = await pool.query<Row>(query, [defaultLocale, last, PAGE, ...values]);
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** A text of the store is ready JSON. */
export const textOf = (json: string | null): string | null =>
  json === null ? null : (JSON.parse(json) as string);
