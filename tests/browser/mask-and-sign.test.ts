import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chinaDay } from '../../src/domain/time';
import { shiftDays } from '../../src/domain/time/calendar/dates';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator } from './support/office';

const writer = { email: 'liming@example.com', password: 'Zhengwu-2026', name: '李明' };
const second = { email: 'wangfang@example.com', password: 'Zhengwu-2026', name: '王芳' };
const reason = '项目负责人电话依法公示，经本人书面同意';
const until = shiftDays(chinaDay(new Date().toISOString()), 30);
const lines = ['张某 11010519491231002X', '李某 13800138000'];
const masked = ['张某 110105********002X', '李某 138****8000'];
const asHtml = (texts: readonly string[]): string => texts.map((each) => `<p>${each}</p>`).join('');

let app: TestStrapi;
let browser: Browser;
let page: Page;
let unit = '';
let item = '';

const create = async (name: string, data: object): Promise<string> => {
  const documents = app.strapi.documents(`api::${name}.${name}` as 'api::unit.unit');
  const { documentId } = await documents.create({ data } as never);
  return documentId;
};
const notice = (title: string, body: string) =>
  create('disclosure', { title, catalogItem: item, unit, body });
const open = async (on: Page, documentId: string): Promise<void> => {
  await on.goto(`${app.url}/admin/content-manager/collection-types/api::disclosure.disclosure/${documentId}`);
  await settled(on);
};
const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).first().click();
const told = (on: Page, text: string) => on.getByText(text, { exact: true }).first().waitFor();
const rules = (on: Page): Promise<(string | null)[]> =>
  on.$$eval('[data-rule]', (found) => found.map((element) => element.getAttribute('data-rule')));
const text = (on: Page) => on.getByRole('textbox', { name: '正文', exact: true });
const body = (on: Page): Promise<string[]> => text(on).locator('p').allInnerTexts();

const publicBody = async (documentId: string): Promise<string | undefined> => {
  const { rows } = await app.db.query<{ body: string }>(
    'SELECT body FROM gongkai.store_disclosure WHERE document_id = $1',
    [documentId],
  );
  return rows[0] && JSON.parse(rows[0].body);
};

beforeAll(async () => {
  app = await startStrapi({ listen: true, admin: true });
  unit = await create('unit', { code: 'T-MZJ', name: '测试区民政局', kind: 'department' });
  const domain = await create('domain', { code: 'aid', name: '社会救助', leadUnit: unit });
  item = await create('catalog-item', {
    level1: '最低生活保障',
    level2: '审批信息',
    contentElements: [{ text: '低保对象名单', required: true }],
    legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）' }],
    timeLimit: { text: '信息形成之日起20个工作日内' },
    subjectText: '区民政局',
    method: 'proactive',
    channels: ['website'],
    audience: 'public',
    unit,
    domain,
  });
  await app.strapi.documents('api::catalog-item.catalog-item').publish({ documentId: item });
  await makeAdministrator(app.strapi, writer);
  await makeAdministrator(app.strapi, second);
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, { url: app.url, editor: writer });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(page)));
});

test('an editor masks the numbers with one click, looks, takes it back, masks again and publishes', async () => {
  const document = await notice('低保对象名单', asHtml(lines));
  await open(page, document);
  await expect.poll(() => rules(page)).toEqual(['privacy.id-number', 'privacy.mobile-phone']);
  await press(page, '全部遮盖');
  await expect.poll(() => body(page)).toEqual(masked);
  await told(page, '未发现问题，可以发布');
  await press(page, '撤销遮盖');
  await expect.poll(() => body(page)).toEqual(lines);
  await press(page, '遮盖');
  await told(page, '未发现问题，可以发布');
  await press(page, '发布');
  await told(page, '条目已发布');
  expect(await publicBody(document)).toBe(asHtml(masked));
});

test('where the number has to stay, a second administrator signs, and then it is published', async () => {
  const document = await notice('中标结果公告', '项目负责人13800138000');
  await open(page, document);
  await text(page).fill('项目负责人：13800138000');
  const ask = page.getByRole('button', { name: '申请复核', exact: true });
  await expect.poll(() => ask.isDisabled()).toBe(true);
  await press(page, '保存');
  await told(page, '条目已保存');
  await press(page, '申请复核');
  await page.getByRole('textbox', { name: /^理由/ }).fill('同意公开');
  await press(page, '提交');
  await told(page, '理由不足10个字。写明为什么可以这样公开、依据是什么');
  expect(await englishOn(page)).toEqual([]);
  await page.getByRole('textbox', { name: /^理由/ }).fill(reason);
  await page.locator('input[name="waiver-until"]').fill(until);
  await press(page, '提交');
  await told(page, '待复核');
  await told(page, '等待另一名有签署权限的人员签署');
  expect(await page.getByRole('button', { name: '签署', exact: true }).count()).toBe(0);

  const other = await openPage(browser);
  await signIn(other, { url: app.url, editor: second });
  await open(other, document);
  await told(other, `理由：${reason}`);
  expect(await englishOn(other)).toEqual([]);
  await press(other, '签署');
  await told(other, `已豁免至 ${until}`);
  await other.context().close();

  await open(page, document);
  await told(page, `已豁免至 ${until}`);
  expect(await rules(page)).toEqual(['privacy.mobile-phone']);
  await press(page, '发布');
  await told(page, '条目已发布');
  expect(await publicBody(document)).toBe('<p>项目负责人：13800138000</p>');
});
