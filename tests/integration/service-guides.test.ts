import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { wholeGuide } from '../samples/whole-guide';
import { dataOf } from './portal/ask';
import { completeItem, type District, foundDistrict } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string }>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
}
interface Refused {
  readonly details?: {
    readonly refusals?: ReadonlyArray<{
      readonly findings: ReadonlyArray<{ field: string | null; message: { zh: string } }>;
    }>;
  };
}

let app: TestStrapi;
let district: District;
let item = '';
let allowance = '';

const documents = (name: string) =>
  app.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
const guides = () => documents('service-guide');
const made = async (name: string, data: object): Promise<string> =>
  (await documents(name).create({ data })).documentId;
const published = async (name: string, data: object): Promise<string> => {
  const documentId = await made(name, data);
  await documents(name).publish({ documentId });
  return documentId;
};
const refusalOf = async (work: Promise<unknown>): Promise<readonly (string | undefined)[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    return (
      (error as Refused).details?.refusals?.flatMap(({ findings }) =>
        findings.map(({ field, message }) => `${field}: ${message.zh}`),
      ) ?? [String(error)]
    );
  }
};
const asked = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> =>
  dataOf<T>(app.url, query, variables);

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
  item = await published('catalog-item', {
    ...completeItem('审核确认信息'),
    unit: district.civilAffairs,
    domain: district.assistance,
  });
});
afterAll(() => app.stop());

test('an editor who publishes an unfinished guide is told all that is missing, and nothing is public', async () => {
  const documentId = await made('service-guide', {
    title: '最低生活保障对象认定',
    statutoryDays: 20,
    promisedDays: 30,
    onlineUrl: 'http://www.hnzwfw.gov.cn',
    materials: [{ form: 'copy' }],
  });
  expect(await refusalOf(guides().publish({ documentId }))).toEqual([
    'unit: 办事指南未选择实施主体',
    'conditions: 未填写受理条件',
    'materials.0.name: 第1份材料没有名称',
    'steps: 未填写办理流程',
    'promisedDays: 承诺时限30个工作日，长于法定时限20个工作日',
    'fee: 未说明是否收费',
    'onlineUrl: 网上办理地址不是 https:// 开头的网址',
  ]);
  expect(await asked('{ serviceGuides { totalCount } }')).toEqual({ serviceGuides: { totalCount: 0 } });
});

test('a finished one is read by citizens, word for word', async () => {
  allowance = await published(
    'service-guide',
    wholeGuide({
      unit: district.civilAffairs,
      domain: district.assistance,
      catalogItem: item,
      legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）第十一条', legalBasis: district.law }],
    }),
  );
  expect(
    await asked(
      `query ($id: ID!) {
        serviceGuide(id: $id) {
          __typename title itemCode applicants audience audienceNote conditions noMaterials
          materials { name form copies required note }
          steps { name text office time }
          legalBases { text legalBasis { title status } }
          statutoryDays promisedDays timeLimitNote free fee feeBasis result
          places { name address hours }
          phone supervisionPhone onlineUrl visits body
          attachments { name }
          unit { code } domain { code } catalogItem { level2 }
          history { seq action }
        }
      }`,
      { id: allowance },
    ),
  ).toEqual({
    serviceGuide: {
      __typename: 'ServiceGuide',
      title: '最低生活保障对象认定',
      itemCode: '11410403MB1234567X4410511001000',
      applicants: ['NATURAL_PERSON'],
      audience: 'SPECIFIC',
      audienceNote: '具有本区户籍的居民家庭',
      conditions: '1.持有本区户籍；\n2.家庭人均月收入低于690元；\n3.家庭财产符合省定标准。',
      noMaterials: false,
      materials: [
        { name: '居民身份证', form: 'COPY', copies: 1, required: true, note: '家庭成员各一份' },
        { name: '收入证明', form: 'ORIGINAL', copies: 1, required: false, note: '在职职工提供' },
      ],
      steps: [
        { name: '受理', text: '核对材料，当场告知是否受理', office: '街道便民服务中心', time: '当场' },
        {
          name: '审核确认',
          text: '入户调查，公示7日，作出决定',
          office: '区民政局社会救助股',
          time: '20个工作日',
        },
      ],
      legalBases: [
        {
          text: '《社会救助暂行办法》（国务院令第649号）第十一条',
          legalBasis: { title: '社会救助暂行办法', status: 'REPLACED' },
        },
      ],
      statutoryDays: 30,
      promisedDays: 22,
      timeLimitNote: '不含公示的7日',
      free: true,
      fee: null,
      feeBasis: null,
      result: '确认通知书；按月发放最低生活保障金',
      places: [
        {
          name: '东安路街道便民服务中心',
          address: '东安路中段16号一楼3号窗口',
          hours: '工作日9:00—17:00',
        },
      ],
      phone: '0375-3990001',
      supervisionPhone: '12345',
      onlineUrl: 'https://www.hnzwfw.gov.cn/portal/guide?id=1',
      visits: 1,
      body: '<p>可委托村（社区）代办。</p>',
      attachments: [],
      unit: { code: 'WD-MZJ' },
      domain: { code: 'social-assistance' },
      catalogItem: { level2: '审核确认信息' },
      history: [{ seq: expect.any(Number), action: 'PUBLISH' }],
    },
  });
});

