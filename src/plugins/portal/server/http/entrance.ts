import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileRoom } from '../../../../domain/files';
import { Body } from '../run/body';
import type { Portal } from '../run/portal';
import { schemaText } from '../schema/portal-schema';
import { corsHeaders, preflightHeaders } from './cors';
import { explorerScript } from './explorer/script';
import { filesAddress, type PublicFilesOptions } from './files-address';
import { graphqlAddress } from './graphql-address';
import { HttpFault } from './http-fault';
import { refuse } from './refuse';
import type { Headers } from './respond';
import { type CacheOptions, respondFixed } from './respond-answer';

export interface EntranceOptions {
  readonly portal: Portal;
  readonly files: PublicFilesOptions;
  /** Sites whose pages may ask; `*` for any. */
  readonly origins: readonly string[];
  readonly caching: CacheOptions;
  readonly onFault: (error: unknown) => void;
}

export type Entrance = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Address = (request: IncomingMessage, response: ServerResponse, cors: Headers) => Promise<void> | void;

const ROOM = '/portal/';

/** Whether an address is the portal's. */
export const isOfPortal = (url: string | undefined): boolean => url?.startsWith(ROOM) === true;

const pathOf = (url: string): string => {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
};

/** Answers every address under `/portal/`, on Node's own request and response: the shortest way there is. */
export const createEntrance = ({ portal, files, origins, caching, onFault }: EntranceOptions): Entrance => {
  const corsOf = corsHeaders(origins);
  const sdl = new Body(schemaText());
  const script = new Body(explorerScript);
  const addresses: Readonly<Record<string, Address>> = {
    '/portal/graphql': graphqlAddress(portal, caching),
    '/portal/schema.graphql': (request, response, cors) =>
      respondFixed(request, response, 'text/plain', sdl, cors),
    '/portal/explorer.js': (request, response) => respondFixed(request, response, 'text/javascript', script),
  };
  const publicFile = filesAddress(files);
  return async (request, response) => {
    const cors = corsOf(request);
    const path = pathOf(request.url ?? '');
    try {
      const address: Address | undefined = path.startsWith(fileRoom)
        ? (...asked) => publicFile(...asked, path)
        : Object.hasOwn(addresses, path)
          ? addresses[path]
          : undefined;
      if (!address) throw new HttpFault(404, '没有这个地址', 'there is no such address');
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { ...cors, ...preflightHeaders, Allow: 'GET, POST, OPTIONS' });
        response.end();
      } else await address(request, response, cors);
    } catch (error) {
      if (error instanceof HttpFault) refuse(request, response, error, cors);
      else {
        onFault(error);
        refuse(request, response, new HttpFault(500, '服务内部错误', 'internal error'), cors);
      }
    }
  };
};
