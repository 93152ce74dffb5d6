import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillUnit, type Ids } from '../integration/support/two-units';
import { barriersOn } from './support/axe';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator, type Office, openOffice } from './support/office';

// One story: 区政府办 gives 王芳 her unit, 区民政局; she finds what is her unit's, and nothing else.
const director = { email: 'director@example.com', password: 'Zhengwu-2026', name: '刘主任' };
const wangFang = { email: 'wangfang@example.com', password: 'Zhengwu-2026', name: '王芳' };

let office: Office;
let browser: Browser;
let desk: Page;
let hers: Page;
let civil: Ids;
let health: Ids;

beforeAll(async () => {
  office = await openOffice();
  civil = await fillUnit(office, 'WD-MZJ', '民政');
  health = await fillUnit(office, 'WD-WJW', '卫健');
  await makeAdministrator(office.strapi, director, 'district-office');
  await makeAdministrator(office.strapi, wangFang, 'publisher');
  browser = await openBrowser();
  desk = await openPage(browser);
  hers = await openPage(browser);
  await signIn(desk, { url: office.url, editor: director });
  await signIn(hers, { url: office.url, editor: wangFang });
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(`${await describePage(desk)}\n${await describePage(hers)}`));
});

const list = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${office.url}/admin/content-manager/collection-types/api::${name}.${name}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
};

test('who has no unit sees nothing, and the home page says whom to ask', async () => {
  await hers.getByText('请联系区政府办').waitFor();
  await list(hers, 'policy');
  expect(await hers.locator('main').textContent()).not.toContain('民政政策');
});

test('the office gives her a unit', async () => {
  await desk.getByRole('link', { name: '单位账号' }).click();
  const row = desk.getByRole('row', { name: /王芳/ });
  await row.getByText('无：还没有指定单位').waitFor();
  expect(await englishOn(desk, new Set([director.email, wangFang.email, office.editor.email]))).toEqual([]);
  expect(await barriersOn(desk, 'main')).toEqual([]);
  await row.getByRole('button', { name: '修改 王芳' }).click();
  await desk.getByRole('button', { name: '增加单位' }).click();
  await desk.getByRole('combobox', { name: '单位' }).click();
  await desk.getByRole('option', { name: '区民政局' }).click();
  await desk.getByRole('button', { name: '保存' }).click();
  await desk.getByText('已保存').first().waitFor();
  await row.getByText('区民政局').waitFor();
});

test('she finds her unit’s documents and nobody else’s', async () => {
  await list(hers, 'policy');
  await hers.getByText('民政政策').first().waitFor();
  expect(await hers.locator('main').textContent()).not.toContain('卫健');
  await hers.goto(`${office.url}/admin/content-manager/collection-types/api::policy.policy/${health.policy}`);
  await settled(hers);
  expect(await hers.locator('body').textContent()).not.toContain('卫健政策');
  await hers.goto(`${office.url}/admin/content-manager/collection-types/api::policy.policy/${civil.policy}`);
  await expect
    .poll(() =>
      hers
        .locator('input[name="title"]')
        .inputValue()
        .catch(() => ''),
    )
    .toBe('民政政策');
});
