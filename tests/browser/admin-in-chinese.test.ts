import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publicTypes } from '../../src/domain/public-model';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { type Office, openOffice } from './support/office';
import { latinData, makeSamples } from './support/sample-documents';

let office: Office;
let browser: Browser;
let page: Page;
let data: ReadonlySet<string>;
/** Where English was seen, and what. */
let english: string[];

const look = async (where: string): Promise<void> => {
  for (const text of await englishOn(page, data)) english.push(`${where}: ${text}`);
};
const open = async (path: string): Promise<void> => {
  await page.goto(`${office.url}/admin/${path}`);
  await settled(page);
};
const list = (name: string): string => `content-manager/collection-types/api::${name}.${name}`;
const press = (name: string | RegExp, exact = true) =>
  page.getByRole('button', { name, exact }).first().click();
const choose = (name: string) => page.getByRole('option', { name, exact: true }).click();
const close = async () => {
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
};

/** Fills in the empty components, and opens the first and the last entry of what is a list of them. */
const openComponents = async (): Promise<void> => {
  const empty = page.getByRole('button', { name: /尚未填写/ });
  while ((await empty.count()) > 0) await empty.first().click();
  const entries = page.locator('main h3 > button[aria-expanded="false"]');
  if ((await entries.count()) === 0) return;
  await entries.first().click();
  await look('component');
  if ((await entries.count()) > 0) await entries.last().click();
};

beforeAll(async () => {
  office = await openOffice();
  await makeSamples(office.strapi);
  data = await latinData(office.strapi);
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, office);
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});
beforeEach(({ onTestFailed }) => {
  english = [];
  onTestFailed(async () => console.log(await describePage(page)));
});

test('a browser that was never here starts in Chinese, and so do the mistakes at signing in', async () => {
  const signedIn = page;
  page = await openPage(browser);
  await open('auth/login');
  await look('sign-in');
  await press('登录');
  await look('sign-in, nothing filled in');
  await page.locator('input[name="email"]').fill('nobody@example.com');
  await page.locator('input[name="password"]').fill('Wrong-2026');
  await press('登录');
  await page.getByText('邮箱或密码不正确').waitFor();
  await look('sign-in, wrong password');
  await open('auth/forgot-password');
  await look('forgotten password');
  await page.context().close();
  page = signedIn;
  expect(english).toEqual([]);
});

test('home, profile and pages that are not there', async () => {
  await open('');
  await page.getByText('最近编辑的条目').waitFor();
  await look('home');
  await press('添加栏目');
  await look('home, adding a column');
  await close();
  await open('me');
  await look('profile');
  await page.getByRole('combobox', { name: '界面语言' }).click();
  await look('profile, languages');
  await close();
  await open('nowhere');
  await look('not found');
  expect(english).toEqual([]);
});

test('the list of every type, and an edit page with every component opened', async () => {
  await open(list('unit'));
  for (const { name, label } of publicTypes) {
    await page.getByRole('link', { name: label.zh, exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: label.zh, exact: true });
    // A component that was opened empty has changed the document that is left.
    const leave = page.getByRole('button', { name: '确认', exact: true });
    await heading.or(leave).first().waitFor();
    if (await leave.isVisible()) await leave.click();
    await heading.waitFor();
    await settled(page);
    await look(`list of ${name}`);
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    await settled(page);
    await openComponents();
    await look(`edit page of ${name}`);
  }
  expect(english).toEqual([]);
});

test('what a list offers: filters, columns, rows, what to do with many at once', async () => {
  await open(list('catalog-item'));
  await press('筛选');
  await page.getByRole('combobox', { name: '选择字段' }).click();
  await look('fields to filter by');
  await choose('公开方式');
  await page.getByRole('combobox', { name: '选择筛选器' }).click();
  await look('conditions');
  await choose('等于');
  await page.getByRole('combobox').last().click();
  await look('values');
  await choose('主动公开');
  await press('添加筛选器');
  await settled(page);
  await look('filtered');
  expect(await page.locator('tbody tr').count()).toBe(1);
  await press('显示设置');
  await look('columns');
  await close();
  await press('行操作');
  await look('row');
  await close();
  await page.locator('tbody').getByRole('checkbox').first().click();
  await press('发布');
  await page.getByText(/^共 1 条：/).waitFor();
  await look('publishing many');
  await press('关闭');
  await press('删除');
  await look('deleting many');
  await close();
  await open(`${list('catalog-item')}?_q=没有这个词`);
  await look('nothing found');
  expect(english).toEqual([]);
});

test('what an edit page offers: codes, links, dates, languages, and its dialogs', async () => {
  await open(list('catalog-item'));
  await page.getByRole('link', { name: '最低生活保障' }).click();
  await settled(page);
  await page.getByRole('combobox', { name: '公开方式' }).click();
  await look('codes');
  await close();
  await page.getByRole('combobox', { name: /公开主体/ }).click();
  await page.getByRole('option').first().waitFor();
  await look('links');
  await close();
  await press('区民政局');
  await page.getByText('编辑关联条目').waitFor();
  await settled(page);
  await look('linked unit');
  await close();
  await press('更多操作');
  await look('header');
  await close();
  await press('更多条目操作');
  await look('panel');
  await close();
  await page.getByRole('combobox', { name: '语言' }).click();
  await look('languages');
  await close();
  await press('发布');
  await page.getByText('未能公开', { exact: false }).first().waitFor();
  await look('refused');
  await page.getByRole('textbox', { name: '三级事项' }).fill('城市低保');
  await page.getByRole('link', { name: '政策文件' }).click();
  await look('leaving without saving');
  await press('确认');
  await page.getByRole('link', { name: /关于全面推进/ }).click();
  await settled(page);
  await page.getByRole('textbox', { name: '失效日期' }).fill('明年');
  await page.getByRole('textbox', { name: '失效日期' }).blur();
  await page.getByText('“明年”不是日期').waitFor();
  await look('a day that is none');
  await page.getByRole('textbox', { name: '失效日期' }).fill('');
  await press('更多条目操作');
  await page.getByRole('menuitem', { name: '撤回发布', exact: true }).click();
  await look('withdrawing');
  expect(english).toEqual([]);
});

test('the media library, its dialogs, and a file on a document', async () => {
  await open('plugins/upload');
  await look('media library');
  await press(/^新建/, false);
  await look('adding');
  await close();
  await open(list('disclosure'));
  await page.getByRole('link', { name: '低保对象名单公示' }).click();
  await settled(page);
  await page.locator('main h3 > button').first().click();
  await page.getByText('点击添加文件').click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  await look('choosing a file');
  await press('上传文件');
  await look('uploading');
  expect(english).toEqual([]);
});

test('a person who chooses English reads our types in English', async () => {
  await open('me');
  await page.getByRole('combobox', { name: '界面语言' }).click();
  await choose('English');
  await press('保存');
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await open(list('catalog-item'));
  await page.getByRole('heading', { level: 1, name: 'Catalogue items', exact: true }).waitFor();
  await page.getByRole('gridcell', { name: 'Item', exact: true }).waitFor();
  await page.locator('tbody a').first().click();
  await page.getByText('The unit whose catalogue this is').waitFor();
  await page.getByRole('checkbox', { name: 'Government website', exact: true }).waitFor();
  await page.getByRole('combobox', { name: 'Method' }).getByText('Proactive').waitFor();
});