test('a code names one service: a second guide with it is refused', async () => {
  const documentId = await made('service-guide', wholeGuide({ unit: district.office }));
  expect(await refusalOf(guides().publish({ documentId }))).toEqual([
    'itemCode: 代码“11410403MB1234567X4410511001000”已用于“最低生活保障对象认定”',
  ]);
  const data = {
    title: '印章刻制备案',
    itemCode: null,
    audience: 'public',
    audienceNote: null,
    applicants: ['legal-person', 'unincorporated'],
    conditions: '依法成立的单位，所刻印章与登记名称一致。',
    materials: [{ name: '营业执照', form: 'copy', copies: 1, required: true }],
    steps: [{ name: '备案', office: '区政务服务中心综合窗口', time: '当场' }],
    legalBases: [],
    result: '印章备案证明',
  };
  await guides().update({ documentId, data });
  expect(await refusalOf(guides().publish({ documentId }))).toEqual([]);
});

test('readers narrow the list, and see what they could choose instead', async () => {
  const titles = async (filter: Record<string, unknown>): Promise<string[]> =>
    (
      await asked<{ serviceGuides: { nodes: Array<{ title: string }> } }>(
        'query ($filter: ServiceGuideFilter) { serviceGuides(filter: $filter, orderBy: PUBLISHED_AT_ASC) { nodes { title } } }',
        { filter },
      )
    ).serviceGuides.nodes.map(({ title }) => title);
  const [aid, seal] = ['最低生活保障对象认定', '印章刻制备案'];
  expect(await titles({})).toEqual([aid, seal]);
  expect(await titles({ unit: 'WD-MZJ' })).toEqual([aid]);
  expect(await titles({ unitTree: 'WD-ZFB' })).toEqual([aid, seal]);
  expect(await titles({ domain: 'social-assistance' })).toEqual([aid]);
  expect(await titles({ catalogItem: item })).toEqual([aid]);
  expect(await titles({ audience: 'PUBLIC' })).toEqual([seal]);
  expect(await titles({ applicant: 'LEGAL_PERSON' })).toEqual([seal]);
  expect(await titles({ text: '收入证明 户籍' })).toEqual([aid]);
  expect(await titles({ text: '没有这样的词' })).toEqual([]);
  expect(
    await asked(`{ serviceGuides(filter: { audience: SPECIFIC }) {
      totalCount
      facets { units { value { code } count } domains { value { code } count } audiences { value count } }
    } }`),
  ).toEqual({
    serviceGuides: {
      totalCount: 1,
      facets: {
        units: [{ value: { code: 'WD-MZJ' }, count: 1 }],
        domains: [{ value: { code: 'social-assistance' }, count: 1 }],
        audiences: [
          { value: 'PUBLIC', count: 1 },
          { value: 'SPECIFIC', count: 1 },
        ],
      },
    },
  });
});

