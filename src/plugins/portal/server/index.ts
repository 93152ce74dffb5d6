import type { Core } from '@strapi/strapi';
import { entranceMiddleware } from './middlewares/entrance';
import { portal } from './services/portal';

export default {
  services: { portal },
  middlewares: { entrance: entranceMiddleware },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('portal').service('portal').close();
  },
};
