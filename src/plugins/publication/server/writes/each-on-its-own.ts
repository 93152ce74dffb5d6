import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Refusal } from '../../../../domain/publication';
import { PublicationRefused } from '../gate/refused';
import { languageOf } from './actor';

type Bulk = (...args: readonly never[]) => Promise<unknown>;

interface DocumentManager {
  publish(id: string, uid: string, options: object): Promise<readonly unknown[] | undefined>;
  delete(id: string, uid: string, options: object): Promise<unknown>;
  unpublish(id: string, uid: string, options: object): Promise<unknown>;
  publishMany: Bulk;
  unpublishMany: Bulk;
  deleteMany: Bulk;
}

const summary = {
  zh: (done: number, refused: number) => `${done} 条已处理，${refused} 条未通过：`,
  en: (done: number, refused: number) => `${done} done, ${refused} refused:`,
} as const;

/** Runs a bulk action document by document; those that are refused are told together, after the others are done. */
const each = async (
  strapi: Core.Strapi,
  ids: readonly string[],
  act: (id: string) => Promise<number>,
): Promise<number> => {
  let done = 0;
  const refusals: Refusal[] = [];
  for (const id of ids)
    try {
      done += await act(id);
    } catch (error) {
      if (!(error instanceof PublicationRefused)) throw error;
      refusals.push(...error.refusals);
    }
  if (refusals.length === 0) return done;
  const language = languageOf(strapi);
  const refused = new PublicationRefused(refusals, language);
  throw new errors.ApplicationError(`${summary[language](done, ids.length - done)}\n${refused.message}`, {
    done,
    refusals,
  });
};

/**
 * Strapi's bulk actions stand or fall as one. Here each document is judged and written on its own, so that one that
 * is not ready does not hold up the others, and the answer says which ones were refused and why.
 */
export const eachOnItsOwn = (strapi: Core.Strapi): void => {
  const manager = strapi.plugin('content-manager').service('document-manager') as DocumentManager;
  Object.assign(manager, {
    publishMany: (uid: string, ids: readonly string[], locale?: string | readonly string[]) =>
      each(
        strapi,
        ids,
        async (id) => (await manager.publish(id, uid, { locale, populate: {} }))?.length ?? 0,
      ),
    unpublishMany: async (ids: readonly string[], uid: string, options: object = {}) => ({
      count: await each(strapi, ids, async (id) => {
        await manager.unpublish(id, uid, { ...options, populate: {} });
        return 1;
      }),
    }),
    deleteMany: async (ids: readonly string[], uid: string, options: object = {}) => ({
      count: await each(strapi, ids, async (id) => {
        await manager.delete(id, uid, options);
        return 1;
      }),
    }),
  });
};
