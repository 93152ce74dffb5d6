import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { wholeGuide } from '../samples/whole-guide';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { type Office, openOffice } from './support/office';

const guides = 'admin/content-manager/collection-types/api::service-guide.service-guide';

let office: Office;
let browser: Browser;
let page: Page;
let guide = '';

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const told = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
const rules = (): Promise<(string | null)[]> =>
  page.$$eval('[data-rule]', (found) => found.map((element) => element.getAttribute('data-rule')));
const focused = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('name'));

/** What a citizen reads of the bureau's guides. */
const published = async (): Promise<unknown> => {
  const answer = await fetch(`${office.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({
      query: `{ serviceGuides(filter: { unit: "WD-MZJ" }) {
        totalCount
        nodes { title conditions promisedDays statutoryDays free materials { name form copies } onlineUrl }
      } }`,
    }),
  });
  return ((await answer.json()) as { data: { serviceGuides: unknown } }).data.serviceGuides;
};

const idOf = async (name: 'unit' | 'domain', code: string): Promise<string> => {
  const found = await office.strapi
    .documents(`api::${name}.${name}` as 'api::unit.unit')
    .findFirst({ filters: { code } });
  if (!found) throw new Error(`no ${name} ${code}`);
  return found.documentId;
};

beforeAll(async () => {
  office = await openOffice();
  const unfinished = wholeGuide({
    unit: await idOf('unit', 'WD-MZJ'),
    domain: await idOf('domain', 'social-assistance'),
    conditions: null,
    materials: [{ form: 'copy', copies: 1, required: true }],
    statutoryDays: 20,
    promisedDays: 30,
    free: false,
    onlineUrl: 'http://www.hnzwfw.gov.cn/',
    phone: '13800138000',
  });
  const made = await office.strapi
    .documents('api::service-guide.service-guide')
    .create({ data: unfinished, locale: 'zh-Hans' } as never);
  guide = made.documentId;
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, office);
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(page)));
});

test('beside a new guide the panel says in Chinese what it needs', async () => {
  await page.goto(`${office.url}/${guides}/create`);
  await settled(page);
  // Opened by its address, a form is made once more when its language has been chosen.
  await expect
    .poll(async () => (await rules()).slice(0, 8))
    .toEqual([
      'required.service-guide.title',
      'required.service-guide.unit',
      'guide.conditions.missing',
      'guide.materials.missing',
      'guide.steps.missing',
      'guide.time-limit.missing',
      'guide.fee.missing',
      'guide.place.missing',
    ]);
  expect(await englishOn(page)).toEqual([]);
});

test('an editor puts an unfinished guide in order by the panel, publishes it, and citizens read it', async () => {
  await page.goto(`${office.url}/${guides}/${guide}`);
  await settled(page);
  await expect
    .poll(rules)
    .toEqual([
      'guide.conditions.missing',
      'guide.material.unnamed',
      'guide.time-limit.longer',
      'guide.fee.missing',
      'guide.online.not-https',
      'privacy.mobile-phone',
    ]);
  expect(await page.textContent('[data-rule="guide.time-limit.longer"]')).toBe(
    '必改承诺时限30个工作日，长于法定时限20个工作日承诺时限只能等于或短于法定时限，核对两个数字',
  );
  expect(await page.getByRole('checkbox', { name: '自然人', exact: true }).isChecked()).toBe(true);
  expect(await published()).toEqual({ totalCount: 0, nodes: [] });

  await page.click('[data-rule="guide.conditions.missing"]');
  await expect.poll(focused).toBe('conditions');
  await page.locator('textarea[name="conditions"]').fill('具有本区户籍，家庭人均月收入低于690元。');
  await page.click('[data-rule="guide.material.unnamed"]');
  await expect.poll(focused).toBe('materials.0.name');
  await page.locator('input[name="materials.0.name"]').fill('居民身份证');
  await page.locator('input[name="promisedDays"]').fill('15');
  await page.getByRole('checkbox', { name: '不收费' }).click();
  await page.locator('input[name="onlineUrl"]').fill('https://www.hnzwfw.gov.cn/');
  await expect.poll(rules).toEqual(['privacy.mobile-phone']);
  await page.locator('input[name="phone"]').fill('0375-3990001');
  await told('未发现问题，可以发布');
  expect(await englishOn(page)).toEqual([]);
  await press('发布');
  await told('条目已发布');
  expect(await published()).toEqual({
    totalCount: 1,
    nodes: [
      {
        title: '最低生活保障对象认定',
        conditions: '具有本区户籍，家庭人均月收入低于690元。',
        promisedDays: 15,
        statutoryDays: 20,
        free: true,
        materials: [{ name: '居民身份证', form: 'COPY', copies: 1 }],
        onlineUrl: 'https://www.hnzwfw.gov.cn/',
      },
    ],
  });
});
