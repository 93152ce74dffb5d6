import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { linkOf, metaOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';

/** Tables of links that start from documents of units: from which table, by which column. */
export const linksFromUnits = (
  strapi: Core.Strapi,
): ReadonlyMap<string, { readonly of: string; readonly from: string }> =>
  new Map(
    Object.keys(strapi.contentTypes)
      .filter((uid) => standingOf(uid)?.kind === 'unit')
      .flatMap((uid) =>
        Object.entries(metaOf(strapi, uid).attributes).flatMap(([name, { type, joinTable }]) => {
          if (type !== 'relation' || !joinTable) return [];
          const { table, from } = linkOf(strapi, uid, name);
          return [[table, { of: tableOf(strapi, uid), from }] as const];
        }),
      ),
  );

/**
 * The links that may be followed on from a document that a link led to: of an account's own, and of public versions. Where
 * another unit's draft stands in for its public version (`linked.ts`), its links are still the draft's.
 */
export const followed = (links: string, of: string, from: string, own: string): string =>
  `${links}.${from} IN (SELECT ${of}.id FROM ${of} WHERE (${own}) OR ${of}.published_at IS NOT NULL)`;
