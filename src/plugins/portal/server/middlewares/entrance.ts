import type { Core } from '@strapi/strapi';
import { isOfPortal } from '../http/entrance';
import type { PortalService } from '../services/portal';

/** Stands before Strapi's own middlewares: what is the portal's is answered at once, the rest goes on. */
export const entranceMiddleware =
  (_: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (context, next) => {
    if (!isOfPortal(context.req.url)) return next();
    const service: PortalService = strapi.plugin('portal').service('portal');
    context.respond = false;
    return service.open().entrance(context.req, context.res);
  };
