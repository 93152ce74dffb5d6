import type { ServerResponse } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

const always: Headers = { 'X-Content-Type-Options': 'nosniff' };

export const respond = (
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Headers = {},
): void => {
  if (response.headersSent || response.destroyed) return;
  const body = Buffer.from(text, 'utf8');
  response.writeHead(status, {
    ...always,
    ...headers,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': body.length,
  });
  response.end(body);
};
