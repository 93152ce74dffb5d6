import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileRoom } from '../../../../domain/files';
import { isLostDatabase } from '../../../../plugin-kit/database/lost-database';
import type { Headers } from '../../../../plugin-kit/http/respond';
import { Body } from '../run/body';
import type { Portal } from '../run/portal';
import { schemaText } from '../schema/portal-schema';
import { type CorsOf, preflightHeaders } from './cors';
import { graphiqlFile } from './explorer/graphiql-files';
import { filesAddress, type PublicFilesOptions } from './files-address';
import { graphqlAddress } from './graphql-address';
import { HttpFault } from './http-fault';
import { refuse } from './refuse';
import { type CacheOptions, respondFixed } from './respond-answer';

export interface EntranceOptions {
  readonly portal: Portal;
  readonly files: PublicFilesOptions;
  readonly corsOf: CorsOf;
  readonly caching: CacheOptions;
  /** Who asks, as turns are given: an address. */
  readonly callerOf: (request: IncomingMessage) => string;
  readonly onFault: (error: unknown) => void;
}

export type Entrance = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers one address: at once, or later. What goes wrong at once is thrown, what goes wrong later is told to `fail`. */
export type Address = (
  request: IncomingMessage,
  response: ServerResponse,
  cors: Headers,
  fail: (error: unknown) => void,
) => void;

const ROOM = '/portal/';

/** Whether an address is the portal's. */
export const isOfPortal = (url: string | undefined): boolean => url?.startsWith(ROOM) === true;

const pathOf = (url: string): string => {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
};

const internal = (): HttpFault => new HttpFault(500, '服务内部错误', 'internal error');
const unavailable = (): HttpFault =>
  new HttpFault(
    503,
    '数据暂不可用，请稍后再试',
    'the data cannot be reached: try again later',
    { 'Retry-After': '2' },
    'UNAVAILABLE',
  );

/** Answers every address under `/portal/`, on Node's own request and response: the shortest way there is. */
export const createEntrance = ({
  portal,
  files,
  corsOf,
  caching,
  callerOf,
  onFault,
}: EntranceOptions): Entrance => {
  const sdl = new Body(schemaText());
  const addresses: Readonly<Record<string, Address>> = {
    '/portal/graphql': graphqlAddress(portal, callerOf, caching),
    '/portal/schema.graphql': (request, response, cors, fail) =>
      respondFixed(request, response, 'text/plain', sdl, cors, fail),
    '/portal/graphiql.js': graphiqlFile('graphiql.js', 'text/javascript'),
    '/portal/graphiql.css': graphiqlFile('graphiql.css', 'text/css'),
  };
  const publicFile = filesAddress(files);
  const addressOf = (path: string): Address => {
    if (path.startsWith(fileRoom))
      return (request, response, cors, fail) => {
        publicFile(request, response, cors, path).catch(fail);
      };
    const address = Object.hasOwn(addresses, path) ? addresses[path] : undefined;
    if (!address) throw new HttpFault(404, '没有这个地址', 'there is no such address');
    return address;
  };
  return (request, response) => {
    const cors = corsOf(request);
    const fail = (error: unknown): void => {
      if (error instanceof HttpFault) refuse(request, response, error, cors);
      else {
        onFault(error);
        refuse(request, response, isLostDatabase(error) ? unavailable() : internal(), cors);
      }
    };
    try {
      const address = addressOf(pathOf(request.url ?? ''));
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { ...cors, ...preflightHeaders, Allow: 'GET, POST, OPTIONS' });
        response.end();
      } else address(request, response, cors, fail);
    } catch (error) {
      fail(error);
    }
  };
};
