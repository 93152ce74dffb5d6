import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi();
});
afterAll(async () => {
  await app.stop();
});

test('a write whose connection dies before its commit is not told as done', async () => {
  const written = app.strapi.db.transaction(async ({ trx }) => {
    await trx.raw("INSERT INTO strapi_core_store_settings (key, value) VALUES ('lost', '1')");
    const { rows } = await trx.raw('SELECT pg_backend_pid() AS pid');
    await app.db.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
  });
  await expect(written).rejects.toThrow();
  const { rows } = await app.db.query("SELECT FROM strapi_core_store_settings WHERE key = 'lost'");
  expect(rows).toHaveLength(0);
});
