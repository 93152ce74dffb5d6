import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, settled, signIn } from './support/browser';
import { makeAdministrator, type Office, openOffice } from './support/office';

// 经办 writes a policy, and types dates as on paper.
let office: Office;
let browser: Browser;
let page: Page;
const clerk = { email: 'zhanghua@example.com', password: 'Zhengwu-2026', name: '张华' };

beforeAll(async () => {
  office = await openOffice();
  await makeAdministrator(office.strapi, clerk, 'drafter', ['WD-MZJ']);
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, { url: office.url, editor: clerk });
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const type = async (field: string, text: string): Promise<string> => {
  await box(field).fill(text);
  await box(field).blur();
  return box(field).inputValue();
};
const kept = async () =>
  (
    await office.strapi
      .documents('api::policy.policy')
      .findFirst({ filters: { title: '卫东区临时救助办法' } })
  )?.issuedOn;

test('a day is taken as it is meant; one that is most likely mistyped is asked for once', async () => {
  await page.goto(`${office.url}/admin/content-manager/collection-types/api::policy.policy/create`);
  await settled(page);
  await box('标题').fill('卫东区临时救助办法');
  for (const written of ['2026.11.20', '2026年11月20日', '20261120'])
    expect([written, await type('成文日期', written)]).toEqual([written, '2026-11-20']);

  await type('成文日期', '2026年13月1日');
  await page.getByText('“2026年13月1日”不是日期').waitFor();
  await type('成文日期', '1826-01-01');
  await page.getByText('1826-01-01 早于 1949 年或晚于十年以后，请核对年份').waitFor();
  await press('保存');
  await page.getByText('请核对后点“确认无误”').first().waitFor();
  expect(await kept()).toBeUndefined();

  await press('确认无误');
  await press('保存');
  await page.getByText('条目已保存', { exact: true }).first().waitFor();
  expect(await kept()).toBe('1826-01-01');
  await page.reload();
  await settled(page);
  expect(await box('成文日期').inputValue()).toBe('1826-01-01');
  expect(await page.getByRole('button', { name: '确认无误', exact: true }).count()).toBe(0);
});

test('经办 saves, and has no button that publishes', async () => {
  await box('标题').fill('卫东区临时救助实施办法');
  await press('保存');
  await page.getByText('条目已保存', { exact: true }).first().waitFor();
  const publish = page.getByRole('button', { name: '发布', exact: true });
  expect((await publish.count()) === 0 || (await publish.first().isDisabled())).toBe(true);
});
