import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, settled, signIn } from './support/browser';
import { type Office, openOffice } from './support/office';

let office: Office;
let browser: Browser;
let page: Page;

interface Listed {
  totalCount: number;
  nodes: Array<{ level1: string; level2: string; method: string; channels: string[] }>;
}

/** What the public reads of the unit's catalogue. */
const published = async (): Promise<Listed> => {
  const answer = await fetch(`${office.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({
      query: `{ catalogItems(filter: { unit: "WD-MZJ", domain: "social-assistance" }) {
        totalCount nodes { level1 level2 method channels } } }`,
    }),
  });
  const { data } = (await answer.json()) as { data: { catalogItems: Listed } };
  return data.catalogItems;
};

interface Change {
  action: string;
  type: string;
  title: string;
}
/** What the media centre reads: the changes of catalogue items, oldest first. */
const changes = async (): Promise<Change[]> => {
  const answer = await fetch(`${office.url}/syndication/changes?after=0&limit=1000`);
  const stream = (await answer.json()) as { changes: Change[] };
  return stream.changes.filter(({ type }) => type === 'catalog-item');
};

/** What a citizen reads on the example page, in a window of their own: the list, and the item opened from it. */
const onExamplePage = async (): Promise<{ told: string | null; item: string[] }> => {
  const reader = await openPage(browser);
  try {
    await reader.goto(`${office.url}/example/index.html#/unit/WD-MZJ`);
    await reader.getByRole('heading', { name: '区民政局公开事项目录' }).waitFor();
    const told = await reader.getByRole('heading', { level: 2 }).textContent();
    const row = reader.getByRole('link', { name: '最低生活保障 · 审核审批信息' });
    if ((await row.count()) === 0) return { told, item: [] };
    await row.click();
    await reader.getByRole('heading', { name: '公开要素' }).waitFor();
    return { told, item: await reader.getByRole('definition').allInnerTexts() };
  } finally {
    await reader.context().close();
  }
};

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const told = (text: string) => page.getByText(text, { exact: true }).first().waitFor();

const write = (field: string, text: string) =>
  page.getByRole('textbox', { name: field, exact: true }).fill(text);

/** Looks a document up in a field of links and takes it. */
const link = async (field: string, name: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: new RegExp(`^${field}`) }).first();
  await box.click();
  await box.pressSequentially(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
};
const take = async (field: string, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name, exact: true }).click();
};
const tick = (field: string, name: string) =>
  page.getByRole('group', { name: field }).getByRole('checkbox', { name, exact: true }).click();

/** Each refusal that stands at a field, by the field's label. */
const refusals = (): Promise<string[]> =>
  page.$$eval('[data-strapi-field-error]', (errors) =>
    errors.map((error) => {
      const label = error.parentElement?.querySelector('label')?.firstChild?.textContent?.trim() ?? '?';
      return `${label}: ${error.textContent}`;
    }),
  );

/** The part of the page that belongs to a field of components, by its label. */
const component = (label: RegExp): Locator =>
  page
    .locator('main form, main')
    .locator('div')
    .filter({ has: page.locator('label, span').filter({ hasText: label }) })
    .filter({ has: page.getByRole('button', { name: /尚未填写/ }) })
    .last();

beforeAll(async () => {
  office = await openOffice();
  browser = await openBrowser();
  page = await openPage(browser);
  await signIn(page, office);
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

test('an editor writes a catalogue item and saves it while it is incomplete', async () => {
  await page.goto(`${office.url}/admin/content-manager/collection-types/api::catalog-item.catalog-item`);
  await settled(page);
  await page.getByRole('link', { name: '新建条目' }).first().click();
  await settled(page);
  await page.getByText('编制本条目录的单位').waitFor();
  await link('所属单位', '区民政局');
  await link('所属领域', '社会救助');
  await write('一级事项', '最低生活保障');
  await write('二级事项', '审核审批信息');
  await press('保存');
  await told('条目已保存');
  expect(await published()).toEqual({ totalCount: 0, nodes: [] });
});

test('publishing it is refused, and each missing element is named on its field', async () => {
  await press('发布');
  const told = page.getByText(/^未能公开“最低生活保障 审核审批信息”/);
  await told.waitFor();
  for (const missing of ['公开内容', '公开依据', '公开时限', '公开主体', '公开方式', '公开对象', '公开渠道'])
    expect(await told.textContent()).toMatch(new RegExp(`未(填写|选择)${missing}`));
  expect(await refusals()).toEqual([
    '公开内容（要素）: 未填写公开内容。逐项列出公开的内容要素，如“办理条件”“申请材料”“办理流程”',
    '公开依据: 未填写公开依据。写明文件名称、文号和条款，如《社会救助暂行办法》（国务院令第649号）',
    '公开时限: 未填写公开时限。填写时限，如“信息形成或者变更之日起20个工作日内”',
    '公开主体: 未填写公开主体。选择负责公开的单位，或填写单位规范全称',
    '公开方式: 未选择公开方式。选择“主动公开”或“依申请公开”',
    '公开对象: 未选择公开对象。选择“全社会”或“特定群体”；选择特定群体的，写明具体对象',
    '公开渠道和载体: 未选择公开渠道和载体。至少选择一个渠道，如“政府网站”',
  ]);
  expect(await published()).toEqual({ totalCount: 0, nodes: [] });
});

test('completed and published, it is in the portal at once', async () => {
  await component(/^公开内容/)
    .getByRole('button', { name: /尚未填写/ })
    .click();
  await write('要素', '低保对象名单及相关信息');
  await component(/^公开依据/)
    .getByRole('button', { name: /尚未填写/ })
    .click();
  await write('依据原文', '《社会救助暂行办法》（国务院令第649号）');
  await component(/^公开时限/)
    .getByRole('button', { name: /尚未填写/ })
    .click();
  await write('时限原文', '信息形成之日起20个工作日内');
  await link('公开主体', '区民政局');
  await take('公开方式', '主动公开');
  await take('公开对象', '全社会');
  await tick('公开渠道和载体', '社区/企事业单位/村公示栏');
  await tick('公开渠道和载体', '政府网站');
  await tick('公开层级', '县级');
  await press('发布');
  await told('条目已发布');
  expect(await published()).toEqual({
    totalCount: 1,
    nodes: [
      {
        level1: '最低生活保障',
        level2: '审核审批信息',
        method: 'PROACTIVE',
        channels: ['WEBSITE', 'NOTICE_BOARD'],
      },
    ],
  });
  expect((await changes()).map(({ action, title }) => ({ action, title }))).toEqual([
    { action: 'publish', title: '最低生活保障 审核审批信息' },
  ]);
  expect(await onExamplePage()).toEqual({
    told: '共 1 项',
    item: [
      '最低生活保障 · 审核审批信息',
      '低保对象名单及相关信息',
      '《社会救助暂行办法》（国务院令第649号）',
      '信息形成之日起20个工作日内',
      '区民政局',
      '主动公开',
      '政府网站\n社区/企事业单位/村公示栏',
      '全社会',
    ],
  });
});

test('its publication withdrawn, it is gone, and the media centre is told', async () => {
  await press('更多条目操作');
  await page.getByRole('menuitem', { name: '撤回发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^撤回的理由/ }).fill('目录重新编制，此项并入另一项');
  await dialog.getByRole('button', { name: '确认撤回', exact: true }).click();
  await told('已撤回发布');
  expect(await published()).toEqual({ totalCount: 0, nodes: [] });
  expect((await changes()).map(({ action }) => action)).toEqual(['publish', 'withdraw']);
  expect(await onExamplePage()).toEqual({ told: '共 0 项', item: [] });
});
