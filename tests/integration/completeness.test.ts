import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckService, ContextService } from '../../types/services';
import { startStrapi, type TestStrapi } from './support/strapi';
import { wholeItem } from './support/whole-item';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string }>;
  publish(params: object): Promise<unknown>;
}

interface Refused {
  readonly details?: {
    readonly refusals?: ReadonlyArray<{
      readonly findings: ReadonlyArray<{ rule: string; field: string | null; message: { zh: string } }>;
    }>;
  };
}

let app: TestStrapi;
let unit = '';
let otherUnit = '';
let domain = '';
let otherDomain = '';
let check: CheckService;

const documents = (name: string) =>
  app.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;

/** What the gate said, or an empty list when it let the publish pass. */
const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work;
    return [];
  } catch (error) {
    return (error as Refused).details?.refusals?.flatMap(({ findings }) => findings) ?? [error];
  }
};

beforeAll(async () => {
  app = await startStrapi();
  const create = async (name: string, data: object) => (await documents(name).create({ data })).documentId;
  unit = await create('unit', { code: 'T-MZJ', name: '测试区民政局', kind: 'department' });
  otherUnit = await create('unit', { code: 'T-CZJ', name: '测试区财政局', kind: 'department' });
  domain = await create('domain', { code: 'social-assistance', name: '社会救助', leadUnit: unit });
  otherDomain = await create('domain', { code: 'budget', name: '财政预决算', leadUnit: otherUnit });
  check = app.strapi.plugin('completeness').service('check') as CheckService;
});
afterAll(() => app.stop());

describe('an editor publishes a catalogue item', () => {
  test('that is empty, and is told everything that is missing at once, each on its field', async () => {
    const { documentId } = await documents('catalog-item').create({ data: { level1: '综合业务' } });
    const findings = await refusalOf(documents('catalog-item').publish({ documentId }));
    expect(findings).toMatchObject([
      { field: 'unit', message: { zh: '事项标准目录未选择所属单位' } },
      { field: 'domain', message: { zh: '事项标准目录未选择所属领域' } },
      { field: 'level2', message: { zh: '未填写事项名称（二级事项）' } },
      { field: 'contentElements', message: { zh: '未填写公开内容' } },
      { field: 'legalBases', message: { zh: '未填写公开依据' } },
      { field: 'timeLimit', message: { zh: '未填写公开时限' } },
      { field: 'subjects', message: { zh: '未填写公开主体' } },
      { field: 'method', message: { zh: '未选择公开方式' } },
      { field: 'channels', message: { zh: '未选择公开渠道和载体' } },
      { field: 'audience', message: { zh: '未选择公开对象' } },
    ]);
  });

  test('whose cells were only filled to be filled', async () => {
    const { documentId } = await documents('catalog-item').create({
      data: {
        ...wholeItem({ unit, domain }),
        contentElements: [{ text: '详见附件' }],
        legalBases: [{ text: '按规定' }],
        timeLimit: { text: '同上' },
        channels: ['website', 'other'],
        audience: 'specific',
      },
    });
    const findings = await refusalOf(documents('catalog-item').publish({ documentId }));
    expect(findings).toMatchObject([
      { field: 'contentElements.0.text', message: { zh: '内容未实际填写，只写了“详见附件”' } },
      { field: 'legalBases.0.text', message: { zh: '依据未实际填写，只写了“按规定”' } },
      { field: 'timeLimit.text', message: { zh: '时限写作“同上”' } },
      { field: 'channelNote', message: { zh: '选择了“其他”渠道，但未写明名称' } },
      { field: 'audienceNote', message: { zh: '公开对象为特定群体，但未写明是哪些人' } },
    ]);
  });

  test('that is complete, and it goes out; emptied again, it is refused and stays as it was', async () => {
    const { documentId } = await documents('catalog-item').create({ data: wholeItem({ unit, domain }) });
    expect(await refusalOf(documents('catalog-item').publish({ documentId }))).toEqual([]);
    const emptied = documents('catalog-item').update({
      documentId,
      data: { channels: [] },
      status: 'published',
    });
    expect(await refusalOf(emptied)).toMatchObject([{ rule: 'element.channel.missing' }]);
    const { rows } = await app.db.query<{ channels: string[]; completeness: string }>(
      'SELECT channels, completeness FROM gongkai.store_catalog_item WHERE document_id = $1',
      [documentId],
    );
    expect(rows.map(({ channels }) => channels)).toEqual([['website']]);
    expect(JSON.parse(rows[0]?.completeness ?? '')).toEqual({ score: 100, band: 'EXCELLENT', missing: [] });
  });

  test('that is doubtful but not incomplete: it goes out, and the public sees what it lacks', async () => {
    const { documentId } = await documents('catalog-item').create({
      data: { ...wholeItem({ unit, domain }), level2: '资金发放', timeLimit: { text: '及时公开' } },
    });
    expect(await refusalOf(documents('catalog-item').publish({ documentId }))).toEqual([]);
    const { rows } = await app.db.query<{ completeness: string }>(
      'SELECT completeness FROM gongkai.store_catalog_item WHERE document_id = $1',
      [documentId],
    );
    expect(JSON.parse(rows[0]?.completeness ?? '')).toEqual({
      score: 96,
      band: 'EXCELLENT',
      missing: [
        {
          rule: 'time-limit.vague',
          element: 'TIME_LIMIT',
          severity: 'WARNING',
          points: 4,
          source: { text: '《中华人民共和国政府信息公开条例》第二十六条', legalBasis: null },
          message: '时限不明确：“及时”',
          hint: '改为具体期限；法定最长为信息形成或者变更之日起20个工作日',
        },
      ],
    });
  });
});

