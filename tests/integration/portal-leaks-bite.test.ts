import { expect, test } from 'vitest';
import { askAtRandom } from './portal/ask-at-random';
import { plantCanaries, secret } from './portal/canaries';
import { createDatabase } from './support/database';
import { startStockStrapi } from './support/stock-strapi';

test('the walk that finds nothing at the portal finds every secret in the GraphQL that comes with Strapi', async () => {
  const stock = await startStockStrapi(await createDatabase(), { graphql: true, listen: true });
  const { ids } = await plantCanaries(stock.strapi);
  const kept = [secret.draft, secret.edit, secret.withdrawn];
  const { leaks } = await askAtRandom(`${stock.url}/graphql`, ids, 400, kept);
  expect(new Set(leaks.map(({ word }) => word))).toEqual(new Set(kept));
  await stock.stop();
});
