import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeItem } from '../integration/portal/district';
import { barriersOn } from './support/axe';
import { openBrowser, openPage, settled, signIn } from './support/browser';
import { type Office, openOffice } from './support/office';

// What we draw can be used by whoever cannot see it well or has no mouse (WCAG 2.1 AA, as far as a program can tell).
let office: Office;
let browser: Browser;
let page: Page;
let item = '';

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  const { strapi } = office;
  const unit = await strapi.documents('api::unit.unit').findFirst({ filters: { code: 'WD-MZJ' } });
  const domain = await strapi
    .documents('api::domain.domain')
    .findFirst({ filters: { code: 'social-assistance' } });
  const data = {
    ...completeItem('办事指南'),
    timeLimit: { text: '及时公开' },
    unit: unit?.documentId,
    domain: domain?.documentId,
  };
  item = (await strapi.documents('api::catalog-item.catalog-item').create({ data } as never)).documentId;
  page = await openPage(browser);
  await signIn(page, office);
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

test('the panel beside a form', async () => {
  await page.goto(
    `${office.url}/admin/content-manager/collection-types/api::catalog-item.catalog-item/${item}?plugins[i18n][locale]=zh-Hans`,
  );
  await page.locator('aside [data-score]').waitFor();
  await settled(page);
  expect(await barriersOn(page, 'aside')).toEqual([]);
});

test('the text field', async () => {
  await page.goto(`${office.url}/admin/content-manager/collection-types/api::policy.policy/create`);
  await page.getByRole('textbox', { name: '正文', exact: true }).waitFor();
  expect(await barriersOn(page, '[role="toolbar"], .ProseMirror')).toEqual([]);
});

test('the dashboard', async () => {
  await page.goto(`${office.url}/admin/plugins/completeness`);
  await settled(page);
  expect(await barriersOn(page, 'main')).toEqual([]);
});

test('the example of a portal', async () => {
  for (const address of ['', `#/search/${encodeURIComponent('最低生活保障要带什么材料')}`]) {
    await page.goto(`${office.url}/example/index.html${address}`);
    await page.waitForLoadState('networkidle');
    expect(await barriersOn(page)).toEqual([]);
  }
});
