import type { Core } from '@strapi/strapi';
import { answersFor, answerTo, type BulkAnswer, mustBeDone } from './answers';
import { asked, tellEach } from './tell-each';

type Bulk = (...args: readonly never[]) => Promise<unknown>;

interface DocumentManager {
  publish(id: string, uid: string, options: object): Promise<readonly unknown[] | undefined>;
  unpublish(id: string, uid: string, options: object): Promise<unknown>;
  publishMany: Bulk;
  unpublishMany: Bulk;
  deleteMany: Bulk;
}

/**
 * Runs a bulk action document by document. Whatever becomes of one, the next has its turn; in the end each has an
 * answer, those too that Strapi left out beforehand. Gives how many rows were written; throws when one was not done.
 */
const each = async (
  strapi: Core.Strapi,
  uid: string,
  ids: readonly string[],
  act: (id: string) => Promise<number>,
): Promise<number> => {
  let written = 0;
  const known = new Map<string, BulkAnswer>();
  const faults: unknown[] = [];
  for (const documentId of new Set(ids))
    try {
      const rows = await act(documentId);
      written += rows;
      if (rows > 0) known.set(documentId, { documentId, outcome: 'done', reason: null });
    } catch (error) {
      faults.push(error);
      known.set(documentId, answerTo(strapi, documentId, error));
    }
  const request = asked();
  const results = await answersFor(strapi, uid, request?.ids ?? ids, known);
  if (request) request.results = results;
  mustBeDone(strapi, results, faults);
  return written;
};

/**
 * Strapi's bulk actions stand or fall as one. Here each document is judged and written on its own, so that one that
 * is not ready does not hold up the others, and the answer says of each what became of it and why.
 */
export const bulkActsOneByOne = (strapi: Core.Strapi): void => {
  const manager = strapi.plugin('content-manager').service('document-manager') as DocumentManager;
  Object.assign(manager, {
    publishMany: (uid: string, ids: readonly string[], locale?: string | readonly string[]) =>
      each(
        strapi,
        uid,
        ids,
        async (id) => (await manager.publish(id, uid, { locale, populate: {} }))?.length ?? 0,
      ),
    unpublishMany: async (ids: readonly string[], uid: string, options: object = {}) => ({
      count: await each(strapi, uid, ids, async (id) =>
        (await manager.unpublish(id, uid, { ...options, populate: {} })) ? 1 : 0,
      ),
    }),
    deleteMany: async (ids: readonly string[], uid: string, options: object = {}) => ({
      count: await each(strapi, uid, ids, async (documentId) => {
        const { entries } = await strapi
          .documents(uid as 'api::unit.unit')
          .delete({ ...options, documentId } as never);
        return entries.length;
      }),
    }),
  });
  tellEach(strapi);
};