test('a policy without title and issuing unit is refused', async () => {
  const { documentId } = await documents('policy').create({ data: { summary: '一句话' } });
  const findings = await refusalOf(documents('policy').publish({ documentId }));
  expect(findings).toMatchObject([
    { field: 'title', message: { zh: '政策文件未填写标题' } },
    { field: 'issuer', message: { zh: '政策文件未选择发文单位' } },
    { field: 'issuedOn', message: { zh: '未填写成文日期' } },
    { field: 'body', message: { zh: '既没有正文，也没有附件' } },
  ]);
});

test('a basis that is registered is known to the rules at once, one that was rolled back never', async () => {
  const context = app.strapi.plugin('completeness').service('context') as ContextService;
  const knows = async (title: string): Promise<boolean> => (await context.get()).register.byTitle.has(title);
  expect(await knows('测试办法')).toBe(false);
  const failed = app.strapi.db.transaction(async () => {
    await documents('legal-basis').create({ data: { title: '未成文的办法', validity: 'in-force' } });
    expect(await knows('未成文的办法')).toBe(false);
    throw new Error('rolled back');
  });
  await expect(failed).rejects.toThrow('rolled back');
  expect(await knows('未成文的办法')).toBe(false);
  await documents('legal-basis').create({ data: { title: '测试办法', validity: 'in-force' } });
  expect(await knows('测试办法')).toBe(true);
  expect(await context.get()).toBe(await context.get());
});

