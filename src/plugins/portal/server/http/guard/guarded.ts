import { type Rate, RateLimit } from '../../limits/rate-limit';
import type { CorsOf } from '../cors';
import type { Entrance } from '../entrance';
import { HttpFault } from '../http-fault';
import { refuse } from '../refuse';
import { accessLog } from './access-log';
import { clientAddress, isThisMachine, limitedAs, type Proxies } from './client-address';

export interface GuardOptions {
  readonly rate: Rate | null;
  readonly proxies: Proxies | null;
  /** Where each request is told: `stdout` or a file; null: nowhere. */
  readonly log: string | null;
}

const tooMany = (seconds: number): HttpFault =>
  new HttpFault(
    429,
    `请求过于频繁，请在 ${seconds} 秒后再试`,
    `too many requests: try again in ${seconds} s`,
    { 'Retry-After': String(seconds) },
    'RATE_LIMITED',
  );

/**
 * Stands before the entrance: notes who comes, and refuses those who come too often. This machine may always ask. What a
 * browser asks beforehand (OPTIONS) is not counted: it touches no data, and refused it would hide from the page why.
 */
export const guarded = (
  entrance: Entrance,
  corsOf: CorsOf,
  { rate, proxies, log }: GuardOptions,
): Entrance => {
  if (rate === null && log === null) return entrance;
  const limit = rate && new RateLimit(rate);
  const tell = log === null ? null : accessLog(log);
  return (request, response) => {
    const client = clientAddress(request, proxies);
    tell?.(request, response, client);
    const free = limit === null || request.method === 'OPTIONS' || isThisMachine(client);
    const wait = free ? 0 : limit.take(limitedAs(client), Date.now());
    if (wait === 0) entrance(request, response);
    else refuse(request, response, tooMany(wait), corsOf(request));
  };
};
