import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryRules } from '../../src/domain/completeness';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

const example = resolve(import.meta.dirname, '../../examples/social-assistance-catalogue.xlsx');
const districtForm = resolve(import.meta.dirname, 'fixtures/workbooks/district-form.xlsx');

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true });
});
afterAll(() => app.stop());

const load = (
  unit: string,
  more: { file?: string; domain?: string; publish?: boolean; dryRun?: boolean } = {},
) =>
  service(app.strapi, 'exchange', 'workbooks').import({
    file: example,
    unit,
    domain: 'social-assistance',
    ...more,
  });

const items = (unit: string, status: 'draft' | 'published' = 'draft') =>
  app.strapi.documents('api::catalog-item.catalog-item').findMany({
    filters: { unit: { code: unit } } as never,
    status,
    sort: 'id',
    populate: {
      contentElements: { fields: ['text', 'required'] },
      legalBases: { populate: { legalBasis: { fields: ['title', 'number', 'validity'] } } },
      timeLimit: true,
      subjects: { fields: ['code'] },
      guidelineItem: { fields: ['order'] },
    } as never,
  }) as unknown as Promise<Array<Record<string, unknown>>>;

/** What `check` says of the bureau's items by themselves, hints aside. */
const foundByCheck = async (): Promise<readonly string[]> => {
  const { findings } = await service(app.strapi, 'completeness', 'check').check({
    unit: 'WD-MZJ',
    domain: 'social-assistance',
  });
  const own = new Set<string>(entryRules.map(({ id }) => id));
  return findings
    .filter(({ rule, severity }) => own.has(rule) && severity !== 'info')
    .map(({ message }) => message)
    .sort();
};

/** Everything that a write would change. */
const fingerprint = async (): Promise<unknown> =>
  (
    await app.db.query(`SELECT (SELECT array_agg(xmin::text ORDER BY id) FROM catalog_items) AS items,
      (SELECT array_agg(xmin::text ORDER BY id) FROM components_catalogue_content_element) AS elements,
      (SELECT seq FROM gongkai.ledger_head) AS seq`)
  ).rows;

const withoutIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'id' || key === 'documentId' ? undefined : inner)),
  );

test('the bureau imports and publishes its 13 rows; the same workbook again changes nothing', async () => {
  const report = await load('WD-MZJ', { publish: true });
  expect(report).toEqual({
    file: example,
    sheet: '社会救助领域基层政务公开标准目录',
    rows: 13,
    created: 13,
    updated: 0,
    unchanged: 0,
    refused: [],
    warnings: expect.any(Array),
    published: 13,
  });
  expect(report.warnings.map(({ problem }) => problem).sort()).toEqual(await foundByCheck());
  for (const { rule, severity, points, source } of report.warnings)
    expect([rule, severity, points, source]).toEqual([
      expect.stringMatching(/^[a-z-]+\.[a-z.-]+$/u),
      expect.stringMatching(/^(?:error|warning)$/u),
      expect.any(Number),
      expect.stringMatching(/《.+》|本平台编录规则/u),
    ]);
  expect(await items('WD-MZJ', 'published')).toHaveLength(13);
  const before = await fingerprint();
  expect(await load('WD-MZJ', { publish: true })).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 13,
    published: 0,
  });
  expect(await fingerprint()).toEqual(before);
  expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true, faults: [] });
});

test('a row arrives with all eight elements, linked to the register and the guideline', async () => {
  const [first, , , fourth, fifth] = await items('WD-MZJ', 'published');
  expect(withoutIds(first)).toMatchObject({
    level1: '综合业务',
    level2: '政策法规文件',
    level3: null,
    contentElements: [
      { text: '《社会救助暂行办法》', required: true },
      { text: '《国务院关于进一步健全特困人员救助供养制度的意见》', required: true },
      { text: '《国务院关于全面建立临时救助制度的通知》', required: true },
      { text: '各地配套政策法规文件', required: true },
    ],
    legalBases: [
      {
        text: '《中华人民共和国政府信息公开条例》',
        title: '中华人民共和国政府信息公开条例',
        number: null,
        article: null,
        legalBasis: { number: '国务院令第711号', validity: 'in-force' },
      },
      {
        text: '《社会救助暂行办法》（国务院令第649号）',
        title: '社会救助暂行办法',
        number: '国务院令第649号',
        article: null,
        legalBasis: { number: '国务院令第649号', validity: 'in-force' },
      },
    ],
    timeLimit: { text: '制定或获取文件之日起10个工作日内' },
    subjectText: '县级人民政府民政部门、乡镇人民政府（街道办事处）',
    subjects: [],
    method: 'proactive',
    attribute: 'proactive',
    channels: ['website', 'service-hall', 'service-station'],
    channelNote: null,
    audience: 'public',
    audienceNote: null,
    levels: ['county', 'township'],
    fiveOpen: null,
    guidelineItem: { order: 1 },
    adaptation: 'adopted',
  });
  // The third basis of the guide names no document: it is kept as written, without a link.
  expect(withoutIds(fourth)).toMatchObject({
    level1: '最低生活保障',
    level2: '办事指南',
    legalBases: [
      { title: '中华人民共和国政府信息公开条例' },
      {
        title: '国务院关于进一步加强和改进最低生活保障工作的意见',
        number: '国发〔2012〕45号',
        legalBasis: { validity: 'in-force' },
      },
      { text: '各地相关政策法规文件', title: null, number: null, legalBasis: null },
    ],
  });
  // The measure that the row cites was replaced; the link says so.
  expect(withoutIds(fifth)).toMatchObject({
    level1: '最低生活保障',
    level2: '审核信息',
    contentElements: [{ text: '初审对象名单及相关信息', required: true }],
    legalBases: [
      {},
      { number: '民发〔2012〕220号', legalBasis: { number: '民发〔2012〕220号', validity: 'replaced' } },
    ],
    timeLimit: { text: '公示7个工作日' },
    subjectText: '乡镇人民政府（街道办事处）',
    channels: ['notice-board'],
    levels: ['township'],
    guidelineItem: { order: 5 },
  });
});

