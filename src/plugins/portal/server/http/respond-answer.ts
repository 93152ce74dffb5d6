import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Encoding, encodingFor, SHORTEST } from '../../../../plugin-kit/http/encodings';
import { hasTagged } from '../../../../plugin-kit/http/entity-tag';
import { type Headers, respond } from '../../../../plugin-kit/http/respond';
import type { Answer } from '../run/answer';
import type { Body } from '../run/body';

export interface CacheOptions {
  /** Seconds for which a cache may give an answer without asking; 0: it asks each time, and is mostly told 304. */
  readonly maxAge: number;
  /** Whether longer answers are sent compressed to whoever takes that. */
  readonly compress: boolean;
}

type Fail = (error: unknown) => void;

/** What is kept is worth the better and slower form; what is sent once is not. */
const forKept: readonly Encoding[] = ['br', 'gzip'];
const forOnce: readonly Encoding[] = ['gzip', 'br'];

/** Never longer than was set, by whatever cache: what is shown may have been withdrawn. */
const cacheControl = ({ maxAge }: CacheOptions, { lasting }: Answer): string =>
  maxAge === 0 || !lasting ? 'public, no-cache' : `public, max-age=${maxAge}, must-revalidate`;

const vary = (...names: readonly (string | undefined)[]): string => names.filter(Boolean).join(', ');

/** An answer to a GET may be kept by whoever stands between: it carries a tag of its text, and what it depends on. */
const cached = (status: number, answer: Answer, options: CacheOptions, tag: string): Headers => {
  if (status !== 200 || answer.kind !== 'answered') return { 'Cache-Control': 'no-store' };
  const tags = answer.tags.join(',');
  return {
    ETag: tag,
    'Cache-Control': cacheControl(options, answer),
    ...(tags === '' ? {} : { 'Cache-Tag': tags, 'Surrogate-Key': answer.tags.join(' ') }),
  };
};

/** Sends an answer: compressed where that pays, with what caches need where it was asked for by its address. */
export const respondAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  answer: Answer,
  headers: Headers,
  options: CacheOptions,
  fail: Fail,
): void => {
  const { body } = answer;
  const encoding = options.compress ? encodingOf(request, body, answer.remembered ? forKept : forOnce) : null;
  if (request.method === 'POST') {
    const sent: Headers = { ...headers, Vary: vary(headers.Vary, 'Accept-Encoding') };
    send(response, status, type, body, encoding, sent, fail);
    return;
  }
  const tag = tagOf(body, encoding);
  const sent: Headers = {
    ...headers,
    ...cached(status, answer, options, tag),
    Vary: vary(headers.Vary, 'Accept', 'Accept-Encoding'),
  };
  if (status === 200 && hasTagged(request.headers['if-none-match'], tag)) {
    response.writeHead(304, { ...sent });
    response.end();
  } else send(response, status, type, body, encoding, sent, fail);
};

/** Sends what is the same until the next release: whoever has it asks whether it still is. */
export const respondFixed = (
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: Body,
  headers: Headers,
  fail: Fail,
): void => {
  const encoding = encodingOf(request, body, forKept);
  const tag = tagOf(body, encoding);
  const sent: Headers = {
    ...headers,
    ETag: tag,
    'Cache-Control': 'public, no-cache',
    Vary: vary(headers.Vary, 'Accept-Encoding'),
  };
  if (hasTagged(request.headers['if-none-match'], tag)) {
    response.writeHead(304, { ...sent });
    response.end();
  } else send(response, 200, type, body, encoding, sent, fail);
};

const tagOf = (body: Body, encoding: Encoding | null): string =>
  `"${body.tag}${encoding === null ? '' : `-${encoding}`}"`;

const encodingOf = (request: IncomingMessage, body: Body, offered: readonly Encoding[]): Encoding | null => {
  const encoding = encodingFor(request.headers['accept-encoding'], offered);
  return encoding === null || body.length < SHORTEST ? null : encoding;
};

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: Body,
  encoding: Encoding | null,
  headers: Headers,
  fail: Fail,
): void => {
  if (encoding === null) respond(response, status, type, body.content, headers);
  else
    body
      .in(encoding)
      .then((bytes) => respond(response, status, type, bytes, { ...headers, 'Content-Encoding': encoding }))
      .catch(fail);
};
