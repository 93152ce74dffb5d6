import type { Core } from '@strapi/strapi';
import type { UnansweredService } from '../../../../../types/services';
import { type Keeper, startKeeper } from '../noted/keeper';

/** What citizens asked without a result, inside Strapi. */
export const unanswered = ({ strapi }: { strapi: Core.Strapi }): UnansweredService => {
  let keeper: Keeper | null = null;
  return {
    begin() {
      const { DATABASE_URL: databaseUrl, SUBSCRIPTION_WORKER: works } = process.env;
      if (works === 'false') return;
      if (!databaseUrl) throw new Error('DATABASE_URL is not set');
      keeper ??= startKeeper({
        databaseUrl,
        onFault: (error) =>
          strapi.log.warn(`notes: ${error instanceof Error ? error.message : String(error)}`),
      });
    },
    async end() {
      await keeper?.end();
      keeper = null;
    },
  };
};
