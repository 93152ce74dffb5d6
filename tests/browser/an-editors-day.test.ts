import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { upload } from '../integration/files/library';
import { pdf } from '../integration/files/office';
import { picture } from '../integration/files/picture';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator, type Office, openOffice } from './support/office';

// From a fresh start: 李明 (经办) writes, 王芳 (审核发布) answers for what is public, a citizen reads.
const liMing = { email: 'jingban@example.com', password: 'Zhengwu-2026', name: '李明' };
const wangFang = { email: 'shenhe@example.com', password: 'Zhengwu-2026', name: '王芳' };
const word = readFileSync(resolve(import.meta.dirname, '../fixtures/clipboard/word.html'), 'utf8');

let office: Office;
let browser: Browser;
let drafter: Page;
let publisher: Page;
let reader: Page;
let address = '';

const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).first().click();
const told = (on: Page, words: string | RegExp) => on.getByText(words).first().waitFor();
const text = (on: Page) => on.getByRole('textbox', { name: '正文', exact: true });
const link = async (on: Page, field: string, name: string): Promise<void> => {
  const box = on.getByRole('combobox', { name: new RegExp(`^${field}`) }).first();
  await box.click();
  await box.pressSequentially(name);
  await on
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
};
const paste = (on: Page, html: string): Promise<void> =>
  text(on).evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
const open = async (on: Page, locale = 'zh-Hans'): Promise<void> => {
  await on.goto(`${address}?plugins[i18n][locale]=${locale}`);
  await settled(on);
};
const save = async (on: Page): Promise<void> => {
  await press(on, '保存');
  await told(on, '条目已保存');
};
const publish = async (on: Page): Promise<void> => {
  await press(on, '发布');
  await told(on, '条目已发布');
};

interface Answer {
  readonly policy: { readonly title: string; readonly body: string; readonly attachments: object[] } | null;
}
const inPublic = async (locale = 'ZH_HANS'): Promise<Answer['policy']> => {
  const answer = await fetch(`${office.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({
      query: `query ($id: ID!) { policy(id: $id, locale: ${locale}) { title body attachments { name } } }`,
      variables: { id: address.split('/').at(-1) },
    }),
  });
  return ((await answer.json()) as { data: Answer }).data.policy;
};

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  await upload(office.strapi, '流程图.png', 'image/png', picture(300, 200), '救助申请流程');
  await upload(office.strapi, '救助申请表.pdf', 'application/pdf', pdf('救助申请表'));
  await makeAdministrator(office.strapi, liMing, 'drafter');
  await makeAdministrator(office.strapi, wangFang, 'publisher');
  [drafter, publisher, reader] = await Promise.all([openPage(browser), openPage(browser), openPage(browser)]);
  await signIn(drafter, { url: office.url, editor: liMing });
  await signIn(publisher, { url: office.url, editor: wangFang });
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const page of [drafter, publisher]) console.log(await describePage(page));
  });
});

test('经办 writes a policy with a pasted table, a picture and a file, and is offered no publishing', async () => {
  await drafter.getByRole('link', { name: '内容管理' }).first().click();
  await settled(drafter);
  await drafter.getByRole('link', { name: '政策文件' }).first().click();
  await settled(drafter);
  await drafter.getByRole('link', { name: '新建条目' }).first().click();
  await settled(drafter);
  await drafter.getByRole('textbox', { name: '标题', exact: true }).fill('卫东区临时救助办法');
  await link(drafter, '发文机关', '区民政局');
  await paste(drafter, word);
  await drafter.keyboard.press('Control+End');
  await press(drafter, '图片');
  const pictures = drafter.getByRole('dialog');
  await pictures.getByRole('checkbox').last().click();
  await pictures.getByRole('button', { name: '完成', exact: true }).click();
  await text(drafter).locator('img[src]').waitFor();
  await drafter
    .getByRole('button', { name: /尚未填写/ })
    .last()
    .click();
  await drafter.getByRole('textbox', { name: '名称', exact: true }).fill('救助申请表');
  await save(drafter);
  expect(await englishOn(drafter)).toEqual([]);
  expect(await drafter.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  address = drafter.url().split('?')[0] ?? '';
});
