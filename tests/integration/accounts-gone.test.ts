import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountsPage } from '../../src/domain/scope';
import { chinaDay } from '../../src/domain/time';
import { accountOf, type Caller } from './support/account';
import { rowsOf } from './support/trail';
import { bodyOf, type District, listed, openDistrict } from './support/two-offices';

let district: District;
let admin: Caller;

beforeAll(async () => {
  district = await openDistrict();
  admin = await accountOf(district.app, 'strapi-super-admin', [], 'root');
});
afterAll(() => district.app.stop());

const today = chinaDay(new Date().toISOString());
const days = { from: today, until: '2099-12-31' };

const idOf = async (name: string): Promise<number> =>
  (await district.app.strapi.db.query('admin::user').findOne({ where: { email: `${name}@example.com` } })).id;

const pageOf = async (): Promise<AccountsPage> =>
  (await bodyOf(await district.office('GET', '/scope/accounts'))) as unknown as AccountsPage;

/** An account of 区民政局, for which he of 区卫健委 stands in. */
const leaving = async (name: string): Promise<number> => {
  await accountOf(district.app, 'publisher', ['WD-MZJ'], name);
  const id = await idOf(name);
  const deputy = { account: id, deputy: await idOf('he'), ...days };
  expect((await district.office('POST', '/scope/deputies', deputy)).status).toBe(201);
  return id;
};
const both = () => [district.civil.policy, district.health.policy].sort();
const his = async () => [...(await listed(district.him, 'policy')).ids].sort();
const rowsLeft = async (id: number): Promise<number> => {
  const { rows } = await district.app.db.query(
    `SELECT (SELECT count(*) FROM gongkai.account_unit WHERE account = $1)
          + (SELECT count(*) FROM gongkai.deputy WHERE $1 IN (account, deputy)) AS n`,
    [id],
  );
  return Number(rows[0].n);
};

describe('an account that goes', () => {
  test('is disabled: whoever stands in for it goes on to the last day', async () => {
    const id = await leaving('ill');
    expect((await admin('PUT', `/admin/users/${id}`, { isActive: false })).status).toBe(200);
    expect(await his()).toEqual(both());
    expect((await admin('DELETE', `/admin/users/${id}`)).status).toBe(200);
  });

  test('is deleted: its units, its deputy and what it stood in for end at once, and are noted', async () => {
    const id = await leaving('left');
    const she = await idOf('she');
    await accountOf(district.app, 'publisher', ['WD-MZJ'], 'third');
    const standingIn = await idOf('third');
    await district.office('POST', '/scope/deputies', { account: she, deputy: standingIn, ...days });
    const since = await rowsOf(district.app);
    expect((await admin('DELETE', `/admin/users/${id}`)).status).toBe(200);
    expect((await admin('POST', '/admin/users/batch-delete', { ids: [standingIn] })).status).toBe(200);
    expect(await his()).toEqual([district.health.policy]);
    expect([await rowsLeft(id), await rowsLeft(standingIn)]).toEqual([0, 0]);
    const noted = await rowsOf(district.app, since.length);
    const by = `admin:${await idOf('root')}`;
    for (const entry of [
      { kind: 'account', deed: 'delete', of: `admin:${id}`, by },
      { kind: 'belonging', deed: 'delete', of: `admin:${id}`, by },
      {
        kind: 'deputy',
        deed: 'delete',
        of: `admin:${id}`,
        facts: { deputy: `admin:${await idOf('he')}` },
        by,
      },
      { kind: 'deputy', deed: 'delete', of: `admin:${she}`, facts: { deputy: `admin:${standingIn}` }, by },
    ])
      expect(noted).toContainEqual(expect.objectContaining(entry));
  });

  test('went in an earlier release: its deputy reads nothing, and the page shows and ends what is left over', async () => {
    await district.app.db.query(
      `INSERT INTO gongkai.deputy (account, deputy, from_day, until_day, given_by)
       SELECT 900001, $1, $2, '2099-12-31', 'system'`,
      [await idOf('he'), today],
    );
    await district.app.db.query(
      `INSERT INTO gongkai.account_unit (account, unit, given_by)
       SELECT 900001, unit, 'system' FROM gongkai.account_unit WHERE account = $1`,
      [await idOf('she')],
    );
    expect(await his()).toEqual([district.health.policy]);
    const { leftOver } = await pageOf();
    expect(leftOver).toMatchObject([{ account: 900001, deputy: await idOf('he'), until: '2099-12-31' }]);
    expect((await district.office('DELETE', `/scope/deputies/${leftOver[0]?.id}`)).status).toBe(200);
    expect((await pageOf()).leftOver).toEqual([]);
  });
});