describe('the district office checks its catalogue', () => {
  beforeAll(async () => {
    await documents('legal-basis').create({
      data: { title: '社会救助暂行办法', number: '国务院令第649号', validity: 'in-force' },
    });
    const successor = await documents('legal-basis').create({
      data: { title: '最低生活保障审核确认办法', number: '民发〔2021〕57号', validity: 'in-force' },
    });
    await documents('legal-basis').create({
      data: {
        title: '最低生活保障审核审批办法（试行）',
        number: '民发〔2012〕220号',
        validity: 'replaced',
        replacedBy: successor.documentId,
      },
    });
    const budget = { ...wholeItem({ unit, domain }), unit: otherUnit, domain: otherDomain };
    await documents('catalog-item').create({ data: { ...budget, level2: '部门预算', audience: null } });
    await documents('catalog-item').create({
      data: {
        ...budget,
        legalBases: [{ text: '《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）' }],
      },
    });
  });

  test('of one unit and domain, drafts and published alike, the gravest on top', async () => {
    const report = await check.check({ unit: 'T-CZJ', domain: 'budget' });
    expect(report).toMatchObject({
      items: 2,
      score: 90.5,
      band: 'excellent',
      byUnit: [{ unit: 'T-CZJ', items: 2, score: 90.5 }],
      byDomain: [{ domain: 'budget', items: 2, score: 90.5 }],
    });
    expect(report.findings.map(({ rule, title, points }) => ({ rule, title, points }))).toEqual([
      { rule: 'element.audience.missing', title: '最低生活保障 部门预算', points: 10 },
      { rule: 'time-limit.too-long', title: '最低生活保障 部门预算', points: 5 },
      { rule: 'legal-basis.replaced', title: '最低生活保障 审批信息', points: 4 },
    ]);
    expect(report.findings[2]).toMatchObject({
      unit: 'T-CZJ',
      domain: 'budget',
      type: 'catalog-item',
      message: '依据已被替代：《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）',
      hint: '改引《最低生活保障审核确认办法》（民发〔2021〕57号），并核对条款序号',
    });
  });

  test('in English', async () => {
    const { findings } = await check.check({ domain: 'budget', language: 'en' });
    expect(findings[0]?.message).toBe('The audience is missing');
  });

  test('of everything: each unit and domain has its own mean', async () => {
    const { items, byUnit, byDomain, findings } = await check.check({});
    expect(items).toBe(6);
    expect(byUnit.map(({ unit: code, items: n }) => [code, n])).toEqual([
      ['T-CZJ', 2],
      ['T-MZJ', 3],
    ]);
    expect(byDomain.map(({ domain: code, items: n }) => [code, n])).toEqual([
      ['budget', 2],
      ['social-assistance', 3],
    ]);
    expect(findings.filter(({ rule }) => rule.startsWith('coverage.'))).toEqual([]);
  });

  test('and finds a domain that no unit leads, and guideline rows that are in no catalogue', async () => {
    const orphan = await documents('domain').create({ data: { code: 'orphan', name: '无人牵头' } });
    const row = { level1: '最低生活保障', domain, levels: ['county'] };
    await documents('guideline-item').create({ data: { ...row, level2: '审批信息' } });
    const missing = await documents('guideline-item').create({ data: { ...row, level2: '办事指南' } });
    const coverage = async (asked: object) =>
      (await check.check(asked)).findings.filter(({ rule }) => rule.startsWith('coverage.'));
    expect(await coverage({})).toMatchObject([
      {
        rule: 'coverage.domain.orphan',
        unit: null,
        domain: 'orphan',
        type: 'domain',
        documentId: orphan.documentId,
        message: '领域“无人牵头”没有牵头单位',
      },
      {
        rule: 'coverage.row.missing',
        unit: 'T-MZJ',
        domain: 'social-assistance',
        type: 'guideline-item',
        documentId: missing.documentId,
        message: '标准指引中的“最低生活保障 办事指南”未列入目录',
      },
    ]);
    expect(await coverage({ unit: 'T-CZJ' })).toEqual([]);
    expect(await coverage({ unit: 'T-MZJ', domain: 'social-assistance' })).toHaveLength(1);
  });

  test('and finds what one unit copied from another, the guideline’s wording left out', async () => {
    const words = '二楼三号窗口受理，周六上午照常办理，行动不便的老人可以预约上门，由社区网格员代为递交材料';
    const copy = (owner: string) => ({
      ...wholeItem({ unit, domain }),
      unit: owner,
      level2: '办事指南',
      contentElements: [{ text: words, required: true }],
    });
    await documents('catalog-item').create({ data: copy(unit) });
    await documents('catalog-item').create({ data: copy(otherUnit) });
    const { findings } = await check.check({ domain: 'social-assistance' });
    const twins = findings.filter(({ rule }) => rule === 'similarity.copied');
    expect(twins.map(({ unit: owner, message }) => [owner, message])).toEqual([
      // Neither is public: whose the other is, is not told (scope-outside.test.ts).
      ['T-MZJ', expect.stringContaining('与其他单位的条目有100%雷同')],
      ['T-CZJ', expect.stringContaining('与其他单位的条目有100%雷同')],
    ]);
  });

  test('by a profile that the district chose: four disclosures under each public item', async () => {
    const profiled = async (profile?: string) =>
      (await check.check({ unit: 'T-MZJ', ...(profile ? { profile } : {}) })).findings.filter(({ rule }) =>
        rule.startsWith('freshness.'),
      );
    expect(await profiled()).toEqual([]);
    expect((await profiled('county')).map(({ rule, message }) => [rule, message])).toEqual([
      ['freshness.profile.few', '仅公开0条，检查方案要求不少于4条'],
      ['freshness.profile.few', '仅公开0条，检查方案要求不少于4条'],
    ]);
    await expect(profiled('town')).rejects.toMatchObject({
      code: 'UNKNOWN_PROFILE',
      hint: { zh: '可用的方案：national 国家检查指标、county 县级专栏指标' },
    });
  });

  test('of a unit that does not exist, and is told the nearest ones', async () => {
    await expect(check.check({ unit: 'T-MZ' })).rejects.toMatchObject({
      code: 'UNKNOWN_CODE',
      problem: { zh: '没有代码为“T-MZ”的单位' },
      hint: { zh: '最接近的单位：T-MZJ 测试区民政局、T-CZJ 测试区财政局' },
    });
    await expect(check.check({ domain: 'budgets' })).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
  });
});
