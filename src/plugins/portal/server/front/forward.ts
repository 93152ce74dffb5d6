import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { createProxyServer } from 'http-proxy-3';
import { clientAddress, type Proxies } from '../http/guard/client-address';

/** A line to Strapi that was idle for so long is closed from here, before Strapi closes it under a question. */
export const IDLE_MS = 30_000;

export interface Behind {
  /** Where the one behind listens: a socket that only this user can open. */
  readonly socketPath: string;
  /** Whose X-Forwarded-For is believed. */
  readonly proxies: Proxies | null;
}

export interface Forward {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  close(): void;
}

const gone = JSON.stringify({
  data: null,
  error: {
    status: 503,
    name: 'ServiceUnavailableError',
    message: '管理后台暂不可用，请稍后再试 · The admin cannot be reached: try again later',
    details: {},
  },
});

/** The one behind is gone, or went before its answer was whole. */
const unavailable = (response: ServerResponse): void => {
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
  });
  response.end(gone);
};

/**
 * Hands what is not the portal's to Strapi. It is told who asks, as we know it: what a caller says of that itself is
 * dropped, because Strapi limits the tries at a password by address.
 */
export const forwardTo = ({ socketPath, proxies }: Behind): Forward => {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  const proxy = createProxyServer({ target: { socketPath, host: 'localhost', port: 80 }, agent });
  // How long a line stays open is a matter between two neighbours.
  proxy.on('proxyRes', ({ headers }) => {
    delete headers.connection;
    delete headers['keep-alive'];
  });
  return {
    answer: (request, response) => {
      request.headers['x-forwarded-for'] = clientAddress(request, proxies);
      delete request.headers['x-forwarded-host'];
      delete request.headers['x-forwarded-proto'];
      proxy.web(request, response, {}, () => unavailable(response));
    },
    close: () => agent.destroy(),
  };
};
