import type { IncomingMessage } from 'node:http';
import { HttpFault } from './http-fault';

const MOST_BYTES = 100_000;

const tooLong = (): HttpFault =>
  new HttpFault(413, `请求体超过 ${MOST_BYTES} 字节`, `the body is longer than ${MOST_BYTES} bytes`, {
    Connection: 'close',
  });

/** Reads a request's body and hands over its text, as long as it is not too long. */
export const readBody = (
  request: IncomingMessage,
  take: (text: string) => void,
  fail: (error: unknown) => void,
): void => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLong();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MOST_BYTES) {
      request.pause();
      fail(tooLong());
    } else chunks.push(chunk);
  });
  request.on('end', () => {
    const [only] = chunks;
    const text = (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString('utf8');
    try {
      take(text);
    } catch (error) {
      fail(error);
    }
  });
  request.on('error', fail);
  request.on('aborted', () => fail(new HttpFault(400, '请求中断', 'the request was cut off')));
};
