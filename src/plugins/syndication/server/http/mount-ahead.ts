import type { Server } from 'node:http';
import type { Entrance } from './entrance';

/** Answers the public addresses before whoever listens now hears of them; the rest is theirs as before. */
export const mountAhead = (server: Server, entrance: () => Entrance): void => {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (entrance().isOurs(request.url)) entrance().answer(request, response);
    else for (const listener of others) Reflect.apply(listener, server, [request, response]);
  });
};
