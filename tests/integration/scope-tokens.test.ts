import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, home, openDistrict } from './support/two-offices';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

interface Tokens {
  create(asked: object): Promise<{ readonly accessKey: string }>;
}

/** A token of somebody's own, as the admin makes it for programs and for MCP: it may read policies. */
const tokenOf = async (email: string): Promise<string> => {
  const { strapi } = district.app;
  const owner = await strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
  const tokens = strapi.service('admin::api-token-admin') as unknown as Tokens;
  const { accessKey } = await tokens.create({
    kind: 'admin',
    name: `令牌 ${email}`,
    description: '',
    lifespan: null,
    adminUserOwner: owner.id,
    adminPermissions: [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'api::policy.policy',
        properties: { fields: ['title', 'issuer'], locales: ['zh-Hans'] },
        conditions: [],
      },
    ],
  });
  return accessKey;
};

const titles = async (token: string): Promise<readonly string[]> => {
  const answer = await fetch(`${district.app.url}${home('policy')}?locale=zh-Hans&pageSize=100`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  const { results } = (await answer.json()) as { results: ReadonlyArray<{ title: string }> };
  return results.map(({ title }) => title);
};

test('a token acts as its owner: it reads her unit’s documents and nobody else’s', async () => {
  expect(await titles(await tokenOf('she@example.com'))).toEqual(['民政政策']);
  expect(await titles(await tokenOf('nobody@example.com'))).toEqual([]);
  expect(await titles(await tokenOf('office@example.com'))).toEqual(
    expect.arrayContaining(['民政政策', '卫健政策']),
  );
});
