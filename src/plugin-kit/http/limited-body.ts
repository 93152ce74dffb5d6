import type { IncomingMessage } from 'node:http';

export interface BodyFaults {
  readonly tooLong: () => Error;
  /** The request ended before its body did. */
  readonly cutOff: () => Error;
}

/** Reads a request's body and hands over its text, as long as it has no more than `most` bytes; the answer can still be sent. */
export const limitedBody = (
  request: IncomingMessage,
  most: number,
  { tooLong, cutOff }: BodyFaults,
  take: (text: string) => void,
  fail: (error: unknown) => void,
): void => {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    fail(tooLong());
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) {
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
  request.on('aborted', () => fail(cutOff()));
};
