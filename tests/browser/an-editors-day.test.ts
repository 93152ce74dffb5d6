import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chinaDay } from '../../src/domain/time';
import { shiftDays } from '../../src/domain/time/calendar/dates';
import { upload } from '../integration/files/library';
import { pdf } from '../integration/files/office';
import { picture } from '../integration/files/picture';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator, type Office, openOffice } from './support/office';

// From a fresh start: 李明 (经办) writes, 王芳 (审核发布) answers for what is public, a citizen reads.
const liMing = { email: 'jingban@example.com', password: 'Zhengwu-2026', name: '李明' };
const wangFang = { email: 'shenhe@example.com', password: 'Zhengwu-2026', name: '王芳' };
const until = shiftDays(chinaDay(new Date().toISOString()), 30);
const word = readFileSync(resolve(import.meta.dirname, '../fixtures/clipboard/word.html'), 'utf8');

/** What stands in English in the pasted text. */
const written = new Set(['因火灾、交通事故等意外事件，导致基本生活暂时出现 ABC 12严重困难的家庭。']);

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
const write = (on: Page, field: string, words: string) =>
  on.getByRole('textbox', { name: field, exact: true }).fill(words);
/** The last file of the library, in the dialog that is open. */
const take = async (on: Page): Promise<void> => {
  const dialog = on.getByRole('dialog');
  await dialog.getByRole('checkbox').last().click();
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
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
  await upload(office.strapi, '救助申请表.pdf', 'application/pdf', pdf('救助申请表'));
  await upload(office.strapi, '流程图.png', 'image/png', picture(300, 200), '救助申请流程');
  await makeAdministrator(office.strapi, liMing, 'drafter', ['*']);
  await makeAdministrator(office.strapi, wangFang, 'publisher', ['*']);
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

const rows = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, cell = '']) =>
      cell.replace(/(?:<[^>]*>)+/gu, ' ').trim(),
    ),
  );
const table = [
  ['对象', '标准'],
  ['低保', 'A类', '800元 按月'],
  ['B类', ''],
];

test('经办 writes a policy with a pasted table, a picture and a file, and has no way to publish it', async () => {
  await drafter.getByRole('link', { name: '内容管理' }).first().click();
  await settled(drafter);
  await drafter.getByRole('link', { name: '政策文件' }).first().click();
  await settled(drafter);
  await drafter.getByRole('link', { name: '新建条目' }).first().click();
  await settled(drafter);
  await write(drafter, '标题', '卫东区临时救助办法');
  await link(drafter, '发文单位', '区民政局');
  await paste(drafter, word);
  await text(drafter).locator('p').last().click();
  await drafter.keyboard.press('Control+End');
  await press(drafter, '图片');
  await take(drafter);
  await text(drafter).locator('img[src]').waitFor();
  await drafter
    .getByRole('button', { name: /尚未填写/ })
    .last()
    .click();
  await write(drafter, '附件名称', '救助申请表');
  await drafter.getByText('点击添加文件').click();
  await take(drafter);
  await save(drafter);
  expect(await englishOn(drafter, written)).toEqual([]);
  const grey = drafter.getByRole('button', { name: '等待审核发布', exact: true }).first();
  expect(await grey.isDisabled()).toBe(true);
  address = drafter.url().split('?')[0] ?? '';
});

test('审核发布 is refused with what is missing, completes it and publishes', async () => {
  await open(publisher);
  await press(publisher, '发布');
  await told(publisher, /^未能公开“卫东区临时救助办法”.*未填写成文日期/);
  expect(await inPublic()).toBeNull();
  await write(publisher, '成文日期', '2026年11月20日');
  await publish(publisher);
  expect(await englishOn(publisher, written)).toEqual([]);
  const found = await inPublic();
  expect(found?.attachments).toEqual([{ name: '救助申请表' }]);
  expect(rows(found?.body ?? '')).toEqual(table);
  expect(found?.body).toMatch(/<img src="\/portal\/files\/[0-9a-f]{64}\/[^"]+" alt="救助申请流程"/u);
});

