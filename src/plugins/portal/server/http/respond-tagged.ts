import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Headers, respond } from './respond';

const tagOf = (text: string): string => `"${createHash('sha1').update(text).digest('base64url')}"`;

/** An answer to a GET carries a tag of its text: whoever has that answer already is told so in a line. */
export const respondTagged = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Headers,
): void => {
  if (status !== 200) {
    respond(response, status, type, text, { ...headers, 'Cache-Control': 'no-store' });
    return;
  }
  const tag = tagOf(text);
  const tagged: Headers = {
    ...headers,
    ETag: tag,
    'Cache-Control': 'public, no-cache',
    Vary: headers.Vary ? `${headers.Vary}, Accept` : 'Accept',
  };
  const known = (request.headers['if-none-match'] ?? '')
    .split(/\s*,\s*/)
    .map((one) => one.replace(/^W\//, ''));
  if (known.includes(tag)) {
    response.writeHead(304, tagged);
    response.end();
  } else respond(response, status, type, text, tagged);
};
