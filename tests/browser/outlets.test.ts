import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Receiver, takesAll } from '../integration/support/receiver';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { startTestWorker, type TestWorker } from '../integration/support/worker';
import { barriersOn } from './support/axe';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator } from './support/office';

// One story, told step by step: 陈晨 of 融媒体中心 has the district's account sent what becomes public.
const chenChen = { email: 'chenchen@example.com', password: 'Zhengwu-2026', name: '陈晨' };

let app: TestStrapi;
let browser: Browser;
let page: Page;
let worker: TestWorker;
let unit = '';
let policy = '';
let token = '';
const outlet = new Receiver();
const faults: unknown[] = [];

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const policies = () => app.strapi.documents('api::policy.policy');
const publish = async (title: string): Promise<string> =>
  (
    await policies().create({
      data: { title, issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
      status: 'published',
    })
  ).documentId;
const card = () => page.getByRole('region', { name: '卫东发布' });
const openOutlets = async (): Promise<void> => {
  await page.goto(`${app.url}/admin/plugins/outlets`);
  await card().waitFor();
};
/** English that is data: the receiver's address. */
const data = () => new Set([outlet.address]);

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true, admin: true });
  await outlet.open();
  unit = (
    await app.strapi.documents('api::unit.unit').create({
      data: { code: 'WD-MZJ', name: '区民政局', kind: 'department' },
    })
  ).documentId;
  await makeAdministrator(app.strapi, chenChen, 'media-centre', ['WD-MZJ']);
  // Two seconds in place of five until the first repeat.
  worker = startTestWorker({
    databaseUrl: app.databaseUrl,
    onFault: (error) => faults.push(error),
    pace: 0.4,
  });
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, { url: app.url, editor: chenChen });
});
afterAll(async () => {
  await browser?.close();
  await worker?.end();
  await outlet.close();
  delete process.env.SUBSCRIPTION_NETWORKS;
  await app?.stop();
  expect(faults).toEqual([]);
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(page)));
});

test('an outlet is registered, its secret shown once, and tested', async () => {
  await page.getByRole('link', { name: '投送', exact: true }).click();
  await page.getByText('还没有渠道').waitFor();
  await page.getByRole('link', { name: '新建渠道' }).click();
  await press('保存');
  await page.getByText('请填写', { exact: true }).nth(1).waitFor();
  await page.fill('input[name="name"]', '卫东发布');
  await page.fill('input[name="address"]', 'ftp://example.com');
  await press('保存');
  await page.getByText('地址应以 https:// 开头').waitFor();
  await page.fill('input[name="address"]', outlet.address);
  await page.getByRole('combobox', { name: '类别' }).click();
  await page.getByRole('option', { name: '微信公众号' }).click();
  await page.getByRole('combobox', { name: '内容类型' }).click();
  await page.getByRole('option', { name: '政策文件' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '单位' }).click();
  await page.keyboard.type('民政');
  await page.getByRole('option', { name: '区民政局' }).click();
  expect(await englishOn(page, data())).toEqual([]);
  expect(await barriersOn(page, 'main')).toEqual([]);
  await press('保存');
  const secret = await page.locator('[data-secret]').textContent();
  expect(secret).toMatch(/^whsec_/);
  token = (await page.locator('[data-token]').textContent()) ?? '';
  await press('已经保存好');
  await card().getByText('接收：政策文件 · 区民政局及下属单位 · 含全文').waitFor();
  expect(await page.content()).not.toContain('whsec_');

  await press('测试：卫东发布');
  await card()
    .getByRole('status')
    .getByText(/^测试消息：状态码 204（已收下），用时 \d+ 毫秒。$/)
    .waitFor();
  expect(outlet.taken.map(({ change }) => change.action)).toEqual(['test']);
  expect(await englishOn(page, data())).toEqual([]);
  expect(await barriersOn(page, 'main')).toEqual([]);
});

test('a failure is seen with its answer and the next try, until it is taken', async () => {
  outlet.manners = (_, __, response) => response.writeHead(500).end('维护中');
  policy = await publish('关于高龄津贴的通知');
  await expect.poll(() => outlet.seen.length, { timeout: 20_000 }).toBeGreaterThan(1);
  await openOutlets();
  await card().getByText('待投 1 条').waitFor();
  await card()
    .getByText(/^连续失败 \d+ 次/)
    .waitFor();
  await page.getByRole('link', { name: '投送记录：卫东发布' }).click();
  const row = page.getByRole('row').filter({ hasText: '关于高龄津贴的通知' });
  await row.getByText('状态码 500（对方出错）').waitFor();
  await row.getByText('维护中').waitFor();
  await row.getByText('待投').waitFor();
  expect(await englishOn(page)).toEqual([]);
  expect(await barriersOn(page, 'main')).toEqual([]);
  // The page looks again by itself.
  outlet.manners = takesAll;
  await row.getByText('已送达').waitFor();
  await row.getByText('状态码 204（已收下）').waitFor();
});

