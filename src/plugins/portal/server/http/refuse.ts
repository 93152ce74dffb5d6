import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Headers, respond } from '../../../../plugin-kit/http/respond';
import type { HttpFault } from './http-fault';
import { negotiate } from './negotiate';

/** Answers what is no GraphQL request by its status, in the form of a GraphQL error. */
export const refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  fault: HttpFault,
  cors: Headers,
): void => {
  const type = negotiate(request.headers.accept);
  const errors = [{ message: fault.message, extensions: { code: fault.code } }];
  respond(
    response,
    fault.status,
    type === null || type === 'text/html' ? 'application/json' : type,
    JSON.stringify({ errors }),
    { ...cors, ...fault.headers },
  );
};
