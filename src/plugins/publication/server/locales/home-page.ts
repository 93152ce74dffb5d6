import type { Core, UID } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { Ability } from '../../../../plugin-kit/strapi/ability';

interface Counts {
  readonly draft: number;
  readonly published: number;
  readonly modified: number;
}

/** The content manager's own service, as far as the home page counts with it. */
interface HomePage {
  getCountDocuments(): Promise<Counts>;
}

const READ = 'plugin::content-manager.explorer.read';

/** Types without drafts that whoever asks may read: registers, which nobody publishes. */
const registersOf = (strapi: Core.Strapi): readonly UID.ContentType[] => {
  const ability = strapi.requestContext.get()?.state.userAbility as Ability | undefined;
  return Object.values(strapi.contentTypes).flatMap(({ uid, options, pluginOptions }) => {
    const view = pluginOptions?.['content-manager'] as { readonly visible?: boolean } | undefined;
    const counted = options?.draftAndPublish !== true && view?.visible !== false;
    return counted && ability?.can(READ, uid) ? [uid as UID.ContentType] : [];
  });
};

/** How many Strapi counts of them; it counts the documents of a table. */
const countRegisters = async (strapi: Core.Strapi): Promise<number> => {
  const counts = await Promise.all(
    registersOf(strapi).map(async (uid) => {
      const table = strapi.db.metadata.get(uid).tableName;
      const row = await strapi.db.connection(table).countDistinct('document_id as count').first();
      return Number(row?.count) || 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

const lists = /\/content-manager\/homepage\/recent-documents$/;

/**
 * Strapi's widgets on the home page. 最近编辑 takes every language of a document for one of its own, of which each save of a Chinese
 * version makes two: it is read in Chinese. 条目 takes what stands in a register for published.
 */
export const mendHomePage = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    if (context.action === 'findMany' && context.params.locale === '*') {
      const path = strapi.requestContext.get()?.request.path;
      if (path !== undefined && lists.test(path)) context.params.locale = defaultLocale;
    }
    return next();
  });
  const home = strapi.plugin('content-manager').service('homepage') as HomePage;
  const { getCountDocuments } = home;
  home.getCountDocuments = async () => {
    const counts = await getCountDocuments();
    return { ...counts, published: Math.max(0, counts.published - (await countRegisters(strapi))) };
  };
};
