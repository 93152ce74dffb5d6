import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAccounts } from '../../src/cli/commands/accounts';
import type { AccountsPage } from '../../src/domain/scope';
import { chinaDay } from '../../src/domain/time';
import { service } from '../../src/plugin-kit/strapi/service';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let office: Caller;

const day = (away: number): string => chinaDay(new Date(Date.now() + away * 86_400_000).toISOString());
const idOf = async (name: string): Promise<number> =>
  (await app.strapi.db.query('admin::user').findOne({ where: { email: `${name}@example.com` } })).id;

const people: Record<string, Caller> = {};
const hire = async (name: string, units: readonly object[]): Promise<void> => {
  people[name] = await accountOf(app, 'drafter', [], name);
  const given = await office('PUT', `/scope/accounts/${await idOf(name)}`, { units });
  expect(given.status).toBe(200);
};

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  office = await accountOf(app, 'district-office', [], 'office');
  await hire('now', [{ unit: 'WD-MZJ' }]);
  await hire('over', [{ unit: 'WD-MZJ', until: day(-1) }]);
  await hire('later', [
    { unit: 'WD-MZJ', until: day(-9) },
    { unit: 'WD-WJW', from: day(2) },
  ]);
  await hire('deputy', [{ unit: 'WD-WJW', until: day(-1) }]);
  const standsIn = { account: await idOf('now'), deputy: await idOf('deputy'), from: day(0), until: day(1) };
  expect((await office('POST', '/scope/deputies', standsIn)).status).toBe(201);
});
afterAll(() => app.stop());

const expected = { now: 'units', over: 'over', later: 'not-yet', deputy: 'deputy' } as const;
type Name = keyof typeof expected;
const names = Object.keys(expected) as readonly Name[];

describe('what an account sees today is said where accounts are listed', () => {
  test('on the page 单位账号, and to the account itself', async () => {
    const { accounts } = (await (await office('GET', '/scope/accounts')).json()) as AccountsPage;
    const shown = names.map((name) => [
      name,
      accounts.find(({ email }) => email === `${name}@example.com`)?.state,
    ]);
    expect(Object.fromEntries(shown)).toEqual(expected);
    for (const name of names) {
      const mine = await (people[name] as Caller)('GET', '/scope/mine');
      expect([name, ((await mine.json()) as { state: string }).state]).toEqual([name, expected[name]]);
    }
  });

  test('in the workbook', async () => {
    const bytes = await (await office('GET', '/scope/accounts.xlsx')).arrayBuffer();
    const sheet = (await new ExcelJS.Workbook().xlsx.load(bytes)).worksheets[0];
    const said: Record<string, string> = {};
    sheet?.eachRow((row) => {
      said[row.getCell(4).text] = row.getCell(9).text;
    });
    expect(said).toMatchObject({
      'now@example.com': '本单位及下级单位',
      'over@example.com': '无：已过结束日期',
      'later@example.com': '无：未到开始日期',
      'deputy@example.com': '仅所代理的人的单位',
    });
  });

  test('by gongkai accounts', async () => {
    const { text } = await listAccounts({ strapi: app.strapi, language: 'zh', progress: () => undefined });
    const line = (name: string) => text.split('\n').find((one) => one.includes(`${name}@example.com`));
    expect([line('now'), line('over'), line('later'), line('deputy')]).toEqual(
      ['本单位', '无：已过结束日期', '无：未到开始日期', '代理的单位'].map((said) =>
        expect.stringContaining(said),
      ),
    );
  });

  test('and none of them is told to wait at the start of the server', async () => {
    const { accounts } = await service(app.strapi, 'scope', 'register').page();
    expect(accounts.filter(({ state }) => state === 'waiting')).toEqual([]);
  });
});
