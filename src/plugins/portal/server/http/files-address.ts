import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileAddress } from '../../../../domain/files';
import { fileColumns, publicTypes } from '../../../../domain/public-model';
import type { Headers } from '../../../../plugin-kit/http/respond';
import { sendContent } from '../../../../plugin-kit/http/send-content';
import { tableOf } from '../sql/tables';
import type { Row } from '../terms/row';
import { HttpFault } from './http-fault';

export interface PublicFilesOptions {
  readonly ask: (text: string, values: readonly unknown[]) => Promise<readonly Row[]>;
  /** The folder of published contents, each under its SHA-256. */
  readonly folder: string;
}

/** A withdrawal must not wait for caches. */
const SECONDS = 60;

const METHODS = 'GET, HEAD, OPTIONS';

const carriers = publicTypes
  .filter((type) => fileColumns(type).length > 0)
  .map(
    (type) =>
      `SELECT f ->> 'mimeType' AS type FROM ${tableOf(type)} d, json_array_elements(d.files::json) f
       WHERE d.file_keys <> '{}' AND d.file_keys @> ARRAY[$1::text] AND f ->> 'sha256' = $1 AND f ->> 'name' = $2`,
  )
  .join(' UNION ALL ');
const statement = `SELECT type FROM (${carriers}) c LIMIT 1`;

const nothing = (): HttpFault => new HttpFault(404, '没有这个公开文件', 'there is no such public file');

/** `/portal/files/SHA256/NAME`: a content while a public document carries it under this name, and otherwise nothing. */
export const filesAddress =
  ({ ask, folder }: PublicFilesOptions) =>
  async (request: IncomingMessage, response: ServerResponse, cors: Headers, path: string): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new HttpFault(405, `本地址只接受 ${METHODS}`, `this address takes ${METHODS}`, {
        Allow: METHODS,
      });
    const asked = readFileAddress(path);
    if (!asked) throw nothing();
    const { sha256, name } = asked;
    const [carried] = await ask(statement, [sha256, name]);
    const type = carried?.[0];
    if (!type) throw nothing();
    const sent = await sendContent(request, response, {
      folder,
      path: `${sha256.slice(0, 2)}/${sha256}`,
      type,
      name,
      headers: {
        ...cors,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        ETag: `"${sha256}"`,
        'Cache-Control': `public, max-age=${SECONDS}, must-revalidate`,
      },
    });
    if (!sent) throw new Error(`The content of a public file is not on the disk: ${sha256}`);
  };
