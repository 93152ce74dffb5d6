import type { IncomingMessage, ServerResponse } from 'node:http';
import contentDisposition from 'content-disposition';
import send from 'send';
import { isInline } from '../../domain/files';

export interface Content {
  readonly folder: string;
  /** Path inside the folder. */
  readonly path: string;
  readonly type: string;
  /** Name under which a reader saves it. */
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Whatever a file holds, it runs nothing and loads nothing; what a browser need not show, it saves. A picture, a sound
 * or a film that is opened by itself stands in a page of the browser's own, which has a style, and which could not
 * fetch what it plays from a sandbox.
 */
const policyOf = (type: string): string =>
  `default-src 'none'; media-src 'self'; style-src 'unsafe-inline'${/^(audio|video)\//.test(type) ? '' : '; sandbox'}`;

const headersOf = ({ type, name, headers }: Content): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Content-Disposition': contentDisposition(name, { type: isInline(type) ? 'inline' : 'attachment' }),
  'Content-Security-Policy': policyOf(type),
  'X-Content-Type-Options': 'nosniff',
  ...headers,
});

interface SendError extends Error {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers with a file of a folder: GET and HEAD, byte ranges, conditional requests. False when there is no such file:
 * then nothing has been answered.
 */
export const sendContent = (
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    // Strapi's server begins each answer with 404.
    response.statusCode = 200;
    response.once('close', () => resolve(true));
    send(request, content.path.split('/').map(encodeURIComponent).join('/'), {
      root: content.folder,
      index: false,
      dotfiles: 'allow',
      etag: false,
      lastModified: false,
      cacheControl: false,
    })
      .on('headers', () => {
        for (const [name, value] of Object.entries(headersOf(content))) response.setHeader(name, value);
      })
      .on('directory', () => resolve(false))
      .on('error', ({ status = 500, headers, message }: SendError) => {
        if (status === 412 || status === 416) {
          for (const name of ['Content-Type', 'Content-Disposition']) response.removeHeader(name);
          response.writeHead(status, headers);
          response.end();
          resolve(true);
        } else if (status < 500) resolve(false);
        else reject(new Error(message));
      })
      .pipe(response);
  });
