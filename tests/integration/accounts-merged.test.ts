import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAccounts } from '../../src/cli/commands/accounts';
import type { AccountsPage } from '../../src/domain/scope';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let office: Caller;

const unitId = async (code: string): Promise<string> =>
  (await app.strapi.db.query('api::unit.unit').findOne({ where: { code, locale: 'zh-Hans' } })).documentId;

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  office = await accountOf(app, 'district-office', [], 'office');
  await accountOf(app, 'publisher', ['WD-DAL'], 'old');
  await app.strapi.documents('api::unit.unit').update({
    documentId: await unitId('WD-DAL'),
    data: { retiredOn: '2026-01-01', successor: await unitId('WD-WJW') } as never,
  });
});
afterAll(() => app.stop());

test('accounts of a unit that was merged stand out wherever accounts are listed, with its successor', async () => {
  const { units } = (await (await office('GET', '/scope/accounts')).json()) as AccountsPage;
  const named = (code: string) => units.find((unit) => unit.code === code);
  expect(named('WD-DAL')).toMatchObject({ retired: true, successor: named('WD-WJW')?.name });
  expect(named('WD-WJW')).toMatchObject({ retired: false, successor: null });
  const bytes = await (await office('GET', '/scope/accounts.xlsx')).arrayBuffer();
  const sheet = (await new ExcelJS.Workbook().xlsx.load(bytes)).worksheets[0];
  const said: string[] = [];
  sheet?.eachRow((row) => said.push(`${row.getCell(4).text} ${row.getCell(2).text}`));
  expect(said.find((line) => line.startsWith('old@'))).toContain(
    `（已停用，承接单位：${named('WD-WJW')?.name}）`,
  );
  const { text } = await listAccounts({ strapi: app.strapi, language: 'zh', progress: () => undefined });
  expect(text.split('\n').find((line) => line.includes('old@'))).toContain('WD-DAL（已停用）');
});
