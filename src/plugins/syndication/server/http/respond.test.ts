import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Document, respondDocument, respondJson } from './respond';

const feed = new Document(
  'application/feed+json',
  `{"items":"${'公开'.repeat(1_000)}"}`,
  '2026-01-05T08:00:00Z',
);
const server = createServer((request, response) => {
  if (request.url === '/json') respondJson(response, 400, '{}', { 'Retry-After': '2' });
  else void respondDocument(request, response, feed, new Date('2026-01-06T00:00:00Z'));
});
let site = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const asked = (headers: Readonly<Record<string, string>>, method = 'GET') => fetch(site, { method, headers });

test('a document is sent with what caches need, compressed to who takes that', async () => {
  const plain = await asked({ 'Accept-Encoding': 'identity' });
  expect(await plain.text()).toBe(feed.bytes.toString());
  expect(Object.fromEntries(plain.headers)).toMatchObject({
    'content-type': 'application/feed+json; charset=utf-8',
    'content-length': String(feed.length),
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, no-cache',
    'last-modified': 'Mon, 05 Jan 2026 08:00:00 GMT',
    etag: feed.tagFor(false),
    vary: 'Accept-Encoding',
  });
  const zipped = await asked({ 'Accept-Encoding': 'br, gzip' });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(zipped.headers.get('etag')).toBe(feed.tagFor(true));
  expect(await zipped.text()).toBe(feed.bytes.toString());
});

test('HEAD is told the same without the text', async () => {
  const head = await asked({ 'Accept-Encoding': 'identity' }, 'HEAD');
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(feed.length)]);
  expect(await head.text()).toBe('');
});

test.each([
  ['has it', { 'If-None-Match': feed.tagFor(false) }, 304],
  ['has it, weakly', { 'If-None-Match': `"another", W/${feed.tagFor(false)}` }, 304],
  ['has anything', { 'If-None-Match': '*' }, 304],
  [
    'has another',
    { 'If-None-Match': '"another"', 'If-Modified-Since': 'Tue, 06 Jan 2026 00:00:00 GMT' },
    200,
  ],
  ['knows since when', { 'If-Modified-Since': 'Mon, 05 Jan 2026 08:00:00 GMT' }, 304],
])('who %s', async (_, headers, status) => {
  expect((await asked({ 'Accept-Encoding': 'identity', ...headers })).status).toBe(status);
});

test('a cache asks for an answer in JSON anew each time', async () => {
  const answer = await fetch(`${site}/json`);
  expect(answer.status).toBe(400);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    'retry-after': '2',
    'access-control-allow-origin': '*',
  });
});
