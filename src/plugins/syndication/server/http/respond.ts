import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encodingFor, SHORTEST } from '../../../../plugin-kit/http/encodings';
import { hasTagged } from '../../../../plugin-kit/http/entity-tag';
import { always as everywhere, type Headers, respond } from '../../../../plugin-kit/http/respond';

/** Everything here is public and no cookie is read: pages of any site may ask. */
export const always: Headers = { ...everywhere, 'Access-Control-Allow-Origin': '*' };

const compressed = promisify(gzip);

const takesGzip = (request: IncomingMessage): boolean =>
  encodingFor(request.headers['accept-encoding'], ['gzip']) !== null;

/** A text that many readers are given, with what caches need. */
export class Document {
  readonly bytes: Buffer;
  private readonly tag: string;
  private zipped: Promise<Buffer> | undefined;

  constructor(
    readonly type: string,
    text: string,
    /** When anything public changed last, ISO 8601; null where nothing ever did. */
    private readonly changed: string | null,
  ) {
    this.bytes = Buffer.from(text);
    this.tag = createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22);
  }

  get length(): number {
    return this.bytes.length;
  }

  zip(): Promise<Buffer> {
    this.zipped ??= compressed(this.bytes);
    return this.zipped;
  }

  tagFor(zips: boolean): string {
    return `"${this.tag}${zips ? '-gzip' : ''}"`;
  }

  /**
   * In whole seconds, as HTTP has it. Null within the second of a change: another one may follow in it, which a reader who
   * holds this date would never hear of.
   */
  lastModified(now: Date): Date | null {
    if (this.changed === null) return null;
    const second = Math.floor(Date.parse(this.changed) / 1_000) * 1_000;
    return now.getTime() < second + 1_000 ? null : new Date(second);
  }
}

const knows = (request: IncomingMessage, tag: string, modified: Date | null): boolean => {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (tags !== undefined) return hasTagged(tags, tag);
  return since !== undefined && modified !== null && modified.getTime() <= Date.parse(since);
};

/** Answers with a document: 304 to who has it, compressed to who takes that. A cache asks each time: withdrawals take effect at once. */
export const respondDocument = async (
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  now: Date,
): Promise<void> => {
  const zips = document.length >= SHORTEST && takesGzip(request);
  const tag = document.tagFor(zips);
  const modified = document.lastModified(now);
  const headers: Headers = {
    ...always,
    ETag: tag,
    ...(modified === null ? {} : { 'Last-Modified': modified.toUTCString() }),
    'Cache-Control': 'public, no-cache',
    Vary: 'Accept-Encoding',
  };
  if (knows(request, tag, modified)) {
    response.writeHead(304, headers).end();
    return;
  }
  const bytes = zips ? await document.zip() : document.bytes;
  // HEAD is answered with the headers alone: Node leaves the body out.
  respond(response, 200, document.type, bytes, {
    ...headers,
    ...(zips ? { 'Content-Encoding': 'gzip' } : {}),
  });
};

export const respondJson = (
  response: ServerResponse,
  status: number,
  text: string,
  headers: Headers = {},
): void =>
  respond(response, status, 'application/json', text, { ...always, 'Cache-Control': 'no-cache', ...headers });
