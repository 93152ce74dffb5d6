import type { Core } from '@strapi/strapi';
import { entranceMiddleware } from './middlewares/entrance';
import { portal } from './services/portal';
import { httpOf } from './settings';

export default {
  services: { portal },
  middlewares: { entrance: entranceMiddleware },
  bootstrap() {
    // A wrong setting is told at the start, not to the first reader.
    httpOf(process.env);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('portal').service('portal').close();
  },
};
