import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Scope } from '../../../../domain/narrowing';
import { Refused } from '../http/refuse';
import { respondJson } from '../http/respond';
import { mustResolve } from '../narrowing/resolve';
import { type Asked, readAsked } from './asked';
import { events, resumeAt } from './events';
import { aheadOf, type ChangesParts } from './parts';
import { printPage } from './print-change';
import { type Page, readChanges } from './read-changes';

/** Readers who wait, in one process: each holds a connection, and all of them read when something changes. */
const MOST_WAITING = 1_000;

const tooMany = (): Refused =>
  new Refused(
    503,
    'UNAVAILABLE',
    { zh: '等待更新的连接过多，请稍后再试', en: 'Too many readers are waiting: try again later' },
    { 'Retry-After': '5' },
  );

/** The next page; one without a change is held back for as long as the reader waits. Throws when it is ahead of the ledger. */
const pageWhenThereIs = async (
  { pool, heard }: ChangesParts,
  { after, limit, wait }: Asked,
  scope: Scope,
  signal: AbortSignal,
): Promise<Page> => {
  const until = Date.now() + wait * 1_000;
  let at = after;
  for (;;) {
    // Noted before the ledger is read: a change meanwhile ends the wait at once.
    const { generation } = heard;
    const page = await readChanges(pool, at, limit, scope);
    if ('head' in page) throw aheadOf(at, page.head);
    const left = until - Date.now();
    if (page.changes.length > 0 || page.more || left <= 0 || signal.aborted || heard.isOver) return page;
    at = page.next;
    await heard.changeSince(generation, left, signal);
  }
};

/** `/syndication/changes`: pages, at once or when there is something (`wait`), or a stream of events. */
export const changesAddress = (parts: ChangesParts) => {
  const { pool, places } = parts;
  let waiting = 0;
  return async (request: IncomingMessage, response: ServerResponse, search: URLSearchParams) => {
    const asked = readAsked(search);
    const streams = (request.headers.accept ?? '').includes('text/event-stream');
    if (streams || asked.wait > 0) {
      if (waiting >= MOST_WAITING) throw tooMany();
      waiting += 1;
      response.once('close', () => {
        waiting -= 1;
      });
    }
    const { scope } = await mustResolve(pool, asked.narrowing);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const addresses = { page: places.page, site: places.knownSite };
    if (streams) {
      await events(parts, { ...asked, after: resumeAt(request, asked.after) }, scope, response, gone.signal);
      return;
    }
    const page = await pageWhenThereIs(parts, asked, scope, gone.signal);
    respondJson(response, 200, printPage(page, addresses));
  };
};
