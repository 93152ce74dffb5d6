import type { Core } from '@strapi/strapi';
import type { AdoptionService } from '../../../../../types/services';
import { adopt } from '../adoption/adopt';
import { countUnknown } from '../adoption/unknown-versions';

/** How long a number other than 0 is believed, in milliseconds: another process may take the documents over meanwhile. */
const BELIEVED = 10_000;

export const adoption = ({ strapi }: { strapi: Core.Strapi }): AdoptionService => {
  let last: { readonly documents: number; readonly at: number } | null = null;
  const recount = async (): Promise<number> => {
    const documents = await countUnknown(strapi, strapi.db.connection);
    last = { documents, at: performance.now() };
    return documents;
  };
  return {
    recount,
    unknown: async () =>
      last && (last.documents === 0 || performance.now() - last.at < BELIEVED) ? last.documents : recount(),
    adopt: async (asked) => {
      const report = await adopt(strapi, asked);
      await recount();
      return report;
    },
  };
};
