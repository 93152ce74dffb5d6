import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused, refuse } from './refuse';
import { always } from './respond';

/** Answers one address. What goes wrong is thrown. */
export type Address = (
  request: IncomingMessage,
  response: ServerResponse,
  search: URLSearchParams,
) => Promise<void>;

export interface Entrance {
  /** Whether an address is answered here; others are somebody else's. */
  isOurs(url: string | undefined): boolean;
  answer(request: IncomingMessage, response: ServerResponse): void;
}

const METHODS = 'GET, HEAD, OPTIONS';

const split = (url: string): readonly [path: string, question: string] => {
  const end = url.indexOf('?');
  return end === -1 ? [url, ''] : [url.slice(0, end), url.slice(end + 1)];
};

const notAllowed = (): Refused =>
  new Refused(
    405,
    'METHOD_NOT_ALLOWED',
    { zh: `本地址只接受 ${METHODS}`, en: `This address takes ${METHODS}` },
    { Allow: METHODS },
  );

/** The public addresses, on Node's own request and response: inside Strapi and beside it. */
export const createEntrance = (
  addressOf: (path: string) => Address | null,
  onFault: (error: unknown) => void,
): Entrance => ({
  isOurs: (url) => addressOf(split(url ?? '')[0]) !== null,
  answer(request, response) {
    const fail = (error: unknown): void => {
      // The reader is in the middle of a stream: all that can be said is that it ends here.
      if (response.headersSent) {
        onFault(error);
        response.destroy();
      } else refuse(response, error, onFault);
    };
    const [path, question] = split(request.url ?? '');
    const address = addressOf(path);
    if (address === null)
      return fail(new Refused(404, 'NOT_FOUND', { zh: '没有这个地址', en: 'No such address' }));
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        ...always,
        Allow: METHODS,
        'Access-Control-Allow-Methods': METHODS,
        'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Last-Event-ID',
      });
      response.end();
    } else if (request.method !== 'GET' && request.method !== 'HEAD') fail(notAllowed());
    else address(request, response, new URLSearchParams(question)).catch(fail);
  },
});
