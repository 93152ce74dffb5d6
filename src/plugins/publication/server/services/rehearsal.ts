import type { Core } from '@strapi/strapi';
import type { RehearsalService } from '../../../../../types/services';
import { service } from '../../../../plugin-kit/strapi/service';
import { rehearse } from '../rehearsal/rehearse';

export const rehearsal = ({ strapi }: { strapi: Core.Strapi }): RehearsalService => ({
  ask: (form, asks) => rehearse(strapi, () => service(strapi, 'publication', 'judges').all(), form, asks),
});