test('a citizen reads it on the portal, with its table, its picture and its file', async () => {
  await reader.goto(`${office.url}/example/index.html#/policy/${address.split('/').at(-1)}`);
  await reader.getByRole('heading', { name: '卫东区临时救助办法' }).first().waitFor();
  await expect.poll(() => reader.getByRole('cell').allInnerTexts()).toContain('A类');
  expect(
    await reader
      .getByRole('img', { name: '救助申请流程' })
      .evaluate((img) => (img as HTMLImageElement).naturalWidth),
  ).toBe(300);
  const file = await reader.getByRole('link', { name: /救助申请表/ }).getAttribute('href');
  const { status, headers } = await fetch(new URL(file ?? '', office.url));
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

test('审核发布 copies it for the WeChat account and for a group, as it is public', async () => {
  await publisher.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(publisher);
  await press(publisher, '查看和复制');
  const dialog = publisher.getByRole('dialog');
  const article = publisher.frameLocator('iframe[title="公众号"]');
  await article.getByRole('cell', { name: 'A类' }).waitFor();
  const shown = article.getByRole('img', { name: '救助申请流程' });
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(300);
  expect(await englishOn(publisher, written)).toEqual([]);
  const copied = async (type: string): Promise<string> => {
    await dialog.getByRole('button', { name: '复制', exact: true }).click();
    await dialog.getByText('已复制').waitFor();
    return publisher.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text() ?? '';
    }, type);
  };
  const html = await copied('text/html');
  expect(html).toMatch(/<td style="[^"]*border: 1px solid[^"]*"[^>]*>/u);
  expect(html).toMatch(/<img [^>]*src="http:\/\/[^"]+\/portal\/files\/[0-9a-f]{64}\//u);
  expect(html).not.toMatch(/<a\b|class=|href=/u);
  await dialog.getByRole('tab', { name: '群消息' }).click();
  expect(await copied('text/plain')).toMatch(
    /^卫东区临时救助办法\n发文单位：区民政局\n成文日期：2026年11月20日\n/u,
  );
  await dialog.getByRole('tab', { name: '卡片' }).click();
  await dialog.getByText('没有设置门户页面地址，文本中没有全文链接').waitFor();
  await press(publisher, '关闭');
});

test('经办 corrects it; readers see the correction once 审核发布 has published it', async () => {
  await open(drafter);
  await write(drafter, '标题', '卫东区临时救助实施办法');
  await save(drafter);
  expect((await inPublic())?.title).toBe('卫东区临时救助办法');
  await open(publisher);
  await publish(publisher);
  expect((await inPublic())?.title).toBe('卫东区临时救助实施办法');
});

test('an English version needs its own words and nothing else', async () => {
  await open(drafter, 'en');
  await write(drafter, '标题', 'Temporary assistance measures of Weidong');
  await text(drafter).fill('Assistance is paid monthly.');
  await save(drafter);
  await open(publisher, 'en');
  await publish(publisher);
  expect(await inPublic('EN')).toMatchObject({
    title: 'Temporary assistance measures of Weidong',
    body: '<p>Assistance is paid monthly.</p>',
  });
  expect((await inPublic())?.title).toBe('卫东区临时救助实施办法');
});

test('a telephone that must stay: 经办 asks, 审核发布 signs from the home page', async () => {
  await open(drafter);
  await text(drafter).locator('p').first().click();
  await drafter.keyboard.press('Home');
  await drafter.keyboard.type('经办人电话13800138000。');
  await save(drafter);
  await press(drafter, '申请复核');
  await drafter.getByRole('textbox', { name: /^理由/ }).fill('经办人电话依法公示，经本人书面同意');
  await drafter.locator('input[name="waiver-until"]').fill(until);
  await press(drafter, '提交');
  await told(drafter, '待复核');
  await publisher.goto(`${office.url}/admin`);
  await publisher.getByRole('link', { name: '待签署的豁免：1 项' }).click();
  await publisher.getByText('疑似手机号码：“138****8000”').waitFor();
  await press(publisher, '签署');
  await press(publisher, '确认');
  await publisher.getByRole('tab', { name: '有效（1）' }).waitFor();
  await open(publisher);
  await publish(publisher);
  expect((await inPublic())?.body).toContain('经办人电话13800138000。');
});

test('审核发布 withdraws it with a reason, the English version first, and it is gone from the portal', async () => {
  const withdraw = async (locale: string): Promise<void> => {
    await open(publisher, locale);
    await publisher.getByRole('button', { name: '更多条目操作' }).first().click();
    await publisher.getByRole('menuitem', { name: '撤回发布', exact: true }).click();
    await publisher.getByRole('textbox', { name: /^撤回的理由/ }).fill('标准已调整，重新印发');
  };
  const confirm = publisher.getByRole('dialog').getByRole('button', { name: '确认撤回', exact: true });
  await withdraw('zh-Hans');
  await told(publisher, /英文版仍在公开/);
  expect(await confirm.isDisabled()).toBe(true);
  for (const locale of ['en', 'zh-Hans']) {
    await withdraw(locale);
    await confirm.click();
    await told(publisher, '已撤回发布');
  }
  expect(await inPublic()).toBeNull();
  const { rows: entries } = await office.db.query(
    `SELECT action, locale, reason, actor FROM gongkai.ledger WHERE type = 'policy' ORDER BY seq DESC LIMIT 2`,
  );
  const withdrawn = {
    action: 'withdraw',
    reason: '标准已调整，重新印发',
    actor: expect.stringMatching(/^admin:\d+$/),
  };
  expect(entries).toEqual([
    { ...withdrawn, locale: 'zh-Hans' },
    { ...withdrawn, locale: 'en' },
  ]);
});
