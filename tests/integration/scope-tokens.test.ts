import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountWith } from './support/account';
import { bodyOf, type District, home, openDistrict } from './support/two-offices';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

const readsPolicies = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::policy.policy',
  properties: { fields: ['title', 'issuer'], locales: ['zh-Hans'] },
};

/** A token of somebody's own, as the admin makes it for programs and for MCP; its owner is whoever makes it. */
const tokenOf = async (name: string, units: readonly string[]): Promise<string> => {
  const owner = await accountWith(
    district.app,
    name,
    [readsPolicies, { action: 'admin::admin-tokens.create' }, { action: 'admin::admin-tokens.read' }],
    units,
  );
  const made = await owner('POST', '/admin/admin-tokens', {
    kind: 'admin',
    name: `令牌 ${name}`,
    description: '',
    lifespan: null,
    adminPermissions: [{ ...readsPolicies, conditions: [] }],
  });
  expect([made.status, await made.clone().text()]).toEqual([201, expect.any(String)]);
  return ((await bodyOf(made)).data as { accessKey: string }).accessKey;
};

const titles = async (token: string): Promise<readonly string[]> => {
  const answer = await fetch(`${district.app.url}${home('policy')}?locale=zh-Hans&pageSize=100`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  const { results } = (await answer.json()) as { results: ReadonlyArray<{ title: string }> };
  return results.map(({ title }) => title);
};

test('a token acts as its owner: it reads the documents of its owner’s units and nobody else’s', async () => {
  expect(await titles(await tokenOf('token-mzj', ['WD-MZJ']))).toEqual(['民政政策']);
  expect(await titles(await tokenOf('token-none', []))).toEqual([]);
  expect(await titles(await tokenOf('token-all', ['*']))).toEqual(
    expect.arrayContaining(['民政政策', '卫健政策']),
  );
});
