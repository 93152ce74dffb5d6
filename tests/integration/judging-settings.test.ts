import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSetId } from '../../src/domain/judging';
import { addWorkingDays } from '../../src/domain/time';
import type { CheckService, ContextService } from '../../types/services';
import { startStrapi, type TestStrapi } from './support/strapi';
import { wholeItem } from './support/whole-item';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string }>;
  publish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

let app: TestStrapi;
let unit = '';
let domain = '';
let settings = '';
let check: CheckService;
let context: ContextService;

const documents = (name: string) =>
  app.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
const create = async (name: string, data: object): Promise<string> =>
  (await documents(name).create({ data })).documentId;

/** The store is derived from the ledger: a test may let time pass in it. */
const publishedOn = (type: string, documentId: string, day: string) =>
  app.db.query(`UPDATE gongkai.store_${type} SET published_at = $2 WHERE document_id = $1`, [
    documentId,
    `${day}T02:00:00.000Z`,
  ]);
const publish = async (name: string, data: object): Promise<string> => {
  const documentId = await create(name, data);
  await documents(name).publish({ documentId });
  return documentId;
};
const found = async (rule: string, asked: object = {}) =>
  (await check.check(asked)).findings.filter((finding) => finding.rule.startsWith(rule));

const item = (change: object = {}) => ({ ...wholeItem({ unit, domain }), ...change });

beforeAll(async () => {
  app = await startStrapi();
  const saved = await app.strapi.db.query('api::judging-settings.judging-settings').findMany({});
  expect(saved).toMatchObject([{ proactiveDays: null, commentDays: null, profile: null, rules: null }]);
  settings = saved[0].documentId;
  unit = await create('unit', { code: 'T-MZJ', name: '测试区民政局', kind: 'department' });
  domain = await create('domain', { code: 'social-assistance', name: '社会救助', leadUnit: unit });
  await create('legal-basis', { title: '社会救助暂行办法', number: '国务院令第649号', validity: 'in-force' });
  check = app.strapi.plugin('completeness').service('check') as CheckService;
  context = app.strapi.plugin('completeness').service('context') as ContextService;
});
afterAll(() => app.stop());

describe('the district office lays down how it judges', () => {
  test('and is told every mistake at once, each with its place; nothing is saved', async () => {
    const rules = { 'element.audience.mising': { off: true }, 'time-limit.vague': { points: '五' } };
    const saved = documents('judging-settings').update({
      documentId: settings,
      data: { proactiveDays: 25, rules },
    });
    await expect(saved).rejects.toMatchObject({
      name: 'ValidationError',
      message: [
        '主动公开的法定最长期限为20个工作日（《中华人民共和国政府信息公开条例》第二十六条），只能改短，现为 25',
        'rules → element.audience.mising: 没有这条规则，最接近的是 element.audience.missing',
        'rules → time-limit.vague → points: 应为 0 到 100 的整数，现为 "五"',
      ].join('\n'),
      details: {
        errors: [
          { path: ['proactiveDays'] },
          { path: ['rules'], message: expect.stringContaining('\nrules → time-limit.vague') },
        ],
        faults: [
          { path: ['proactiveDays'] },
          { path: ['rules', 'element.audience.mising'], message: { en: expect.stringContaining('nearest') } },
          { path: ['rules', 'time-limit.vague', 'points'] },
        ],
      },
    });
    expect(await context.facts()).toMatchObject({ amounts: {}, overrides: {}, profile: null });
  });

  test('and gate and check follow at once', async () => {
    const { documentId } = await documents('catalog-item').create({ data: item({ audience: null }) });
    await expect(documents('catalog-item').publish({ documentId })).rejects.toThrow('未选择公开对象');
    await documents('judging-settings').update({
      documentId: settings,
      data: {
        proactiveDays: 10,
        rules: { 'element.audience.missing': { points: 4, severity: 'warning', blocking: false } },
      },
    });
    await documents('catalog-item').publish({ documentId });
    const { score, findings } = await check.check({});
    expect(score).toBe(91);
    expect(findings.map(({ rule, severity, points, message }) => [rule, severity, points, message])).toEqual([
      [
        'time-limit.too-long',
        'error',
        5,
        '20个工作日超过主动公开的法定时限10个工作日（《中华人民共和国政府信息公开条例》第二十六条）',
      ],
      ['element.audience.missing', 'warning', 4, '未选择公开对象'],
    ]);
    expect(ruleSetId(await context.get())).toMatch(/^\d+-[0-9a-f]{8}$/);
  });

  test('a change is judged together with what stands there already', async () => {
    await expect(
      documents('judging-settings').update({ documentId: settings, data: { profile: 'own' } }),
    ).rejects.toThrow('选择了自定义方案，但“自定义检查方案”里没有名为 own 的方案');
    const own = { name: { zh: '本区方案', en: 'Ours' }, atLeast: 2 };
    await documents('judging-settings').update({ documentId: settings, data: { profiles: { own } } });
    await documents('judging-settings').update({ documentId: settings, data: { profile: 'own' } });
    const few = async (profile?: string) =>
      (await check.check(profile === undefined ? {} : { profile })).findings
        .filter(({ rule }) => rule === 'freshness.profile.few')
        .map(({ message }) => message);
    expect(await few()).toEqual(['仅公开0条，检查方案要求不少于2条']);
    expect(await few('county')).toEqual(['仅公开0条，检查方案要求不少于4条']);
    await documents('judging-settings').update({
      documentId: settings,
      data: { profile: null, rules: null, proactiveDays: 20 },
    });
    expect((await check.check({})).score).toBe(90);
  });

  test('a day that the district does not work is counted as such', async () => {
    const due = async () => addWorkingDays('2026-07-20', 3, (await context.get()).calendar).due;
    expect(await due()).toBe('2026-07-23');
    const flood = await create('holiday', { date: '2026-07-22', kind: 'off', reason: '防汛停工' });
    expect(await due()).toBe('2026-07-24');
    await documents('holiday').delete({ documentId: flood });
    expect(await due()).toBe('2026-07-23');
  });
});

