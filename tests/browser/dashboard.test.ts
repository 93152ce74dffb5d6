import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { makeAdministrator, type Office, openOffice } from './support/office';
import { latinData } from './support/sample-documents';

const example = resolve(import.meta.dirname, '../../examples/social-assistance-catalogue.xlsx');

let office: Office;
let browser: Browser;
let page: Page;

const scope = (): string => new URL(page.url()).search;
const text = (selector: string): Promise<string | null> => page.textContent(selector);
const saved = async (press: () => Promise<void>): Promise<[download: Download, file: string]> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return [download, await download.path()];
};

beforeAll(async () => {
  office = await openOffice();
  await service(office.strapi, 'exchange', 'workbooks').import({
    file: example,
    unit: 'WD-MZJ',
    domain: 'social-assistance',
    publish: true,
  });
  await office.strapi
    .documents('api::policy.policy')
    .create({ data: { title: '未写完的政策' }, locale: 'zh-Hans' } as never);
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, office);
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

test('from the home page the office goes to the dashboard and has everything checked', async () => {
  await page.getByRole('link', { name: '打开看板' }).first().click();
  await page.getByRole('heading', { level: 1, name: '完整度看板' }).waitFor();
  await page.getByText('还没有检查过：点“立即检查”').waitFor();
  await page.getByRole('button', { name: '立即检查' }).last().click();
  await page.getByText(/上次检查：/).waitFor();
  expect(await page.getAttribute('main [data-score]', 'data-score')).toBe('94.4');
});

test('it sees the three orphan domains and the bureau’s score, all in Chinese', async () => {
  await page.getByText('扶贫、户籍管理、市政服务').waitFor();
  const map = page.locator('[data-chart="heat-map"] svg');
  await map.getByText('94', { exact: true }).waitFor();
  expect(await map.getByText('缺', { exact: true }).count()).toBe(34);
  expect(await text('[data-milestone="item-list"][data-unit="WD-MZJ"]')).toBe('11/12已逾期');
  expect(await text('[data-gap="legal-basis.replaced"] summary')).toContain('4 处');
  expect(await englishOn(page, await latinData(office.strapi))).toEqual([]);
});

test('a click on a cell leads to its items, “back” to the district, and an item to its edit page', async () => {
  await page.goto(`${office.url}/admin/plugins/completeness`);
  await page.locator('[data-chart="heat-map"] svg').getByText('94', { exact: true }).click();
  await expect.poll(scope).toBe('?unit=WD-MZJ&domain=social-assistance');
  await page.getByRole('link', { name: '最低生活保障 审核信息' }).waitFor();
  expect(await text('nav[aria-label="当前位置"]')).toBe('全区区民政局社会救助');
  expect(await englishOn(page, await latinData(office.strapi))).toEqual([]);
  await page.goBack();
  await expect.poll(scope).toBe('');
  await page.getByRole('button', { name: '以表格查看' }).click();
  await page.locator('main td a', { hasText: '区民政局' }).first().click();
  await expect.poll(scope).toBe('?unit=WD-MZJ');
  await page.locator('main td a', { hasText: '社会救助' }).click();
  await page.getByRole('link', { name: '最低生活保障 审核信息' }).click();
  await page.waitForURL(/api::catalog-item\.catalog-item\//);
  await settled(page);
  expect(await page.inputValue('input[name="level2"]')).toBe('审核信息');
});

test('it takes the dashboard along: a workbook, and the map as a picture', async () => {
  await page.goto(`${office.url}/admin/plugins/completeness`);
  const [workbook, file] = await saved(() => page.getByRole('button', { name: '导出表格' }).click());
  expect(workbook.suggestedFilename()).toMatch(/^完整度看板-\d{4}-\d\d-\d\d\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['总览', '单位×领域', '问题清单', '时间节点']);
  await page.locator('[data-chart="heat-map"] svg').getByText('94', { exact: true }).waitFor();
  const [picture, png] = await saved(() => page.getByRole('button', { name: '存为图片' }).click());
  expect(picture.suggestedFilename()).toBe('单位与领域.png');
  const bytes = readFileSync(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Width, in the header of the file: twice what is on the screen.
  const shown = await page.locator('[data-chart="heat-map"] svg').boundingBox();
  expect(bytes.readUInt32BE(16)).toBe(Math.floor((shown?.width ?? 0) * 2));
});

test('a unit’s page has its own gaps only, and is read from its title on', async () => {
  await page.goto(`${office.url}/admin/plugins/completeness`);
  await page.locator('[data-gap="coverage.row.missing"] summary').click();
  await page.getByRole('button', { name: '以表格查看' }).click();
  const link = page.locator('main td a', { hasText: '区民政局' }).first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect.poll(() => text('nav[aria-label="当前位置"]')).toBe('全区区民政局');
  await page.getByRole('heading', { name: '本单位各领域' }).waitFor();
  const title = page.getByRole('heading', { level: 1, name: '完整度看板' });
  await expect.poll(async () => (await title.boundingBox())?.y ?? -1).toBeGreaterThan(0);
  const others = (await page.locator('[data-gap] li p').allTextContents()).filter(
    (line) => /：/u.test(line) && !line.startsWith('区民政局'),
  );
  expect(others).toEqual([]);
});

test('on the home page: over how many units the score is, who has nothing, and what is to be done', async () => {
  await page.goto(`${office.url}/admin`);
  const widget = page.locator('section', { has: page.getByRole('link', { name: '打开看板' }) });
  await widget.getByText('得分最低的单位').waitFor();
  expect(await widget.locator('[data-score]').getAttribute('data-score')).toBe('94.4');
  expect(await widget.locator('[data-spread]').textContent()).toMatch(/个应编制的单位中 \d+ 个未编制/u);
  expect(await widget.locator('[data-weakest]').allTextContents()).toEqual(
    Array(3).fill(expect.stringMatching(/未编制$/u)),
  );
  const tasks = page.locator('[data-agenda] [data-task]');
  await tasks.getByRole('link', { name: '未写完的政策' }).waitFor();
  expect(await tasks.textContent()).toMatch(
    /草稿，等待发布，自 \d{4}-\d\d-\d\d 起\d+ 处不改正不能发布，先改：/u,
  );
  await widget.locator('[data-weakest] a').first().click();
  await expect.poll(scope).toMatch(/^\?unit=WD-/u);
});

test('a unit that has nothing yet is told so, with a way to begin; of another unit’s page, that it is not to be seen', async () => {
  const schools = { email: 'schools@example.com', password: 'Zhengwu-2026', name: '区教育体育局经办' };
  await makeAdministrator(office.strapi, schools, 'drafter', ['WD-JTJ']);
  const desk = await openPage(browser);
  await signIn(desk, { url: office.url, editor: schools });
  await desk.getByText('本单位还没有目录事项').waitFor();
  // The office's dates are past, and nothing was begun: both pages say so.
  await desk.locator('[data-open-milestone]').first().waitFor();
  for (const gone of ['还没有检查过', '得分最低的单位', '平台统计'])
    expect(await desk.getByText(gone).count()).toBe(0);
  expect(await desk.getByRole('link', { name: '新建第一条' }).getAttribute('href')).toMatch(
    /catalog-item\/create$/u,
  );
  expect(await englishOn(desk, await latinData(office.strapi))).toEqual([]);
  await desk.goto(`${office.url}/admin/plugins/completeness?unit=WD-MZJ`);
  await desk.getByText('不在您可以查看的范围内').waitFor();
  expect(await desk.getByText('没有发现问题').count()).toBe(0);
});