test('it is sent once more, alone and as a range', async () => {
  const taken = outlet.taken.length;
  await press('重投');
  await page.getByText('已安排重投 1 条').first().waitFor();
  await expect.poll(() => outlet.taken.length).toBe(taken + 1);
  await page.getByText('再次投送').first().waitFor();
  const seq = String(outlet.taken.at(-1)?.change.seq);
  await press('重投一段');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^从序号/ }).fill(seq);
  await dialog.getByRole('textbox', { name: /^到序号/ }).fill(seq);
  await dialog.getByRole('button', { name: '重投', exact: true }).click();
  await expect.poll(() => outlet.taken.length).toBe(taken + 2);
  await page.getByRole('combobox', { name: '状态' }).click();
  await page.getByRole('option', { name: '未送达' }).click();
  await page.getByText('没有投送记录。').waitFor();
});

test('beside the document stands where it runs; what is held back is sent when somebody resumes', async () => {
  await openOutlets();
  await press('暂停：卫东发布');
  await card().getByText('已暂停').waitFor();
  const edit = `${app.url}/admin/content-manager/collection-types/api::policy.policy/${policy}`;
  await page.goto(edit);
  await settled(page);
  const panel = page.getByRole('list').getByRole('listitem').filter({ hasText: '卫东发布' });
  await panel.getByText(/^发布，.+ 送达$/).waitFor();
  await policies().update({ documentId: policy, data: { body: '<p>更正</p>' }, status: 'published' });
  await page.reload();
  await panel.getByText('更正，待投').waitFor();
  await panel.getByText('渠道已暂停，恢复后补投').waitFor();
  expect(await englishOn(page)).toEqual([]);
  await openOutlets();
  await press('恢复：卫东发布');
  await card().getByText('在投').waitFor();
  await page.goto(edit);
  await panel.getByText(/^更正，.+ 送达$/).waitFor();
});

test('a correction of what an outlet carries is called back, until the outlet reports what it did', async () => {
  const recalled = async () => {
    await page.goto(`${app.url}/admin`);
    const widget = page
      .getByRole('heading', { name: '待回执的更正与撤回' })
      .locator('xpath=ancestor::section[1]');
    await widget.waitFor();
    return widget;
  };
  const edit = `${app.url}/admin/content-manager/collection-types/api::policy.policy/${policy}`;
  const open = /^已更正，请于 .+ 前回执$/;
  const home = await recalled();
  await home.getByText('关于高龄津贴的通知').waitFor();
  await home.getByText(open).waitFor();
  expect(await englishOn(page)).toEqual([]);
  await page.goto(edit);
  const panel = page.getByRole('list').getByRole('listitem').filter({ hasText: '卫东发布' });
  await panel.getByText(open).waitFor();
  const change = outlet.taken.findLast((message) => message.change.id === policy)?.change;
  const answer = await fetch(`${app.url}/syndication/receipts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      id: policy,
      locale: 'zh-Hans',
      seq: change?.seq,
      outlet: '卫东发布',
      url: 'https://mp.example.com/s/1',
      at: new Date().toISOString(),
      hash: change?.hash,
    }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([201, { current: true }]);
  await page.reload();
  await panel.getByText(/^更正，.+ 送达$/).waitFor();
  expect(await panel.getByText(open).count()).toBe(0);
  await (await recalled()).getByText('没有等待回执的更正或撤回。').waitFor();
});

test('it is given another secret, changed, and taken off the list', async () => {
  await openOutlets();
  await press('更换密钥：卫东发布');
  await page.getByRole('alertdialog').getByRole('button', { name: '更换', exact: true }).click();
  await page.locator('[data-secret]').waitFor();
  await press('已经保存好');
  await page.getByRole('link', { name: '编辑：卫东发布' }).click();
  await page.fill('input[name="name"]', '卫东发布（试用）');
  await press('保存');
  await page.getByRole('region', { name: '卫东发布（试用）' }).waitFor();
  await press('删除：卫东发布（试用）');
  await page.getByRole('alertdialog').getByRole('button', { name: '确认删除' }).click();
  await page.getByText('还没有渠道').waitFor();
});
