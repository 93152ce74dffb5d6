import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountRights, AccountsPage } from '../../src/domain/scope';
import type { Caller } from './support/account';
import { bodyOf, type District, openDistrict } from './support/two-offices';

let district: District;
let accounts: AccountsPage['accounts'];

beforeAll(async () => {
  district = await openDistrict();
  accounts = ((await bodyOf(await district.office('GET', '/scope/accounts'))) as unknown as AccountsPage)
    .accounts;
});
afterAll(() => district.app.stop());

const idOf = (name: string): number => accounts.find((one) => one.name.startsWith(name))?.id ?? 0;
const rightsOf = async (name: string, by: Caller = district.office): Promise<AccountRights> =>
  (await bodyOf(await by('GET', `/scope/accounts/${idOf(name)}/rights`))) as unknown as AccountRights;

test('what she may do is told type by type, and whose documents, and why', async () => {
  const deputy = { account: idOf('he'), deputy: idOf('she'), from: '2026-01-01', until: '2999-12-31' };
  expect((await district.office('POST', '/scope/deputies', deputy)).status).toBe(201);
  const rights = await rightsOf('she');
  expect(rights.rows).toBe('units');
  expect(rights.units).toEqual(
    expect.arrayContaining([
      { code: 'WD-MZJ', name: '区民政局', why: 'own', through: null, until: null },
      { code: 'WD-WJW', name: expect.any(String), why: 'deputy', through: 'he', until: '2999-12-31' },
    ]),
  );
  const deeds = new Map(rights.types.map(({ uid, deeds }) => [uid, deeds]));
  expect(deeds.get('api::policy.policy')).toEqual(['read', 'create', 'update', 'publish', 'delete']);
  expect(deeds.get('api::unit.unit')).toEqual(['read']);
  expect(deeds.get('api::judging-settings.judging-settings')).toEqual([]);
});

test('of the office and of who has no unit', async () => {
  expect(await rightsOf('office')).toMatchObject({ rows: 'all', units: [] });
  expect(await rightsOf('nobody')).toMatchObject({ rows: 'units', units: [] });
  expect(await rightsOf('media')).toMatchObject({ rows: 'units', readsPublic: true });
});

test('it is the office’s to look at: others are refused, and an account that is not there is not found', async () => {
  expect((await district.her('GET', `/scope/accounts/${idOf('she')}/rights`)).status).toBe(403);
  expect((await district.her('GET', '/scope/accounts.xlsx')).status).toBe(403);
  expect((await district.office('GET', '/scope/accounts/999999/rights')).status).toBe(404);
});

test('all accounts by unit and post are a workbook, those without a unit last', async () => {
  const answer = await district.office('GET', '/scope/accounts.xlsx');
  expect(answer.headers.get('content-disposition')).toContain('.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await answer.arrayBuffer()) as never);
  const lines = (workbook.getWorksheet('单位账号')?.getSheetValues() ?? []).flatMap((row) =>
    Array.isArray(row) ? [row.slice(1).map((cell) => String(cell ?? ''))] : [],
  );
  expect(lines[0]?.slice(0, 5)).toEqual(['单位代码', '单位', '姓名', '邮箱', '岗位']);
  const units = lines.slice(1).map(([unit = '']) => unit);
  expect(units.filter((unit) => unit !== '')).toEqual([...units.filter((unit) => unit !== '')].sort());
  expect(units.slice(units.indexOf('')).every((unit) => unit === '')).toBe(true);
  expect(lines.find(([, , name]) => name === 'he')?.[7]).toBe('she（2026-01-01 至 2999-12-31）');
});
