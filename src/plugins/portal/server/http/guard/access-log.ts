import { createWriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkOf } from './client-address';

/** What is told of a request. Neither its values nor its text: they may name a person. */
export interface Noted {
  /** The operation's name, or the trusted document's id. */
  readonly operation?: string;
  readonly document?: string;
  readonly remembered?: boolean;
}

const notes = new WeakMap<ServerResponse, Noted>();

/** Leaves word for the access log. */
export const note = (response: ServerResponse, noted: Noted): void => {
  if (watched.has(response)) notes.set(response, noted);
};

const watched = new WeakSet<ServerResponse>();

export type AccessLog = (request: IncomingMessage, response: ServerResponse, client: string) => void;

/** PORTAL_ACCESS_LOG: `stdout`, or a file to append to; one JSON object a line. */
export const accessLog = (target: string, now: () => Date = () => new Date()): AccessLog => {
  const out = target === 'stdout' ? process.stdout : createWriteStream(target, { flags: 'a' });
  // A full disk must not stop the portal.
  out.on('error', () => undefined);
  return (request, response, client) => {
    watched.add(response);
    const began = performance.now();
    const { socket } = request;
    const before = socket.bytesWritten;
    response.once('close', () => {
      const path = (request.url ?? '').split(/[?#]/, 1)[0];
      out.write(
        `${JSON.stringify({
          time: now().toISOString(),
          method: request.method,
          path,
          ...notes.get(response),
          status: response.statusCode,
          ms: Math.round((performance.now() - began) * 100) / 100,
          bytes: Math.max(0, socket.bytesWritten - before),
          done: response.writableFinished,
          network: networkOf(client, 3),
        })}\n`,
      );
    });
  };
};
