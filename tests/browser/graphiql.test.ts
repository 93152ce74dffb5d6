import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { openBrowser, openPage } from './support/browser';

// A front-end developer opens /portal/graphql in a browser.
let app: TestStrapi;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
const complaints: string[] = [];

const editor = (name: string) => page.locator(`section[aria-label="${name}"] .CodeMirror`).first();
const button = (name: string) => page.getByRole('button', { name });

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  browser = await openBrowser();
  page = await openPage(browser);
  page.on('request', (request) => {
    if (!request.url().startsWith(app.url) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${app.url}/portal/graphql`);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('the page is GraphiQL, with a greeting in Chinese and the examples', async () => {
  await page.getByRole('heading', { name: '政务公开数据接口' }).waitFor();
  await editor('Query Editor').getByText('输入字段名时自动补全').waitFor();
  await button('Show 示例 (examples)').click();
  expect(await page.locator('.examples button').count()).toBeGreaterThan(10);
});

test('an example is chosen and asked; the answer is the portal’s', async () => {
  await button('领域列表 (the domains)').click();
  await button('Execute query (Ctrl-Enter)').click();
  await editor('Result Window').getByText('"保障性住房"').waitFor();
});

test('names are completed from the schema', async () => {
  await editor('Query Editor').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{ catalogI');
  const hints = page.locator('.CodeMirror-hints');
  await hints.waitFor();
  expect(await hints.textContent()).toContain('catalogItems');
  await page.keyboard.press('Escape');
});

test('the documentation tells each field, in Chinese too', async () => {
  await button('Show Documentation Explorer').click();
  await page.getByRole('link', { name: 'Query' }).first().click();
  await page.getByText('事项标准目录列表').first().waitFor();
});

test('nothing was asked of another server, and nothing was refused by the page’s own policy', () => {
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});
