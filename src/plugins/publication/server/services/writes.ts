import type { Core } from '@strapi/strapi';
import type { WritesService } from '../../../../../types/services';
import { service } from '../../../../plugin-kit/strapi/service';
import { inPublishingTransaction } from '../writes/publishing-transaction';

export const writes = ({ strapi }: { strapi: Core.Strapi }): WritesService => ({
  together: (work, why) =>
    inPublishingTransaction(strapi, () => service(strapi, 'publication', 'judges').all(), work, why),
});
