import type { IncomingMessage } from 'node:http';
import type { Headers } from './respond';

/** Everything here is public and no cookie is read: by default, pages of any site may ask. */
export const corsHeaders = (origins: readonly string[]): ((request: IncomingMessage) => Headers) => {
  if (origins.includes('*')) {
    const anyone: Headers = { 'Access-Control-Allow-Origin': '*' };
    return () => anyone;
  }
  return ({ headers: { origin } }): Headers =>
    origin !== undefined && origins.includes(origin)
      ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
      : { Vary: 'Origin' };
};

export const preflightHeaders: Headers = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, Accept',
  'Access-Control-Max-Age': '86400',
};
