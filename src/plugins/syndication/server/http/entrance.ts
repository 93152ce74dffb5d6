import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ahead } from '../../../../plugin-kit/http/mount-ahead';
import { Refused, refuse } from './refuse';
import { always } from './respond';

/** Answers one address. What goes wrong is thrown. */
export type Address = (
  request: IncomingMessage,
  response: ServerResponse,
  search: URLSearchParams,
) => Promise<void>;

/** What an entrance takes, beside OPTIONS, and what a page of another site may send along. */
export interface Manners {
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

const reading: Manners = {
  methods: ['GET', 'HEAD'],
  headers: ['If-None-Match', 'If-Modified-Since', 'Last-Event-ID'],
};

const split = (url: string): readonly [path: string, question: string] => {
  const end = url.indexOf('?');
  return end === -1 ? [url, ''] : [url.slice(0, end), url.slice(end + 1)];
};

const allowed = ({ methods }: Manners): string => [...methods, 'OPTIONS'].join(', ');

const notAllowed = (manners: Manners): Refused =>
  new Refused(
    405,
    'METHOD_NOT_ALLOWED',
    { zh: `本地址只接受 ${allowed(manners)}`, en: `This address takes ${allowed(manners)}` },
    { Allow: allowed(manners) },
  );

/** The public addresses, on Node's own request and response: inside Strapi and beside it. */
export const createEntrance = (
  addressOf: (path: string) => Address | null,
  onFault: (error: unknown) => void,
  manners: Manners = reading,
): Ahead => ({
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
        Allow: allowed(manners),
        'Access-Control-Allow-Methods': allowed(manners),
        'Access-Control-Allow-Headers': manners.headers.join(', '),
      });
      response.end();
    } else if (!manners.methods.includes(request.method ?? '')) fail(notAllowed(manners));
    else address(request, response, new URLSearchParams(question)).catch(fail);
  },
});
