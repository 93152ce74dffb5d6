import type { Core } from '@strapi/strapi';
import type { WritesService } from '../../../../../types/services';
import { service } from '../../../../plugin-kit/strapi/service';
import { together } from '../writes/together';

export const writes = ({ strapi }: { strapi: Core.Strapi }): WritesService => ({
  together: (work, why) => together(strapi, () => service(strapi, 'publication', 'judges').all(), work, why),
});
