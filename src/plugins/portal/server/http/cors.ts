import type { IncomingMessage } from 'node:http';
import type { Headers } from '../../../../plugin-kit/http/respond';

export type CorsOf = (request: IncomingMessage) => Headers;

/** What a page is told to heed and may not read unless it is named here. */
const exposed: Headers = {
  'Access-Control-Expose-Headers': 'ETag, Retry-After, Cache-Tag, Allow, Accept-Ranges, Content-Range',
};

/** Everything here is public and no cookie is read: by default, pages of any site may ask. */
export const corsHeaders = (origins: readonly string[]): CorsOf => {
  if (origins.includes('*')) {
    const anyone: Headers = { 'Access-Control-Allow-Origin': '*', ...exposed };
    return () => anyone;
  }
  return ({ headers: { origin } }): Headers =>
    origin !== undefined && origins.includes(origin)
      ? { 'Access-Control-Allow-Origin': origin, ...exposed, Vary: 'Origin' }
      : { Vary: 'Origin' };
};

export const preflightHeaders: Headers = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, Accept, Accept-Language, If-None-Match, Range, If-Range',
  'Access-Control-Max-Age': '86400',
};
