import type { Core } from '@strapi/strapi';
import { mountAhead } from '../../../plugin-kit/http/mount-ahead';
import { isOfPortal } from './http/entrance';
import { front } from './services/front';
import { type PortalService, portal } from './services/portal';
import { httpOf, searchesOf } from './settings';

export default {
  services: { portal, front },
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    // A wrong setting is told at the start, not to the first reader.
    httpOf(process.env);
    searchesOf(process.env.PORTAL_SEARCHES);
    const service: PortalService = strapi.plugin('portal').service('portal');
    mountAhead(strapi.server.httpServer, {
      isOurs: isOfPortal,
      answer: (request, response) => service.open().entrance(request, response),
    });
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('portal').service('portal').close();
  },
};
