import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { csvLine } from '../../src/domain/audit';
import { service } from '../../src/plugin-kit/strapi/service';
import { fillUnit, type Ids } from '../integration/support/two-units';
import { barriersOn } from './support/axe';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator, type Office, openOffice } from './support/office';

// One story: 王芳 rings up 区政府办, because something is missing on her pages; 刘主任 looks with her eyes.
const director = { email: 'director@example.com', password: 'Zhengwu-2026', name: '刘主任' };
const wangFang = { email: 'wangfang@example.com', password: 'Zhengwu-2026', name: '王芳' };

let office: Office;
let browser: Browser;
let desk: Page;
let civil: Ids;
/** What the server refused while nothing but pages were opened. */
const refusals: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  civil = await fillUnit(office, 'WD-MZJ', '民政');
  await fillUnit(office, 'WD-WJW', '卫健');
  await makeAdministrator(office.strapi, director, 'district-office');
  await makeAdministrator(office.strapi, wangFang, 'publisher', ['WD-MZJ']);
  browser = await openBrowser();
  desk = await openPage(browser);
  desk.on('response', async (response) => {
    if (response.status() !== 403 || !(await response.text()).includes('ONLY_LOOKING')) return;
    refusals.push(`${response.request().method()} ${response.url()}`);
  });
  await signIn(desk, { url: office.url, editor: director });
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(desk), refusals));
});

const banner = () => desk.getByRole('complementary', { name: '以其他账号查看' });
const open = async (path: string): Promise<void> => {
  await desk.goto(`${office.url}/admin${path}`);
  await settled(desk);
};
const policies = '/content-manager/collection-types/api::policy.policy';
const menu = (name: string) => desk.getByRole('link', { name });
const ends = async (): Promise<void> => {
  await banner().getByRole('button', { name: '结束查看' }).click();
  await desk.getByRole('heading', { level: 1, name: '单位账号' }).waitFor();
  expect(await banner().count()).toBe(0);
};

test('the office looks as her: from the table of accounts, and where her rights are told', async () => {
  await desk.getByRole('link', { name: '单位账号' }).click();
  const row = desk.getByRole('row', { name: /王芳/ });
  await row.getByRole('button', { name: '以此账号查看：王芳' }).waitFor();
  for (const name of [director.name, office.editor.name])
    expect(await desk.getByRole('button', { name: `以此账号查看：${name}` }).count()).toBe(0);
  expect(await barriersOn(desk, 'main')).toEqual([]);
  await row.getByRole('button', { name: '查看 王芳 的权限' }).click();
  await desk.getByRole('dialog').getByText('只读，30 分钟后自动结束').waitFor();
  expect(await barriersOn(desk, '[role="dialog"]')).toEqual([]);
  await desk.getByRole('dialog').getByRole('button', { name: '以此账号查看' }).click();
  await banner().getByText('正在以“王芳”的账号查看（只读），30 分钟后自动结束').waitFor();
  await desk.getByRole('heading', { name: '王芳，您好' }).waitFor();
  await desk.getByText('您可以看到这些单位及其下级单位的内容：区民政局').waitFor();
  await settled(desk);
  expect(await englishOn(desk, new Set([director.email, wangFang.email]))).toEqual([]);
  expect(await barriersOn(desk, 'aside')).toEqual([]);
});

test('every page is hers: menu, lists, dashboard, library; none asks for what is refused', async () => {
  expect(await menu('单位账号').count()).toBe(0);
  await open(policies);
  await desk.getByText('民政政策').first().waitFor();
  expect(await desk.locator('main').textContent()).not.toContain('卫健');
  for (const path of ['/plugins/completeness', '/plugins/waivers', '/plugins/upload', '/me']) {
    await open(path);
    await banner().waitFor();
    expect(await desk.locator('main').textContent()).not.toContain('卫健');
  }
  // Nothing lies below the lower edge of the window.
  const { scrollHeight, innerHeight } = await desk.evaluate(() => ({
    scrollHeight: document.documentElement.scrollHeight,
    innerHeight: window.innerHeight,
  }));
  expect(scrollHeight).toBe(innerHeight);
  expect(refusals).toEqual([]);
});

test('she could save there; who only looks is told so, and nothing is changed', async () => {
  await open(`${policies}/${civil.policy}`);
  await desk.locator('input[name="title"]').fill('改过的标题');
  await desk.getByRole('button', { name: '保存' }).click();
  await desk.getByText('正在以“王芳”的账号查看，只能看，不能改动').first().waitFor();
  const { rows } = await office.db.query(`SELECT FROM policies WHERE title = '改过的标题'`);
  expect(rows).toEqual([]);
});

test('she ends it, and sees all units again; another page of the browser is told', async () => {
  await open(policies);
  const other = await desk.context().newPage();
  await other.goto(`${office.url}/admin${policies}`);
  const told = other.getByRole('complementary', { name: '以其他账号查看' });
  await told.waitFor();
  await ends();
  await expect.poll(() => told.count()).toBe(0);
  await other.close();
  await menu('单位账号').waitFor();
  await open(policies);
  await desk.getByText('卫健政策').first().waitFor();
  await desk.getByText('民政政策').first().waitFor();
});

test('when the time is over it ends by itself', async () => {
  await open('/plugins/scope');
  await desk.getByRole('button', { name: '以此账号查看：王芳' }).click();
  await banner().waitFor();
  await office.db.query(`UPDATE gongkai.trying SET until = now() + interval '20 seconds'`);
  await open(policies);
  await banner().getByText('1 分钟后自动结束').waitFor();
  await desk.getByRole('heading', { name: '刘主任，您好' }).waitFor({ timeout: 60_000 });
  expect(await banner().count()).toBe(0);
});

test('the trail holds begin, refusal and end, by who really looked', async () => {
  const { rows } = await office.db.query('SELECT id, firstname FROM admin_users');
  const account = (name: string) => `admin:${rows.find(({ firstname }) => firstname === name).id}`;
  const lines: string[] = [];
  for await (const entry of service(office.strapi, 'audit', 'trail').entries({ since: null, before: null }))
    if (entry.kind.startsWith('try-') || entry.entry.includes('"method":"PUT"'))
      lines.push(csvLine(entry, 'zh'));
  const cells = lines.map((line) => line.split(',').slice(2, 6));
  const [by, as] = [account('刘主任'), account('王芳')];
  expect(cells).toEqual([
    ['开始以其他账号查看', '', by, as],
    ['被拒绝的操作', '', by, civil.policy],
    ['结束以其他账号查看', '', by, as],
    ['开始以其他账号查看', '', by, as],
    ['结束以其他账号查看', '', by, as],
  ]);
});
