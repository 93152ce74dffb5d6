import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chinaDay } from '../../src/domain/time';
import { shiftDays } from '../../src/domain/time/calendar/dates';
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
// What a failed test made fail must not fail the next.
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
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

/** Everything that the page asks of the server from now on fails in this way. */
const failing = async (
  address: string,
  fail: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> => {
  await page.route(address, fail);
  return () => page.unroute(address, fail);
};
const title = (): Promise<string> => page.inputValue('input[name="title"]');
const save = () => page.getByRole('button', { name: '保存', exact: true }).first();
const told = (text: string | RegExp) => page.getByText(text).first().waitFor();

test('whatever becomes of a save, what was typed stays to be saved again', async () => {
  await open(page, 'policy', policy);
  await page.fill('input[name="title"]', '高龄津贴发放办法');
  const proxy = { status: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>' };
  for (const [address, fail, says] of [
    ['**/content-manager/collection-types/**', (route) => route.fulfill(proxy), '服务器出错，请稍后重试'],
    ['**/*', (route) => route.abort(), '网络连接失败，请检查网络后重试'],
  ] as ReadonlyArray<readonly [string, (route: Route) => Promise<void>, string]>) {
    const recover = await failing(address, fail);
    await save().click();
    await told(says);
    await page.waitForTimeout(500);
    expect(await title()).toBe('高龄津贴发放办法');
    expect(await save().isEnabled()).toBe(true);
    await recover();
  }
  await save().click();
  await told('条目已保存');
  expect((await documents('policy').findOne({ documentId: policy }))?.title).toBe('高龄津贴发放办法');
});

test('an answer that was lost, and a second press, are no conflict', async () => {
  await open(page, 'policy', policy);
  await page.fill('input[name="title"]', '高龄津贴办法（试行）');
  const recover = await failing('**/content-manager/collection-types/**', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await route.fetch();
    return route.abort();
  });
  await save().click();
  await told('网络连接失败，请检查网络后重试');
  await recover();
  await save().click();
  await told('条目已保存');
  await page.fill('input[name="title"]', '高龄津贴办法');
  await page.getByRole('button', { name: '发布', exact: true }).first().dblclick();
  await told('条目已发布');
  await settled(page);
  expect(await page.getByText(/^未保存/).count()).toBe(0);
});

test('after an English version a list opens in Chinese, and its Chinese version is deleted with a reason', async () => {
  await open(page, 'policy', policy);
  await page.goto(`${page.url().split('?')[0]}?plugins[i18n][locale]=en`);
  await settled(page);
  await page.getByRole('link', { name: '政策文件', exact: true }).click();
  await page.getByRole('link', { name: /高龄津贴办法/ }).waitFor();
  await press(page, '行操作');
  await page.getByRole('menuitem', { name: /^删除条目（简体中文/ }).click();
  await page.getByRole('textbox', { name: /^撤回的理由/ }).waitFor();
  await press(page, '取消');
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

test('many at once: the gate is asked first, reasons stay in the table, and a withdrawal names what goes', async () => {
  const data = { issuer: unit, issuedOn: '2026-05-20', body: '<p>每月100元。</p>' };
  await create('policy', { ...data, title: '甲办法' });
  await create('policy', { ...data, title: '乙办法' });
  await create('policy', { title: '丙办法' });
  const list = `${app.url}/admin/content-manager/collection-types/api::policy.policy?_q=办法&sort=title:ASC`;
  const chooseAll = async (): Promise<void> => {
    await page.goto(list);
    await page.getByRole('gridcell', { name: '丙办法' }).waitFor();
    for (const name of ['甲办法', '乙办法', '丙办法'])
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('checkbox')
        .click();
  };
  await chooseAll();
  await press(page, '发布');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('共 3 条：2 条可以发布，1 条不能发布，0 条已公开且没有改动').waitFor();
  await dialog.getByText('既没有正文，也没有附件').waitFor();
  expect(await englishOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '发布 2 条' }).click();
  await dialog.getByText('已发布 2 条，1 条未能发布，原因见下表').waitFor();
  await dialog.getByText('既没有正文，也没有附件').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await chooseAll();
  await press(page, '撤回发布');
  await dialog.getByText(/^将撤回 2 条：(甲办法、乙办法|乙办法、甲办法)$/).waitFor();
  await dialog.getByRole('textbox', { name: /^撤回的理由/ }).fill('标准已调整，重新印发');
  await press(page, '确认撤回');
  await dialog.waitFor({ state: 'hidden' });
  expect(await documents('policy').findMany({ status: 'published' })).toEqual([]);
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
  await press(other, '确认');
  await other.getByText('已签署', { exact: true }).first().waitFor();
  await other.getByRole('tab', { name: '有效（1）' }).click();
  await other.getByText('疑似手机号码：“138****8000”').waitFor();
  await documents('response').publish({ documentId: notice });
});

test('when the session has ended the form stays, is saved after signing in beside it, and one comes back', async () => {
  // In a browser of its own: a session that ended is nobody else's.
  await page.context().close();
  page = await openPage(browser);
  await signIn(page, { url: app.url, editor: liMing });
  await open(page, 'policy', policy);
  const { pathname } = new URL(page.url());
  // To sign out of what has ended would end the session of whoever has signed in again meanwhile.
  const signedOut: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('/admin/logout')) signedOut.push(request.url());
  });
  /** Types a number; once the panel has judged it the session ends, so that the save is what is refused. */
  const typeThenEnd = async (number: string): Promise<void> => {
    const judged = page.waitForResponse(
      (answer) =>
        answer.url().includes('/completeness/rehearsal') &&
        Boolean(answer.request().postData()?.includes(number)),
    );
    await page.fill('input[name="documentNumber"]', number);
    await judged;
    await app.strapi.db.query('admin::session').deleteMany({});
  };
  const expired = page.getByRole('alertdialog').getByText(/本页填写的内容还没有保存/);
  await typeThenEnd('测民〔2026〕8号');
  await save().click();
  await expired.waitFor();
  await press(page, '留在本页');
  expect(await page.inputValue('input[name="documentNumber"]')).toBe('测民〔2026〕8号');
  const beside = await page.context().newPage();
  await beside.goto(`${app.url}/admin`);
  await beside.fill('input[name="email"]', liMing.email);
  await beside.fill('input[name="password"]', liMing.password);
  await beside.getByRole('button', { name: '登录' }).click();
  await beside.getByRole('heading', { name: '李明，您好' }).waitFor();
  await beside.close();
  await save().click();
  await told('条目已保存');
  await typeThenEnd('测民〔2026〕9号');
  await save().click();
  await expired.waitFor();
  await press(page, '重新登录');
  await page.fill('input[name="email"]', liMing.email);
  await page.fill('input[name="password"]', liMing.password);
  await press(page, '登录');
  await page.waitForURL((address) => address.pathname === pathname);
  await settled(page);
  expect(await page.inputValue('input[name="documentNumber"]')).toBe('测民〔2026〕8号');
  expect(signedOut).toEqual([]);
});
