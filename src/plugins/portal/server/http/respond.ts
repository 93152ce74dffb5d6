import type { ServerResponse } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

const always: Headers = { 'X-Content-Type-Options': 'nosniff' };

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