test('numbers that an earlier release had copied from the law are emptied, the district’s own stay', async () => {
  await app.db.query('UPDATE judging_settings SET proactive_days = 20, comment_days = 45, result_days = 30');
  const migration = '../../database/migrations/2026.11.28T06.00.00.the-laws-own-numbers.sql';
  await app.db.query(readFileSync(resolve(import.meta.dirname, migration), 'utf8'));
  const { rows } = await app.db.query(
    'SELECT proactive_days, comment_days, result_days FROM judging_settings',
  );
  expect(rows).toEqual([{ proactive_days: null, comment_days: 45, result_days: null }]);
  await app.db.query('UPDATE judging_settings SET comment_days = NULL');
});

test('a unit whose siblings cite documents of the place is shown one that is public', async () => {
  const row = await create('guideline-item', {
    level1: '临时救助',
    level2: '救助标准',
    domain,
    levels: ['township'],
  });
  const sibling = async (name: string, ...texts: string[]) => {
    const code = `T-JD-${name}`;
    const owner = await create('unit', { code, name: `测试街道${name}`, kind: 'subdistrict' });
    const own = {
      unit: owner,
      subjects: [owner],
      level1: '临时救助',
      level2: '救助标准',
      guidelineItem: row,
    };
    return create('catalog-item', item({ ...own, legalBases: texts.map((text) => ({ text })) }));
  };
  const national = '《社会救助暂行办法》（国务院令第649号）';
  await sibling('一', national);
  await sibling('二', national, '《未公开的通知》（卫政办〔2022〕1号）');
  const open = await sibling('三', '《测试区临时救助实施细则》（卫政办〔2021〕3号）第二条');
  await sibling('四', national, '《测试市临时救助办法》（平政〔2020〕5号）');
  await documents('catalog-item').publish({ documentId: open });
  expect(await found('legal-basis.local-missing')).toMatchObject([
    {
      unit: 'T-JD-一',
      severity: 'info',
      points: 0,
      title: '临时救助 救助标准',
      message: '只引用了国家层面的依据；有同一事项的其他3个单位中，3个引用了本地文件',
      hint: '本地有配套文件的，补充引用，如《测试区临时救助实施细则》（卫政办〔2021〕3号）',
    },
  ]);
  expect(await found('legal-basis.local-missing', { unit: 'T-JD-一' })).toEqual([]);
});

