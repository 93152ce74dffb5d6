import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../integration/files/library';
import { pdf } from '../integration/files/office';
import { completeItem, foundDistrict, publish } from '../integration/portal/district';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { wholeGuide } from '../samples/whole-guide';
import { openBrowser, openPage } from './support/browser';

// A reader goes through the example page: from a unit's catalogue to what was made public, by the menu, by a search, in English.
let app: TestStrapi;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  const items = ['审核审批信息', '动态管理', '政策法规'];
  const published: string[] = [];
  for (const [at, level2] of items.entries())
    published.push(
      await publish(app.strapi, 'api::catalog-item.catalog-item', {
        ...completeItem(level2, { position: items.length - at }),
        unit,
        domain,
      }),
    );
  const file = await upload(app.strapi, '名单.pdf', 'application/pdf', pdf('名单'));
  await publish(app.strapi, 'api::disclosure.disclosure', {
    title: '3月低保对象名单',
    unit,
    catalogItem: published[0],
    body: '<table><tbody><tr><td>张村</td><td>12户</td></tr></tbody></table>',
    attachments: [{ name: '低保对象名单', file: file.id }],
  });
  await publish(
    app.strapi,
    'api::service-guide.service-guide',
    wholeGuide({ unit, domain, catalogItem: published[0] }),
  );
  await publish(app.strapi, 'api::participation-event.participation-event', {
    title: '低保标准座谈会',
    unit,
    domain,
    form: 'symposium',
    startsAt: '2026-03-02T01:00:00.000Z',
    endsAt: '2026-03-02T09:00:00.000Z',
    ways: '电话报名',
    body: '<p>请畅所欲言。</p>',
  });
  await publish(app.strapi, 'api::training.training', {
    title: '政务公开业务培训会',
    kind: 'training',
    unit,
    heldOn: '2026-10-20',
    audience: '各单位政务公开工作人员',
    body: '<p>讲解事项标准目录的八个要素。</p>',
  });
  browser = await openBrowser();
  page = await openPage(browser);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const open = (address: string) => page.goto(`${app.url}/example/index.html${address}`);
const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

test('the catalogue stands in the order of the form', async () => {
  await open('#/unit/WD-MZJ');
  await heading('共 3 项');
  const names = await page.locator('.rows').first().locator('strong').allTextContents();
  expect(names).toEqual(['政策法规', '动态管理', '审核审批信息'].map((name) => `最低生活保障 · ${name}`));
});

test('an item leads to what was made public under it, with its table and its file', async () => {
  await follow('最低生活保障 · 审核审批信息');
  await follow(/^3月低保对象名单/);
  await heading('3月低保对象名单');
  expect(await page.getByRole('cell').allTextContents()).toEqual(['张村', '12户']);
  const href = await page
    .getByRole('link', { name: '低保对象名单', exact: true })
    .last()
    .getAttribute('href');
  const answer = await fetch(new URL(href ?? '', app.url));
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf('名单'));
});

test('the menu leads to the guides, events and trainings', async () => {
  await follow('办事指南');
  await follow(/^最低生活保障对象认定/);
  await page.getByText('核对材料，当场告知是否受理').waitFor();
  expect(await page.getByRole('link', { name: '网上办理' }).getAttribute('href')).toBe(
    'https://www.hnzwfw.gov.cn/portal/guide?id=1',
  );
  await follow('公众参与');
  await follow(/^低保标准座谈会/);
  await page.getByText('请畅所欲言。').waitFor();
  await page.getByText('电话报名').waitFor();
  await follow('培训交流');
  await follow(/^政务公开业务培训会.*业务培训.*区民政局/);
  await page.getByText('讲解事项标准目录的八个要素。').waitFor();
  await page.getByText('各单位政务公开工作人员').waitFor();
});

test('a search finds the guide by a word of it, and leads there', async () => {
  await page.getByRole('combobox', { name: '搜索公开内容' }).fill('对象认定');
  await page.keyboard.press('Enter');
  await heading('搜索“对象认定”');
  await follow('最低生活保障对象认定');
  await heading('最低生活保障对象认定');
});

test('a question is answered above the list, and the list is narrowed to what citizens get done', async () => {
  const words = page.getByRole('combobox', { name: '搜索公开内容' });
  await words.fill('最低生活保障');
  await page.locator('#suggested option').first().waitFor({ state: 'attached' });
  await words.fill('最低生活保障对象认定要带什么材料');
  await page.keyboard.press('Enter');
  await heading('带什么');
  await page.getByText('出处：').waitFor();
  await follow('个人办事');
  await page.locator('[aria-current="true"]', { hasText: '个人办事' }).waitFor();
  await follow('最低生活保障对象认定');
  await heading('最低生活保障对象认定');
});

test('the page in English keeps the place, and shows Chinese where nothing is translated', async () => {
  await open('#/unit/WD-MZJ');
  await follow('English');
  await heading('Civil Affairs Bureau: catalogue');
  await page.getByText('3 items').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await follow('Services');
  await follow(/^最低生活保障对象认定.*within 22 working days/);
  await page.getByText('free of charge').waitFor();
  await follow('中文');
  await heading('办理要素');
});

test('nothing was complained of', () => expect(complaints).toEqual([]));
