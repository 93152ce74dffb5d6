import type { Core } from '@strapi/strapi';
import { service } from '../../service';
import { readers } from './services/readers';

export default {
  services: { readers },
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.PORTAL_DATABASE_URL) service(strapi, 'syndication', 'readers').serve();
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await service(strapi, 'syndication', 'readers').end();
  },
};