test('columns of the website that are stale or empty, as the inspectors count them', async () => {
  const column = (code: string, name: string, kind: string) =>
    create('column', { code, name, kind, unit, url: `https://www.example.test/${code}` });
  const news = await column('qnyw', '区内要闻', 'news');
  await column('tzgg', '通知公告', 'notice');
  const catalogItem = await create('catalog-item', item({ level2: '工作动态' }));
  await documents('catalog-item').publish({ documentId: catalogItem });
  const piece = await publish('disclosure', {
    title: '一则要闻',
    body: '<p>要闻</p>',
    catalogItem,
    unit,
    column: news,
  });
  const stale = async (asked: object = {}) =>
    (await found('column.', { profile: 'national', ...asked }))
      .map(({ rule, title, message }) => [rule, title, message].join(' '))
      .sort();
  expect(await stale()).toEqual([]);

  await publishedOn('disclosure', piece, '2026-01-05');
  const { rows } = await app.db.query<{ id: string }>('SELECT document_id AS id FROM gongkai.store_column');
  for (const { id } of rows) await publishedOn('column', id, '2025-06-02');
  expect(await stale()).toEqual([
    'column.empty 通知公告 专栏自2025-06-02开设以来没有任何信息',
    expect.stringMatching(/^column.stale 区内要闻 专栏应每14日内更新，最近一次为2026-01-05，已逾期\d+日$/u),
  ]);
  expect(await stale({ profile: 'county' })).toEqual([]);
  expect(await stale({ domain: 'social-assistance' })).toEqual([]);

  for (const number of [1, 2, 3, 4]) {
    const empty = await column(`kb${number}`, `空白栏目${number}`, 'policy');
    await publishedOn('column', empty, '2025-06-02');
  }
  const [first] = await found('column.', { profile: 'national' });
  expect(first).toMatchObject({ rule: 'column.veto.empty', severity: 'error', type: 'column', unit: null });
  expect(first?.message).toMatch(/^5个专栏空白，达到单项否决标准（5个）：/u);
  expect(await stale({ unit: 'T-MZJ' })).toHaveLength(6);
});

describe('what is public beside the catalogue is checked as well', () => {
  const clause =
    '对符合条件的老年人每月发放高龄津贴，八十周岁以上每人每月一百元，九十周岁以上每人每月二百元。';
  let policy = '';

  beforeAll(async () => {
    policy = await publish('policy', {
      title: '测试区高龄津贴办法',
      issuer: unit,
      domains: [domain],
      issuedOn: '2026-03-02',
      body: `<p>${clause}</p><p>本办法自印发之日起施行。</p>`,
      needsInterpretation: true,
    });
  });

  test('a policy that was never interpreted, by the working days of this district', async () => {
    expect(await found('policy.')).toMatchObject([
      { rule: 'policy.interpretation.due', severity: 'warning', type: 'policy', unit: 'T-MZJ' },
    ]);
    await publishedOn('policy', policy, '2026-03-02');
    const overdue = async (): Promise<string> => (await found('policy.'))[0]?.message ?? '';
    const days = Number(/超期(\d+)个工作日/.exec(await overdue())?.[1]);
    expect(days).toBeGreaterThan(0);
    await create('holiday', { date: '2026-03-10', kind: 'off', reason: '暴雪停工' });
    expect(await overdue()).toBe(`应当解读而未解读，已超期${days - 1}个工作日`);
    expect(await found('policy.', { domain: 'social-assistance' })).toHaveLength(1);
    expect(await found('policy.', { unit: 'T-MZJ' })).toHaveLength(1);
  });

  test('an interpretation that only copies its policy, which came too late', async () => {
    const interpretation = await publish('interpretation', {
      title: '《测试区高龄津贴办法》解读',
      policy,
      form: 'text',
      unit,
      body: `<p>背景依据、主要内容：</p><p>${clause}</p>`,
    });
    await publishedOn('interpretation', interpretation, '2026-03-12');
    expect(await found('interpretation.excerpt')).toMatchObject([
      {
        type: 'interpretation',
        documentId: interpretation,
        unit: 'T-MZJ',
        domain: 'social-assistance',
        message: '解读有84%照抄政策原文，不成其为解读',
      },
    ]);
    expect(await found('policy.')).toMatchObject([
      { rule: 'policy.interpretation.late', message: '解读晚于政策文件7个工作日发布' },
    ]);
  });

  test('and where the district says so, the gate refuses such a one', async () => {
    await documents('judging-settings').update({
      documentId: settings,
      data: { rules: { 'interpretation.excerpt': { blocking: true } } },
    });
    const copy = { title: '又一解读', policy, form: 'text', unit, body: `<p>${clause}</p>` };
    await expect(publish('interpretation', copy)).rejects.toThrow('解读有100%照抄政策原文');
    await documents('judging-settings').update({ documentId: settings, data: { rules: null } });
  });

  test('an event whose result is overdue', async () => {
    await publish('participation-event', {
      title: '《养老服务办法》公开征求意见',
      form: 'public-comment',
      unit,
      domain,
      startsAt: '2025-03-01T00:00:00.000Z',
      endsAt: '2025-04-01T00:00:00.000Z',
      body: '<p>征求意见稿及起草说明</p>',
      ways: '来信或发送电子邮件',
    });
    expect(await found('event.result.')).toMatchObject([
      {
        rule: 'event.result.missing',
        unit: 'T-MZJ',
        domain: 'social-assistance',
        type: 'participation-event',
      },
    ]);
    const of = { unit: 'T-MZJ', domain: 'social-assistance' };
    // It became public when it was long over.
    expect((await found('event.', of)).map(({ rule }) => rule).sort()).toEqual([
      'event.period.over',
      'event.result.missing',
    ]);
  });
});
