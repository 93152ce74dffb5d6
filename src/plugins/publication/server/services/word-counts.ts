import type { Core } from '@strapi/strapi';
import type { WordCountsService } from '../../../../../types/services';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { foldWords } from '../store/word-counts';

const SOON_MS = 400;

/** Folds the counts of words within a second of a publish. */
export const wordCounts = ({ strapi }: { strapi: Core.Strapi }): WordCountsService => {
  let timer: NodeJS.Timeout | undefined;
  let folding: Promise<void> = Promise.resolve();
  let ended = false;

  const fold = (): Promise<void> => inTransaction(strapi, foldWords);
  const soon = (): void => {
    if (ended || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      // Should it fail, the next publish tries again; until then the portal adds by itself what was noted.
      folding = fold().catch(() => {});
    }, SOON_MS).unref();
  };

  return {
    fold,
    begin() {
      service(strapi, 'publication', 'changeNotifier').onChange(soon);
      soon();
    },
    async end() {
      ended = true;
      clearTimeout(timer);
      await folding;
    },
  };
};
