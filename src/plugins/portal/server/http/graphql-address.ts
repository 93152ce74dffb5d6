import type { IncomingMessage } from 'node:http';
import { respond } from '../../../../plugin-kit/http/respond';
import type { Answer } from '../run/answer';
import type { GraphQLRequest } from '../run/graphql-request';
import type { Portal } from '../run/portal';
import type { Address, EntranceOptions } from './entrance';
import { explorerHeaders, explorerPage } from './explorer/page';
import { note } from './guard/access-log';
import { HttpFault } from './http-fault';
import { type MediaType, negotiate } from './negotiate';
import { readRequest } from './read-request';
import { type CacheOptions, respondAnswer } from './respond-answer';

const METHODS = 'GET, POST, OPTIONS';

/**
 * `application/json` says 200 for any well-formed GraphQL answer, as old clients expect; the newer media type tells
 * by the status what became of the request.
 */
const statusOf = ({ kind }: Answer, type: MediaType, method: string): number => {
  // A HEAD is a GET without its body.
  if (kind === 'unsupported' && method !== 'POST') return 405;
  // Whoever stands between must see that it is not well, in whichever form it asked.
  if (kind === 'unavailable') return 503;
  if (type === 'application/json' || kind === 'answered') return 200;
  return kind === 'failed' ? 500 : 400;
};

const wantsPage = (request: IncomingMessage, type: MediaType | null): boolean =>
  request.method === 'GET' &&
  type === 'text/html' &&
  !/[?&](?:query|documentId|extensions)=/.test(request.url ?? '');

/** `/portal/graphql`: GraphQL over HTTP, and a page to try it for a browser. */
export const graphqlAddress =
  (portal: Portal, callerOf: EntranceOptions['callerOf'], caching: CacheOptions): Address =>
  (request, response, cors, fail) => {
    if (request.method !== 'GET' && request.method !== 'POST' && request.method !== 'HEAD')
      throw new HttpFault(405, `本地址只接受 ${METHODS}`, `this address takes ${METHODS}`, {
        Allow: METHODS,
      });
    const accepted = negotiate(request.headers.accept);
    if (wantsPage(request, accepted)) {
      respond(response, 200, 'text/html', explorerPage, explorerHeaders);
      return;
    }
    if (accepted === null)
      throw new HttpFault(
        406,
        '只能回答 application/graphql-response+json 或 application/json',
        'the answer is application/graphql-response+json or application/json',
      );
    const type = accepted === 'text/html' ? 'application/json' : accepted;
    const tell = (question: GraphQLRequest, answer: Answer): void => {
      note(response, {
        ...(question.operationName === null ? {} : { operation: question.operationName.slice(0, 80) }),
        ...(question.documentId === null ? {} : { document: question.documentId }),
        remembered: answer.remembered,
      });
      const status = statusOf(answer, type, request.method ?? '');
      const headers = status === 405 ? { ...cors, Allow: METHODS } : cors;
      respondAnswer(request, response, status, type, answer, headers, caching, fail);
    };
    const ask = (question: GraphQLRequest): void =>
      portal.answer(question, callerOf(request), (answer) => {
        try {
          tell(question, answer);
        } catch (error) {
          fail(error);
        }
      });
    readRequest(request, ask, fail);
  };
