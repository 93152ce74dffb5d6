import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import { slot } from '../../../../plugin-kit/strapi/under-way';
import type { RowScope } from '../asking/read-scope';
import { scopeKnown, scopeOfAsking } from '../asking/who-asks';

/** Which table a query of Strapi's is about, and of what other it fills in the links, files and parts. */
export interface Loading {
  readonly table: string;
  readonly of: string | null;
  /** The table holds documents of units, and something else is filled in with it. */
  readonly isLink: boolean;
  /** What is filled in goes with a document that was reached by a link, and may be another unit's. */
  readonly isBeyond: boolean;
}

const loading = slot<Loading>();

/** The query under way; null outside Strapi's own. */
export const loadingNow = (): Loading | null => loading.now() ?? null;

interface QueryBuilder {
  execute(...options: readonly unknown[]): Promise<unknown>;
}
interface EntityManager {
  createQueryBuilder(uid: string): QueryBuilder;
}

/** The system, or an account that sees everything, is not asked what a query is for. */
const seesAll = (scope: RowScope | null): boolean => scope === null || scope.kind === 'all';

const loadingOf = (strapi: Core.Strapi, uid: string, above: Loading | null): Loading => ({
  table: tableOf(strapi, uid),
  of: above?.table ?? null,
  isLink: above !== null && standingOf(uid)?.kind === 'unit',
  isBeyond: above !== null && (above.isLink || above.isBeyond),
});

const runFor = async (
  strapi: Core.Strapi,
  uid: string,
  above: Loading | null,
  run: () => Promise<unknown>,
): Promise<unknown> => {
  const scope = await scopeOfAsking(strapi);
  return seesAll(scope) ? run() : loading.run(loadingOf(strapi, uid, above), run);
};

/**
 * Every query of Strapi's passes here, whoever makes it: `strapi.documents`, `strapi.db.query`, what they populate. Before it
 * runs it is known whose it is; while it runs, what it populates knows of what.
 */
export const watchLoading = (strapi: Core.Strapi): void => {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    // A query that is given another `execute` outlives its use: a save took a tenth longer.
    if (seesAll(scopeKnown(strapi))) return builder;
    const execute = builder.execute;
    const above = loadingNow();
    builder.execute = (...options) => runFor(strapi, uid, above, () => execute.apply(builder, [...options]));
    return builder;
  };
};
