import type { Core } from '@strapi/strapi';
import { scopeKnown } from '../asking/who-asks';
import { type Client, watchQueries } from './knex-compiler';
import { narrowQuery, type Seen } from './narrow-query';
import { shownColumns } from './private-fields';
import { registers, rowsSeenBy, tablesOf } from './whose-rows';

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/**
 * The one place that every way to the data passes: the words of each query. Where an account asks that does not see all,
 * each table that is divided among units stands for the rows that are its own, in lists, counts, links, filters and orders
 * alike; where a link is chosen or filled in, also for what is public.
 */
export const narrowQueries = (strapi: Core.Strapi): void => {
  const tables = once(() => tablesOf(strapi));
  const shown = shownColumns(strapi);
  const register = registers(shown);
  /** Null: everything is seen. */
  const seenNow = (): Seen | null => {
    const scope = scopeKnown(strapi);
    if (scope === null) return null;
    if (scope.kind === 'all') return shown.hides() ? (table) => register(table, null) : null;
    return rowsSeenBy(strapi, scope, tables(), register);
  };
  watchQueries(strapi.db.connection.client as Client, (client, compiler) => {
    const seen = seenNow();
    if (seen) narrowQuery(client, compiler, seen);
  });
};
