import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isLostDatabase } from '../../plugin-kit/database/lost-database';
import { messageOf } from '../failure';

interface Surroundings {
  readonly warn: (line: string) => void;
  /** The server cannot go on. */
  readonly onFatal: (problem: { zh: string; en: string }, error: unknown) => void;
}

/** Exceptions that nobody caught: more than so many in a minute, and the process is taken for broken. */
const tooOften = { times: 10, within: 60_000 };

const message = '服务内部错误，请稍后再试 · Internal error: try again later';
const body = JSON.stringify({
  data: null,
  error: { status: 500, name: 'InternalServerError', message, details: {} },
});

/** Whoever asked would wait for ever: what was to answer them has failed. */
const answer = (response: ServerResponse | undefined): void => {
  if (!response || response.headersSent || response.destroyed) return;
  response.writeHead(500, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(body);
};

/**
 * What nobody caught ends a Node process, and with Strapi the portal that stands in it. Once the server listens such
 * a failure is one request's: a promise that nobody waited for, a listener of one connection. What is public changes
 * only in transactions, which are rolled back. So it is logged, its request is answered, and all others go on; only
 * where exceptions come thick and fast does the process end in order. Before that, in a start, it ends at once.
 */
export const surviveUncaught = ({ warn, onFatal }: Surroundings) => {
  let strapi: Core.Strapi | null = null;
  let times: number[] = [];
  const tell = (error: unknown): void => {
    const request = strapi?.requestContext.get();
    const where = request ? ` ${request.method} ${request.path}` : '';
    warn(`! 有错误未被处理，服务继续 · An error that nobody caught; going on:${where} ${messageOf(error)}`);
    if (error instanceof Error && error.stack) warn(error.stack);
    answer(request?.res);
  };
  const end = (error: unknown): void =>
    onFatal({ zh: '程序出现未预料的错误，正在停止', en: 'An unforeseen error; stopping' }, error);

  process.on('unhandledRejection', (reason) => {
    // Queries that nobody waits for any more fail when the database goes away; the keeper sees to the database.
    if (isLostDatabase(reason)) return;
    if (strapi) tell(reason);
    else end(reason);
  });
  process.on('uncaughtException', (error) => {
    const now = Date.now();
    times = [...times.filter((at) => now - at < tooOften.within), now];
    if (strapi && times.length <= tooOften.times) tell(error);
    else end(error);
  });
  return {
    /** It listens: from now on there are others whom a failure must not touch. */
    serving: (listening: Core.Strapi): void => {
      strapi = listening;
    },
  };
};
