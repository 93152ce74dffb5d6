import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Scope } from '../../../../domain/narrowing';
import { BadParameter } from '../http/parameters';
import { always } from '../http/respond';
import type { Asked } from './asked';
import { aheadOf, type ChangesParts } from './parts';
import { printChange } from './print-change';
import { readChanges } from './read-changes';

/** Proxies close what is silent for a minute. */
const BEAT_MS = 15_000;

/** Where a reader goes on that lost its connection: `Last-Event-ID` counts for more than the address. */
export const resumeAt = (request: IncomingMessage, after: number): number => {
  const last = request.headers['last-event-id'];
  if (last === undefined || last === '') return after;
  if (typeof last === 'string' && /^\d{1,15}$/.test(last)) return Number(last);
  throw new BadParameter('Last-Event-ID', String(last), {
    zh: '应为最后收到的 id，即不小于 0 的整数',
    en: 'should be the last `id` received, a whole number from 0 on',
  });
};

/** Writes, and waits while the reader is slower than we are. */
const send = async (response: ServerResponse, text: string, signal: AbortSignal): Promise<void> => {
  if (response.destroyed || response.write(text)) return;
  await once(response, 'drain', { signal }).catch(() => undefined);
};

/**
 * Server-Sent Events: every change once and in order, for as long as the reader stays. What a scope leaves out moves the
 * id all the same, so that a reader that comes back is not read everything anew. Throws before the first byte when the
 * reader is ahead of the ledger.
 */
export const events = async (
  { pool, heard, places }: ChangesParts,
  { after, limit }: Asked,
  scope: Scope,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> => {
  let at = after;
  let ledger: string | null = null;
  while (!signal.aborted && !heard.isOver) {
    const { generation } = heard;
    const page = await readChanges(pool, at, limit, scope);
    if ('head' in page) {
      if (ledger === null) throw aheadOf(at, page.head);
      break;
    }
    if (ledger === null) {
      response.writeHead(200, {
        ...always,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-cache, no-transform',
        'X-Accel-Buffering': 'no',
      });
      await send(response, `event: ledger\ndata: ${JSON.stringify({ ledger: page.ledger })}\n\n`, signal);
    } else if (ledger !== page.ledger) break;
    ledger = page.ledger;
    const addresses = { page: places.page, site: places.knownSite };
    for (const row of page.changes)
      await send(response, `id: ${row.seq}\nevent: change\ndata: ${printChange(row, addresses)}\n\n`, signal);
    if (page.next !== Number(page.changes.at(-1)?.seq ?? at))
      await send(response, `id: ${page.next}\n\n`, signal);
    at = page.next;
    if (page.more) continue;
    await heard.changeSince(generation, BEAT_MS, signal);
    if (heard.generation === generation) await send(response, ': still here\n\n', signal);
  }
  response.end();
};
