import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { scopeOfAsking } from '../asking/who-asks';
import { tableOf } from './names';

/** Which table a query of Strapi's is about, and of what other it fills in the links, files and parts. */
interface Loading {
  readonly table: string;
  readonly of: string | null;
}

const loading = new AsyncLocalStorage<Loading>();

/** The query under way; null outside Strapi's own. */
export const loadingNow = (): Loading | null => loading.getStore() ?? null;

interface QueryBuilder {
  execute(...options: readonly unknown[]): Promise<unknown>;
}
interface EntityManager {
  createQueryBuilder(uid: string): QueryBuilder;
}

/**
 * Every query of Strapi's passes here, whoever makes it: `strapi.documents`, `strapi.db.query`, what they populate. Before it
 * runs it is known whose it is; while it runs, what it populates knows of what.
 */
export const watchLoading = (strapi: Core.Strapi): void => {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const execute = builder.execute;
    const here = { table: tableOf(strapi, uid), of: loadingNow()?.table ?? null };
    builder.execute = async (...options) => {
      await scopeOfAsking(strapi);
      return loading.run(here, () => execute.apply(builder, [...options]));
    };
    return builder;
  };
};
