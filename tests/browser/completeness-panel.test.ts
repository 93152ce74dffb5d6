import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';

const EMAIL = 'editor@example.test';
const PASSWORD = 'Gongkai-2026-panel';

let app: TestStrapi;
let browser: Browser;
let page: Page;
let unit = '';
let domain = '';
let regulation = '';

const create = async (name: string, data: object): Promise<string> => {
  const { documentId } = await app.strapi
    .documents(`api::${name}.${name}` as never)
    .create({ data } as never);
  return documentId;
};

const signIn = async (): Promise<void> => {
  const role = await app.strapi.service('admin::role').getSuperAdmin();
  await app.strapi.service('admin::user').create({
    email: EMAIL,
    password: PASSWORD,
    firstname: '编辑',
    isActive: true,
    roles: [role.id],
  });
  await page.goto(`${app.url}/admin/auth/login`);
  await page.fill('input[name="email"]', EMAIL);
  await page.fill('input[name="password"]', PASSWORD);
  await page.click('button[type="submit"]');
  await page.waitForURL(/\/admin\/?$/);
};

const rules = (): Promise<(string | null)[]> =>
  page.$$eval('[data-rule]', (found) => found.map((element) => element.getAttribute('data-rule')));
const score = (): Promise<string | null> => page.getAttribute('[data-score]', 'data-score');

