import { EventEmitter } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Context } from 'koa';
import { describe, expect, test } from 'vitest';
import { type DatabaseState, databaseAnswers } from '../ready/database-answers';
import { databaseFailures } from '../ready/database-failures';
import { unlessGone } from './database-gone';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const late = Object.assign(new Error('Knex: Timeout acquiring a connection'), { name: 'KnexTimeoutError' });

/** A database that is told to fail while an answer is made; null: it does not. */
const answered = async (status: number, failure: unknown, state: DatabaseState): Promise<number> => {
  const database = Object.assign(new EventEmitter(), { client: { acquireConnection: async () => 'one' } });
  const middleware = unlessGone({ failedSince: databaseFailures(database), state: async () => state });
  const ctx = { status: 404, body: null, set: () => undefined } as unknown as Context;
  await middleware(ctx, async () => {
    if (failure !== null) database.emit('query-error', failure);
    ctx.status = status;
  });
  return ctx.status;
};

describe('what went wrong is called a lost database', () => {
  test.each([
    ['a page that is not there, on a busy machine', 404, null, 'slow', 404],
    ['a page that is not there, though the database went away since', 404, null, 'gone', 404],
    ['a refused save, and a query that was wrong', 400, new Error('syntax error'), 'gone', 400],
    ['what Strapi takes for an ended session', 401, refused, 'gone', 503],
    ['the same of a database that hangs', 401, late, 'slow', 503],
    ['the database was restarted and is back', 500, refused, 'well', 500],
    ['a fault of our own, on a busy machine', 500, null, 'slow', 500],
    ['a fault without a database', 500, null, 'gone', 503],
    ['all is well', 200, refused, 'gone', 200],
  ] as const)('%s', async (_, status, failure, state, wanted) => {
    expect(await answered(status, failure, state)).toBe(wanted);
  });
});

test('a connection that cannot be had is a failure of the database', async () => {
  const client = { acquireConnection: (): Promise<unknown> => Promise.reject(refused) };
  const failedSince = databaseFailures(Object.assign(new EventEmitter(), { client }));
  const began = performance.now();
  expect(failedSince(began)).toBe(false);
  await expect(client.acquireConnection()).rejects.toBe(refused);
  expect([failedSince(began), failedSince(performance.now() + 1)]).toEqual([true, false]);
});

test('who does not answer in time is slow, who refuses is gone', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const { port } = silent.address() as AddressInfo;
  const ask = databaseAnswers(() => `postgresql://nobody@127.0.0.1:${port}/none`);
  expect(await ask()).toBe('slow');
  await new Promise<void>((done) => {
    silent.close(() => done());
    for (const socket of sockets) socket.destroy();
  });
  expect(await ask()).toBe('gone');
});
