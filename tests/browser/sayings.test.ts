import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foundDistrict } from '../integration/portal/district';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { barriersOn } from './support/axe';
import { describePage, openBrowser, openPage, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator } from './support/office';

const liMin = { email: 'limin@example.com', password: 'Zhengwu-2026', name: '李敏' };

let app: TestStrapi;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await startStrapi({ listen: true, admin: true });
  await foundDistrict(app.strapi);
  await app.db.query(
    `INSERT INTO gongkai.unanswered VALUES ('蹭饭钱', '2026-11-26', 4), ('蹭饭钱', '2026-11-27', 3), ('蹭酒券', '2026-11-27', 4)`,
  );
  await makeAdministrator(app.strapi, liMin, 'district-office');
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, { url: app.url, editor: liMin });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(page)));
});

test('the office sees what nothing was found for, adds how it is said, and sees whom that helps', async () => {
  await page.getByRole('link', { name: '检索用语', exact: true }).click();
  const questions = page.getByRole('grid', { name: '无结果的提问' });
  await questions.getByText('蹭饭钱', { exact: true }).waitFor();
  expect(await questions.getByRole('row').nth(1).textContent()).toMatch(/蹭饭钱\s*7\s*2026-11-27\s*仍无结果/);
  expect(await page.getByText('蹭酒券').count()).toBe(0);
  expect(await englishOn(page)).toEqual([]);
  expect(await barriersOn(page, 'main')).toEqual([]);

  await page.getByRole('button', { name: '为“蹭饭钱”添加说法' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('textarea').first().inputValue()).toBe('蹭饭钱');
  await dialog.locator('textarea').nth(1).fill('社会，救助');
  expect(await barriersOn(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('“社会,救助”中有标点或空格；一行写一个词，只用汉字、字母和数字').waitFor();
  expect(await englishOn(page)).toEqual([]);
  await dialog.locator('textarea').nth(1).fill('社会救助');
  await dialog.getByRole('button', { name: '保存' }).click();

  await questions.getByText('已能找到').waitFor();
  const own = page.getByRole('grid', { name: '本区添加的说法' });
  expect(await own.getByRole('row').nth(1).textContent()).toMatch(/蹭饭钱\s*社会救助\s*同义\s*1 条：蹭饭钱/);
  await own.getByRole('link', { name: '蹭饭钱' }).click();
  await page.getByLabel('规范用语').waitFor();
  expect(await englishOn(page)).toEqual([]);
});
