import { afterAll, expect, test } from 'vitest';
import { cleanUp, isRunning, newDataFolder, npmStart, preloading } from './support/server-process';

// A failure that nobody caught, of whatever request, takes nobody else's answer with it.
const dataFolder = newDataFolder();
afterAll(() => cleanUp(dataFolder));

test('a rejection and an exception that nobody caught: their request is told, and everything goes on', async () => {
  const server = await npmStart(dataFolder, { STARTER: 'none', NODE_OPTIONS: preloading('raise.cjs') });
  const ask = async (): Promise<number> =>
    (
      await fetch(`${server.url}/portal/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ units { totalCount } ledgerHead { seq } }"}',
      })
    ).status;
  let asking = true;
  const statuses: number[] = [];
  const asker = (async () => {
    while (asking) statuses.push(await ask());
  })();
  for (const path of ['/raise/rejection', '/raise/exception']) {
    const answer = await fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(5_000) });
    expect([answer.status, (await answer.json()).error.message]).toEqual([
      500,
      expect.stringContaining('服务内部错误，请稍后再试'),
    ]);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    expect((await fetch(`${server.url}/admin/init`)).status).toBe(200);
  }
  asking = false;
  await asker;
  expect(statuses.length).toBeGreaterThan(2);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(isRunning(server.pid)).toBe(true);

  // Thick and fast: the process is taken for broken, and ends in order.
  for (let i = 0; i < 12; i += 1) await fetch(`${server.url}/raise/exception`).catch(() => null);
  const { status, stdout, stderr } = await server.finished;
  expect([status, stdout]).toEqual([1, expect.stringContaining('已停止 · Stopped')]);
  expect(stderr).toContain('有错误未被处理，服务继续');
  expect(stderr).toContain('/raise/rejection a rejection of the test');
}, 120_000);