beforeAll(async () => {
  app = await startStrapi({ listen: true, admin: true });
  unit = await create('unit', { code: 'T-MZJ', name: '测试区民政局', kind: 'department' });
  domain = await create('domain', { code: 'social-assistance', name: '社会救助', leadUnit: unit });
  const successor = await create('legal-basis', {
    title: '新办法',
    number: '民发〔2021〕57号',
    validity: 'in-force',
  });
  await create('legal-basis', {
    title: '旧办法',
    number: '民发〔2012〕220号',
    validity: 'replaced',
    replacedBy: successor,
  });
  regulation = await create('legal-basis', {
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1400, height: 1000 } });
  await signIn();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe('beside a new catalogue item', () => {
  beforeAll(async () => {
    await page.goto(
      `${app.url}/admin/content-manager/collection-types/api::catalog-item.catalog-item/create`,
    );
    await page.waitForSelector('[data-score]');
  });

  test('the panel says in Chinese that everything is missing', async () => {
    expect(await score()).toBe('0');
    expect(await rules()).toEqual([
      'element.content.missing',
      'element.legal-basis.missing',
      'element.time-limit.missing',
      'element.subject.missing',
      'element.name.missing',
      'element.channel.missing',
      'element.audience.missing',
      'element.method.missing',
      'element.name.level1-missing',
      'required.catalog-item.unit',
      'required.catalog-item.domain',
    ]);
    expect(await page.textContent('[data-rule="element.content.missing"]')).toBe(
      '必改改正可得 20 分未填写公开内容逐项列出公开的内容要素，如“办理条件”“申请材料”“办理流程”',
    );
  });

  test('it follows while the editor types', async () => {
    await page.fill('input[name="level1"]', '最低生活保障');
    await page.fill('input[name="level2"]', '办事指南');
    await expect.poll(score).toBe('10');
    await page.getByRole('checkbox', { name: '政府网站' }).click();
    await expect.poll(score).toBe('20');
  });

  test('a click goes to the field', async () => {
    await page.fill('input[name="level2"]', '');
    await page.click('[data-rule="element.name.missing"]');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('level2');
  });
});

describe('beside a saved catalogue item', () => {
  beforeAll(async () => {
    const item = await create('catalog-item', {
      level1: '最低生活保障',
      level2: '审批信息',
      contentElements: [{ text: '低保对象名单', required: true }],
      legalBases: [{ text: '《社会救助暂行办法》' }, { text: '《旧办法》（民发〔2012〕220号）' }],
      timeLimit: { text: '及时公开' },
      subjects: [unit],
      method: 'proactive',
      channels: ['website'],
      audience: 'public',
      unit,
      domain,
    });
    await page.goto(
      `${app.url}/admin/content-manager/collection-types/api::catalog-item.catalog-item/${item}`,
    );
    await page.waitForSelector('[data-score]');
  });

  test('saved links count; a replaced basis is found with its successor', async () => {
    await expect.poll(rules).toContain('legal-basis.replaced');
    expect(await rules()).toEqual([
      'legal-basis.replaced',
      'time-limit.vague',
      'legal-basis.unknown-in-register',
    ]);
    expect(await score()).toBe('92');
    expect(await page.textContent('[data-rule="legal-basis.replaced"]')).toContain(
      '改引《新办法》（民发〔2021〕57号）',
    );
    expect(await page.textContent('[data-time-limit]')).toBe('及时公开');
  });

  test('each finding shows its law, as a link where the register holds it, beside the button and not in it', async () => {
    expect(await page.locator('[data-source]').count()).toBe((await rules()).length);
    const card = page.locator('li', { has: page.locator('[data-rule="time-limit.vague"]') });
    const law = card.getByRole('link');
    expect(await law.textContent()).toBe('《中华人民共和国政府信息公开条例》第二十六条');
    expect(await law.getAttribute('href')).toMatch(new RegExp(`legal-basis/${regulation}$`));
    expect(await law.getAttribute('target')).toBe('_blank');
    const unlinked = page.locator('li', { has: page.locator('[data-rule="legal-basis.replaced"]') });
    expect(await unlinked.locator('[data-source]').textContent()).toContain('依据：区政府办公室《');
    expect(await page.locator('[data-score] ~ * :is(a, button) :is(a, button)').count()).toBe(0);
  });

  test('a click opens the entry of the list in which the field lies', async () => {
    await page.click('[data-rule="legal-basis.replaced"]');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('legalBases.1.text');
  });

  test('a corrected basis leaves the list as it is typed', async () => {
    const field = page.locator('textarea[name="legalBases.1.text"]');
    await field.fill('《新办法》（民发〔2021〕57号）');
    await expect.poll(rules).toEqual(['time-limit.vague', 'legal-basis.unknown-in-register']);
  });
});

describe('the district office lays down its own numbers', () => {
  const save = () => page.getByRole('button', { name: '保存', exact: true }).click();
  const rulesField = () => page.locator('.cm-content').last();

  test('a mistake is told on its field, in Chinese, with its place', async () => {
    await page.goto(`${app.url}/admin/content-manager/single-types/api::judging-settings.judging-settings`);
    await page.waitForSelector('input[name="proactiveDays"]');
    expect(await page.textContent('h1')).toContain('评价设置');
    // An empty field is the law's, which stands beside it.
    expect(await page.inputValue('input[name="commentDays"]')).toBe('');
    await page
      .getByText('最短30日（《重大行政决策程序暂行条例》第十五条），只能改长；不填按此执行')
      .waitFor();
    await page.fill('input[name="proactiveDays"]', '25');
    await rulesField().fill('{"element.audience.mising": {"off": true}}');
    await save();
    await page.getByText('只能改短，现为 25').first().waitFor();
    await page.getByText('没有这条规则，最接近的是 element.audience.missing').first().waitFor();
    // What was typed stays.
    expect(await page.inputValue('input[name="proactiveDays"]')).toBe('25');
  });

  test('put right it is saved, and the panel judges by it', async () => {
    await page.fill('input[name="proactiveDays"]', '10');
    await rulesField().fill('{"time-limit.too-long": {"points": 7}}');
    await save();
    await page.getByText('已保存').first().waitFor();
    const item = await create('catalog-item', {
      level1: '最低生活保障',
      level2: '办事指南',
      timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
    });
    await page.goto(
      `${app.url}/admin/content-manager/collection-types/api::catalog-item.catalog-item/${item}`,
    );
    await page.waitForSelector('[data-score]');
    await expect.poll(rules).toContain('time-limit.too-long');
    expect(await page.textContent('[data-rule="time-limit.too-long"]')).toContain(
      '20个工作日超过主动公开的法定时限10个工作日',
    );
  });
});

describe('what only the database knows, and the English version', () => {
  const open = async (uid: string, documentId: string, locale: string): Promise<void> => {
    await page.goto(
      `${app.url}/admin/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`,
    );
    await page.getByText('发布检查').waitFor();
  };

  test('an interpretation whose policy nobody has published: the panel says so before the gate does', async () => {
    const policy = await create('policy', {
      title: '补贴办法',
      issuer: unit,
      body: '<p>每人每月100元。</p>',
    });
    const interpretation = await create('interpretation', {
      title: '解读补贴办法',
      policy,
      form: 'text',
      unit,
      body: '<p>谁可以领、领多少、到哪里领。</p>',
    });
    await open('api::interpretation.interpretation', interpretation, 'zh-Hans');
    await expect.poll(rules, { timeout: 20_000 }).toContain('link.not-public');
    expect(await page.textContent('[data-rule="link.not-public"]')).toContain('所关联的政策文件尚未公开');
  });

  test('an English version needs its own words and nothing else', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English' });
    const policies = app.strapi.documents('api::policy.policy');
    const policy = await create('policy', {
      title: '关于发放高龄津贴的通知',

      issuer: unit,
      issuedOn: '2026-05-20',
      body: '<p>每人每月100元。</p>',
    });
    await policies.publish({ documentId: policy });
    await open('api::policy.policy', policy, 'en');
    await page.locator('[data-shared-note]').waitFor();
    expect(await page.textContent('[data-shared-note]')).toContain('单位：测试区民政局');
    // Strapi's pickers would be empty, and offer to make a new unit.
    expect(await page.getByRole('combobox', { name: '发文单位' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: '文号' }).count()).toBe(0);
    await expect.poll(rules, { timeout: 20_000 }).toContain('required.policy.title');
    await page.fill('input[name="title"]', 'Notice on the allowance for the aged');
    await expect
      .poll(async () => (await rules()).filter((rule) => rule?.startsWith('required')), { timeout: 20_000 })
      .toEqual([]);
  });
});
