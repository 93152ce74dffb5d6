import type { Server } from 'node:http';
import { type Entrance, isOfPortal } from './entrance';

/**
 * Answers the portal's addresses before whoever listens now hears of them; the rest is theirs as before. Inside Strapi
 * a request that has come as far as the first middleware has already paid for Koa's context, a session and an async
 * context that makes every later promise dear.
 */
export const mountAhead = (server: Server, entrance: () => Entrance): void => {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isOfPortal(request.url)) entrance()(request, response);
    else for (const listener of others) Reflect.apply(listener, server, [request, response]);
  });
};
