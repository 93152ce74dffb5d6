import type { Core } from '@strapi/strapi';
import { service } from '../../plugins/service';

const grace = 5_000;

/** Lets the requests that are being answered finish, for a while; Strapi alone would cut them off. */
export const finishRequests = (strapi: Core.Strapi): Promise<void> =>
  new Promise((resolve) => {
    const { server } = strapi;
    if (!server.httpServer.listening) return resolve();
    // Readers of the stream would wait for a change.
    void service(strapi, 'syndication', 'readers').letGo();
    const tooLong = setTimeout(resolve, grace);
    server.httpServer.close(() => {
      clearTimeout(tooLong);
      resolve();
    });
    server.httpServer.closeIdleConnections();
  });
