import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Answers some addresses, and says which. */
export interface Ahead {
  /** Whether an address is answered here; others are somebody else's. */
  isOurs(url: string | undefined): boolean;
  answer(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * Answers addresses before whoever listens now hears of them; the rest is theirs as before. Inside Strapi a request that
 * has come as far as the first middleware has already paid for Koa's context, a session and an async context that makes
 * every later promise dear.
 */
export const mountAhead = (server: Server, ahead: Ahead): void => {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (ahead.isOurs(request.url)) ahead.answer(request, response);
    else for (const listener of others) Reflect.apply(listener, server, [request, response]);
  });
};
