import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { bodyOf, home } from './support/two-offices';

let app: TestStrapi;
let office: Caller;

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  office = await accountOf(app, 'district-office', [], 'office');
});
afterAll(() => app.stop());

const reason = { 'x-gongkai-reason': encodeURIComponent('机构改革') };

const made = async (code: string): Promise<string> => {
  const unit = { code, name: `单位${code}`, kind: 'department', source: '测试' };
  const { data } = (await bodyOf(await office('POST', `${home('unit')}?locale=zh-Hans`, unit))) as {
    data: { documentId: string };
  };
  return data.documentId;
};
const idOf = async (name: string): Promise<number> =>
  (await app.strapi.db.query('admin::user').findOne({ where: { email: `${name}@example.com` } })).id;
const there = async (code: string): Promise<number> =>
  app.strapi.db.query('api::unit.unit').count({ where: { code } });

test('a unit that accounts hold is not deleted: who holds it is told, and what to do instead', async () => {
  const unit = await made('WD-TST');
  await accountOf(app, 'publisher', ['WD-TST'], 'wang');
  await accountOf(app, 'drafter', ['WD-TST'], 'li');
  const past = { units: [{ unit: 'WD-TST', until: '2020-01-01' }] };
  expect((await office('PUT', `/scope/accounts/${await idOf('li')}`, past)).status).toBe(200);
  for (const [method, path, body] of [
    ['DELETE', `${home('unit')}/${unit}?locale=*`],
    ['DELETE', `${home('unit')}/${unit}?locale=zh-Hans`],
    ['DELETE', `${home('unit')}/${unit}`],
    ['POST', `${home('unit')}/actions/bulkDelete?locale=zh-Hans`, { documentIds: [unit] }],
  ] as const) {
    const refused = await office(method, path, body, reason);
    const { error } = (await bodyOf(refused)) as { error?: { message: string } };
    expect([path, refused.status]).toEqual([path, 400]);
    for (const said of ['单位WD-TST（WD-TST）', 'wang', 'li', '“单位账号”', '停用日期', '承接单位'])
      expect(error?.message).toContain(said);
    expect(await there('WD-TST')).toBeGreaterThan(0);
  }
  for (const name of ['wang', 'li'])
    await office('PUT', `/scope/accounts/${await idOf(name)}`, { units: [] });
  expect((await office('DELETE', `${home('unit')}/${unit}?locale=*`, undefined, reason)).status).toBe(200);
  expect(await there('WD-TST')).toBe(0);
});

test('its English text alone may go', async () => {
  const unit = await made('WD-TSU');
  await accountOf(app, 'publisher', ['WD-TSU'], 'zhao');
  await office('PUT', `${home('unit')}/${unit}?locale=en`, { name: 'Test unit' });
  expect((await office('DELETE', `${home('unit')}/${unit}?locale=en`, undefined, reason)).status).toBe(200);
  expect(await there('WD-TSU')).toBe(1);
});
