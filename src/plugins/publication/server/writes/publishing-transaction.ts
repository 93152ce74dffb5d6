import type { Core } from '@strapi/strapi';
import type { Judge } from '../../../../domain/change';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { actorOf } from './actor';
import { currentCollector, type Why, withCollector } from './collector';
import { retryOnConflict } from './retry-on-conflict';
import { settlePublication } from './settle-publication';

/** Settlements of one transaction must not overlap: each takes numbers from the same head. */
const queues = new WeakMap<object, Promise<unknown>>();

const inTurn = <T>(transaction: object, work: () => Promise<T>): Promise<T> => {
  const turn = (queues.get(transaction) ?? Promise.resolve()).then(work, work);
  queues.set(transaction, turn);
  return turn;
};

/**
 * Runs `work` in one transaction and settles what its writes changed in public at the end. Inside another call it
 * joins that one. Work that lost a deadlock or a serialisation conflict is run again, unless it stands in a
 * transaction of somebody else's, which only they can repeat.
 */
export const inPublishingTransaction = async <T>(
  strapi: Core.Strapi,
  judges: () => readonly Judge[],
  work: () => Promise<T>,
  why: Why = {},
): Promise<T> => {
  if (currentCollector()) return work();
  const once = (): Promise<T> =>
    withCollector({ ...why, actor: why.actor ?? actorOf(strapi) }, async (collector) =>
      inTransaction(strapi, async (sql) => {
        const result = await work();
        await inTurn(sql, () => settlePublication(strapi, sql, collector, judges()));
        return result;
      }),
    );
  return strapi.db.inTransaction() ? once() : retryOnConflict(once);
};
