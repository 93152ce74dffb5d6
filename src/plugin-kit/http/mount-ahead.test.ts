import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { mountAhead } from './mount-ahead';
import { respond } from './respond';

test('what is ours is answered ahead, the rest by whoever listened before', async () => {
  const server = createServer((_, response) => respond(response, 200, 'text/plain', 'theirs'));
  mountAhead(server, {
    isOurs: (url) => url?.startsWith('/ours/') === true,
    answer: (_, response) => respond(response, 203, 'text/plain', '我们的', { 'X-Of': 'ours' }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ours = await fetch(`${site}/ours/page`);
  expect([ours.status, await ours.text()]).toEqual([203, '我们的']);
  expect(Object.fromEntries(ours.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-length': '9',
    'x-content-type-options': 'nosniff',
    'x-of': 'ours',
  });
  expect(await (await fetch(`${site}/elsewhere`)).text()).toBe('theirs');
  await new Promise((resolve) => server.close(resolve));
});
