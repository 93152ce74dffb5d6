import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { networksOf, type Resolver } from '../subscriptions/reachable';
import { Sender } from './send';

let server: Server;
let connections: number;
let paths: string[];

beforeEach(async () => {
  connections = 0;
  paths = [];
  server = createServer((request, response) => {
    paths.push(`${request.headers.host} ${request.url}`);
    if (request.url === '/elsewhere') response.writeHead(307, { location: '/secret' });
    response.end('ok');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const port = (): number => (server.address() as AddressInfo).port;
const send = async (path: string, resolver: Resolver, networks = '127.0.0.1') => {
  const sender = new Sender({ own: networksOf(networks), resolver, timeoutMs: 2_000 });
  const address = `http://receiver.example.com:${port()}${path}`;
  const sent = await sender.send({ address, headers: {}, body: '{}' });
  sender.end();
  return sent;
};

describe('a message', () => {
  test('goes to the number that was judged, under the name; nobody looks it up a second time', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const sent = await send('/hook', async () => answers.shift() ?? []);
    expect([sent.status, sent.answer, answers.length]).toEqual([200, 'ok', 1]);
    expect(paths).toEqual([`receiver.example.com:${port()} /hook`]);
  });

  test('makes no connection where a name points inside by the time it is sent', async () => {
    const sent = await send('/hook', async () => ['127.0.0.1'], '10.9.9.0/24');
    expect([sent.status, sent.problem]).toEqual([null, expect.stringContaining('SUBSCRIPTION_NETWORKS')]);
    expect(connections).toBe(0);
  });

  test('follows no redirect', async () => {
    expect((await send('/elsewhere', async () => ['127.0.0.1'])).status).toBe(307);
    expect(paths).toHaveLength(1);
  });
});