test('it stands on the pages of its unit, domain and catalogue item, in the search and among the changes', async () => {
  const listed = { totalCount: 1, nodes: [{ id: allowance }] };
  const answer = await asked<{ changes: { nodes: object[] } }>(
    `query ($item: ID!, $id: ID!) {
      unit(code: "WD-MZJ") { serviceGuides { totalCount nodes { id } } }
      domain(code: "social-assistance") { serviceGuides { totalCount nodes { id } } }
      catalogItem(id: $item) { serviceGuides { totalCount nodes { id } } }
      node(id: $id) { __typename }
      byName: search(text: "申请低保", types: [SERVICE_GUIDE]) { nodes { id } }
      byCode: search(text: "11410403MB1234567X4410511001000") { nodes { __typename id } }
      changes(types: [SERVICE_GUIDE]) { nodes { action title unitCode } }
    }`,
    { item, id: allowance },
  );
  expect(answer).toEqual({
    unit: { serviceGuides: listed },
    domain: { serviceGuides: listed },
    catalogItem: { serviceGuides: listed },
    node: { __typename: 'ServiceGuide' },
    byName: { nodes: [{ id: allowance }] },
    byCode: { nodes: [{ __typename: 'ServiceGuide', id: allowance }] },
    changes: {
      nodes: [
        { action: 'PUBLISH', title: '最低生活保障对象认定', unitCode: 'WD-MZJ' },
        { action: 'PUBLISH', title: '印章刻制备案', unitCode: 'WD-ZFB' },
      ],
    },
  });
});

test('an English translation has its own texts and the same numbers', async () => {
  await (guides().update as (params: object) => Promise<unknown>)({
    documentId: allowance,
    locale: 'en',
    status: 'published',
    data: {
      title: 'Subsistence allowance',
      conditions: 'Household income below 690 yuan a head.',
      materials: [{ name: 'Identity card', form: 'copy', copies: 1, required: true }],
      steps: [{ name: 'Acceptance', time: 'at once' }],
      places: [{ address: '16 Dong’an Road', hours: '9 to 17' }],
    },
  });
  expect(
    await asked(
      `query ($id: ID!) { serviceGuide(id: $id, locale: EN) {
        locale title promisedDays phone applicants materials { name } unit { name } } }`,
      { id: allowance },
    ),
  ).toEqual({
    serviceGuide: {
      locale: 'EN',
      title: 'Subsistence allowance',
      promisedDays: 22,
      phone: '0375-3990001',
      applicants: ['NATURAL_PERSON'],
      materials: [{ name: 'Identity card' }],
      unit: { name: 'Civil Affairs Bureau' },
    },
  });
});

test('the whole check tells of a public guide whose law is no longer in force', async () => {
  const { findings } = await service(app.strapi, 'completeness', 'check').check({ unit: 'WD-MZJ' });
  expect(
    findings
      .filter(({ type }) => type === 'service-guide')
      .map(({ rule, unit, domain, title }) => ({ rule, unit, domain, title })),
  ).toEqual([
    {
      rule: 'legal-basis.ended',
      unit: 'WD-MZJ',
      domain: 'social-assistance',
      title: '最低生活保障对象认定',
    },
  ]);
});

test('an edit is not public before it is published; taken back, the guide is gone and its history stays', async () => {
  const seen = () =>
    asked<{ serviceGuide: { promisedDays: number } | null }>(
      'query ($id: ID!) { serviceGuide(id: $id) { promisedDays } }',
      { id: allowance },
    );
  await guides().update({ documentId: allowance, data: { promisedDays: 15 } });
  expect(await seen()).toEqual({ serviceGuide: { promisedDays: 22 } });
  await guides().publish({ documentId: allowance });
  expect(await seen()).toEqual({ serviceGuide: { promisedDays: 15 } });
  await documents('catalog-item').unpublish({ documentId: item });
  expect(
    await asked('query ($id: ID!) { serviceGuide(id: $id) { catalogItem { id } } }', { id: allowance }),
  ).toEqual({ serviceGuide: { catalogItem: null } });
  await (guides().unpublish as (params: object) => Promise<unknown>)({ documentId: allowance, locale: '*' });
  expect(await seen()).toEqual({ serviceGuide: null });
  const { changes } = await asked<{ changes: { nodes: Array<{ action: string; id: string }> } }>(
    '{ changes(types: [SERVICE_GUIDE]) { nodes { action id } } }',
  );
  expect(changes.nodes.filter(({ id }) => id === allowance).map(({ action }) => action)).toEqual([
    'PUBLISH',
    'PUBLISH',
    'REVISE',
    'REVISE',
    'WITHDRAW',
    'WITHDRAW',
  ]);
  expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true, faults: [] });
});
