import type { Core } from '@strapi/strapi';
import type { SayingsService } from '../../../../../types/services';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { notifySayings } from '../store/notify';
import { mendSayings } from '../store/sayings';

/** The district's own thesaurus in the store. */
export const sayings = ({ strapi }: { strapi: Core.Strapi }): SayingsService => ({
  renew: () =>
    inTransaction(strapi, async (sql) => {
      if ((await mendSayings(sql)) > 0) await notifySayings(strapi, sql);
    }),
});
