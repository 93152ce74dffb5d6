import type { IncomingMessage } from 'node:http';
import { HttpFault } from './http-fault';

const MOST_BYTES = 100_000;

const tooLong = (): HttpFault =>
  new HttpFault(413, `请求体超过 ${MOST_BYTES} 字节`, `the body is longer than ${MOST_BYTES} bytes`, {
    Connection: 'close',
  });

/** The text of a request's body, as long as it is not too long. */
export const readBody = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
      reject(tooLong());
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_BYTES) {
        request.pause();
        reject(tooLong());
      } else chunks.push(chunk);
    });
    request.on('end', () => {
      const [only] = chunks;
      resolve((chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString('utf8'));
    });
    request.on('error', reject);
    request.on('aborted', () => reject(new HttpFault(400, '请求中断', 'the request was cut off')));
  });
