import type { IncomingMessage } from 'node:http';
import { limitedBody } from '../../../../plugin-kit/http/limited-body';
import { HttpFault } from './http-fault';

const MOST_BYTES = 100_000;

const tooLong = (): HttpFault =>
  new HttpFault(413, `请求体超过 ${MOST_BYTES} 字节`, `the body is longer than ${MOST_BYTES} bytes`, {
    Connection: 'close',
  });

const cutOff = (): HttpFault => new HttpFault(400, '请求中断', 'the request was cut off');

/** Reads a request's body and hands over its text, as long as it is not too long. */
export const readBody = (
  request: IncomingMessage,
  take: (text: string) => void,
  fail: (error: unknown) => void,
): void => limitedBody(request, MOST_BYTES, { tooLong, cutOff }, take, fail);
