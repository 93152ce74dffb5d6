import type { ServerResponse } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

/** On every answer: no browser guesses what it is. */
export const always: Headers = { 'X-Content-Type-Options': 'nosniff' };

/** Answers in one piece, unless something was answered already. */
export const respond = (
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Buffer,
  headers: Headers = {},
): void => {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...always,
    ...headers,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(content),
  });
  response.end(content);
};