test('a dry run tells what would happen and does nothing', async () => {
  const before = await fingerprint();
  expect(await load('WD-DAL', { publish: true, dryRun: true })).toMatchObject({
    rows: 13,
    created: 13,
    published: 13,
    refused: [],
  });
  expect(await fingerprint()).toEqual(before);
});

test('imported as drafts first, published by a second import', async () => {
  expect(await load('WD-YYL')).toMatchObject({ created: 13, published: 0 });
  expect(await items('WD-YYL', 'published')).toHaveLength(0);
  expect(await load('WD-YYL', { publish: true })).toMatchObject({ created: 0, unchanged: 13, published: 13 });
  expect(await items('WD-YYL', 'published')).toHaveLength(13);
});

test('one cell changed in the workbook updates and republishes one item', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(example);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('The example has no sheet');
  sheet.getCell('F9').value = '信息形成或变更之日起10个工作日内';
  const file = await temporaryFile('changed.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(await load('WD-YYL', { file, publish: true })).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 12,
    published: 1,
  });
  const changed = (await items('WD-YYL', 'published')).find(
    ({ timeLimit }) => (timeLimit as { text: string }).text === '信息形成或变更之日起10个工作日内',
  );
  expect(changed).toMatchObject({
    level1: '最低生活保障',
    level2: '审批信息',
    adaptation: 'refined',
  });
});

test('what an editor added in the admin stays when the workbook does not ask for it', async () => {
  const [item] = await items('WD-YYL');
  await app.strapi.documents('api::catalog-item.catalog-item').update({
    documentId: item?.documentId as string,
    data: { fiveOpen: 'service' } as never,
  });
  expect(await load('WD-YYL')).toMatchObject({ created: 0, updated: 1, unchanged: 12 });
  expect((await items('WD-YYL'))[0]).toMatchObject({ fiveOpen: 'service' });
});

test('two clerks import the same workbook at the same moment: every item is there once', async () => {
  const reports = await Promise.all([load('WD-WYL', { publish: true }), load('WD-WYL', { publish: true })]);
  expect(reports.map(({ created }) => created).reduce((sum, count) => sum + count)).toBe(13);
  expect(reports.map(({ unchanged }) => unchanged).reduce((sum, count) => sum + count)).toBe(13);
  expect(await items('WD-WYL')).toHaveLength(13);
  expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true, faults: [] });
});

test('a district’s own variant of the form is read as it is meant', async () => {
  const report = await load('WD-MZJ', { file: districtForm, domain: 'elderly-care', publish: true });
  expect(report).toMatchObject({ sheet: '养老服务', rows: 4, created: 4, published: 4, refused: [] });
  expect(report.warnings.map(({ row, field, value }) => [row, field, value])).toEqual([
    [4, '责任科室', ''],
    [4, '咨询电话', ''],
    [10, '整行', '10、11'],
    [6, '公开时限', '同上'],
    [6, '公开依据', '同上'],
    [6, '公开主体', '同上'],
    [8, '五公开', '决策公开、结果公开'],
    [8, '公开主体', '乡镇人民政府（街道办事处）'],
    [8, '公开方式', ''],
  ]);
  const rows = (await items('WD-MZJ')).filter(({ level1 }) => String(level1).startsWith('养老'));
  expect(withoutIds(rows)).toMatchObject([
    {
      level1: '养老服务业务办理',
      level2: '养老机构备案',
      level3: '备案申请',
      fiveOpen: 'service',
      contentElements: [
        { text: '办理材料清单', required: true },
        { text: '办理流程', required: true },
        { text: '办理部门', required: true },
      ],
      legalBases: [
        { title: '中华人民共和国老年人权益保障法', number: null, article: '第三十七条' },
        { title: '养老机构管理办法', number: '民政部令第66号', article: null },
      ],
      subjects: [{ code: 'WD-MZJ' }],
      method: 'proactive',
      audience: 'public',
      channels: ['website', 'service-hall', 'other'],
      channelNote: '养老服务微信群',
      levels: ['county'],
    },
    {
      level1: '养老服务业务办理',
      level2: '养老机构备案',
      level3: '备案回执',
      fiveOpen: 'result',
      timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
      subjectText: '区民政局',
    },
    {
      level1: '养老服务业务办理',
      level2: '养老服务补贴',
      level3: null,
      fiveOpen: 'management',
      contentElements: [
        { text: '补贴名称', required: true },
        { text: '补贴对象', required: true },
        { text: '咨询方式', required: false },
      ],
      timeLimit: { text: '2020年5月31日' },
      subjects: [{ code: 'WD-MZJ' }, { code: 'WD-DAL' }],
      levels: ['county', 'township'],
    },
    {
      level1: '养老服务行业管理',
      level2: '补贴发放名单',
      fiveOpen: null,
      method: 'on-request',
      attribute: 'on-request',
      audience: 'specific',
      audienceNote: '补贴申请人',
      channels: ['on-site', 'notice-board'],
      levels: ['township', 'village'],
    },
  ]);
  expect(await load('WD-MZJ', { file: districtForm, domain: 'elderly-care', publish: true })).toMatchObject({
    unchanged: 4,
    published: 0,
  });
});
