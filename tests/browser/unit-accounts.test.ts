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

test('the office looks at what she may do and why, and takes the list along', async () => {
  await desk.getByRole('button', { name: '查看 王芳 的权限' }).click();
  const dialog = desk.getByRole('dialog', { name: '王芳 的权限' });
  await dialog.getByText('区民政局（本单位）').waitFor();
  const policies = dialog.getByRole('row', { name: /^政策文件/ });
  expect(await policies.textContent()).toContain('✓✓✓✓✓上述单位的');
  expect(await dialog.getByRole('row', { name: /^单位/ }).first().textContent()).toContain('✓————全区共用');
  expect(await barriersOn(desk, '[role="dialog"]')).toEqual([]);
  await desk.keyboard.press('Escape');
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: '导出名单' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('单位账号.xlsx');
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

test('she links her interpretation to what another unit has made public', async () => {
  const form = '/admin/content-manager/collection-types/api::interpretation.interpretation';
  await hers.goto(`${office.url}${form}/${civil.interpretation}`);
  const box = hers.getByRole('combobox', { name: /^所解读的政策/ }).first();
  await box.click();
  await box.pressSequentially('卫健政策');
  await hers
    .getByRole('option', { name: /卫健政策/ })
    .first()
    .click();
  await hers.getByRole('button', { name: '保存' }).click();
  await hers.getByText('条目已保存').first().waitFor();
  await hers.reload();
  await hers.getByText('卫健政策').first().waitFor();
});
