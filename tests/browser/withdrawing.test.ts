import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chinaDay } from '../../src/domain/freshness';
import { shiftDays } from '../../src/domain/time/dates';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator } from './support/office';

const liMing = { email: 'liming@example.com', password: 'Zhengwu-2026', name: '李明' };
const wangFang = { email: 'wangfang@example.com', password: 'Zhengwu-2026', name: '王芳' };

let app: TestStrapi;
let browser: Browser;
let page: Page;
let other: Page;
let unit = '';
let policy = '';

const documents = (name: string) => app.strapi.documents(`api::${name}.${name}` as 'api::response.response');
const create = async (name: string, data: object, status = 'draft'): Promise<string> =>
  (await documents(name).create({ data, status } as never)).documentId;
const open = async (on: Page, type: string, documentId: string): Promise<void> => {
  await on.goto(`${app.url}/admin/content-manager/collection-types/api::${type}.${type}/${documentId}`);
  await settled(on);
};
const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).first().click();
const choose = async (on: Page, name: string): Promise<void> => {
  await on.getByRole('button', { name: '更多条目操作' }).first().click();
  await on.getByRole('menuitem', { name, exact: true }).click();
};

beforeAll(async () => {
  app = await startStrapi({ listen: true, admin: true });
  unit = (
    await app.strapi.documents('api::unit.unit').create({
      data: { code: 'T-MZJ', name: '测试区民政局', kind: 'department' },
    } as never)
  ).documentId;
  const data = { title: '高龄津贴办法', issuer: unit, issuedOn: '2026-05-20', body: '<p>每月100元。</p>' };
  policy = await create('policy', data, 'published');
  await create('response', { title: '津贴何时发放', unit, policy, body: '<p>每月10日。</p>' }, 'published');
  await makeAdministrator(app.strapi, liMing);
  await makeAdministrator(app.strapi, wangFang);
  browser = await openBrowser();
  page = await openPage(browser);
  other = await openPage(browser);
  await signIn(page, { url: app.url, editor: liMing });
  await signIn(other, { url: app.url, editor: wangFang });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(page)));
});

test('who saves second reads who changed what, and keeps what was typed', async () => {
  await open(page, 'policy', policy);
  await open(other, 'policy', policy);
  await other.fill('input[name="title"]', '高龄老人津贴办法');
  await press(other, '保存');
  await other.getByText('条目已保存').first().waitFor();
  await page.fill('input[name="documentNumber"]', '测民〔2026〕7号');
  await press(page, '保存');
  await page
    .getByText(/^未保存：打开本页以后，王芳于 .+ 修改了“标题”/)
    .first()
    .waitFor();
  // Strapi has read the draft anew by now; the form is still as it was typed.
  await settled(page);
  expect(await page.inputValue('input[name="documentNumber"]')).toBe('测民〔2026〕7号');
  expect(await page.inputValue('input[name="title"]')).toBe('高龄津贴办法');
  await page.reload();
  await settled(page);
  expect(await page.inputValue('input[name="title"]')).toBe('高龄老人津贴办法');
  await page.fill('input[name="documentNumber"]', '测民〔2026〕7号');
  await press(page, '保存');
  await page.getByText('条目已保存').first().waitFor();
});

test('withdrawing shows what depends on it, asks for a reason, and the ledger keeps it', async () => {
  await open(page, 'policy', policy);
  await choose(page, '撤回发布');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 条已公开的回应关切将不再显示到它的链接：津贴何时发放').waitFor();
  expect(await englishOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确认撤回', exact: true }).click();
  await dialog.getByText('请写明撤回的理由').waitFor();
  await dialog.getByRole('textbox', { name: /^撤回的理由/ }).fill('标准已调整，重新印发');
  await dialog.getByRole('button', { name: '确认撤回', exact: true }).click();
  await expect
    .poll(async () => {
      const { rows } = await app.db.query(
        'SELECT action, reason FROM gongkai.ledger WHERE document_id = $1 ORDER BY seq DESC LIMIT 1',
        [policy],
      );
      return rows;
    })
    .toEqual([{ action: 'withdraw', reason: '标准已调整，重新印发' }]);
});

test('the second signature, from the list that the home page counts', async () => {
  const notice = await create('response', { title: '经办人电话', unit, body: '<p>联系人13800138000</p>' });
  const waivers = app.strapi.plugin('completeness').service('waivers');
  const document = { type: 'response', documentId: notice, locale: 'zh-Hans' };
  await waivers.ask(
    {
      document,
      finding: { rule: 'privacy.mobile-phone', field: 'body', occurrence: 0 },
      reason: '项目负责人电话依法公示，经本人书面同意',
      until: shiftDays(chinaDay(new Date().toISOString()), 10),
    },
    'admin:1',
  );
  await other.goto(`${app.url}/admin`);
  await other.getByRole('link', { name: '待签署的豁免：1 项' }).click();
  await other.getByRole('tab', { name: '待签（1）' }).waitFor();
  await other.getByText('疑似手机号码：“138****8000”').waitFor();
  expect(await englishOn(other)).toEqual([]);
  await press(other, '签署');
  await other.getByRole('tab', { name: '有效（1）' }).click();
  await other.getByText('疑似手机号码：“138****8000”').waitFor();
  await documents('response').publish({ documentId: notice });
});
