import type { Core } from '@strapi/strapi';

/** So long the requests that are being answered are waited for. */
export const GRACE_MS = 5_000;

/** Lets the requests that are being answered finish, for a while; Strapi alone would cut them off. */
export const finishRequests = ({ server }: Core.Strapi): Promise<void> =>
  new Promise((resolve) => {
    if (!server.httpServer.listening) return resolve();
    const tooLong = setTimeout(resolve, GRACE_MS);
    server.httpServer.close(() => {
      clearTimeout(tooLong);
      resolve();
    });
    server.httpServer.closeIdleConnections();
  });
