import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ listen: true });
});
afterAll(() => app.stop());

test('the server is alive', async () => {
  const answer = await fetch(`${app.url}/_health`);
  expect(answer.status).toBe(204);
});

test('it is ready when the database and the store answer and the worker works', async () => {
  service(app.strapi, 'syndication', 'subscriptions').begin();
  const answer = await fetch(`${app.url}/ready`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    ready: true,
    checks: { database: { ok: true }, store: { ok: true }, worker: { ok: true }, ledger: { ok: true } },
    database: { ok: true },
    store: { ok: true },
    worker: { ok: true },
    subscriptions: [],
  });
});
