import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import { service } from '../../src/plugin-kit/strapi/service';
import { catalogueHeader, catalogueRow, makeWorkbook } from './support/make-workbook';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true });
});
afterAll(() => app.stop());

const workbooks = () => service(app.strapi, 'exchange', 'workbooks');
const texts = async (file: string): Promise<string[][]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
};

test('a catalogue goes out in the official form, and coming back changes nothing', async () => {
  const example = resolve(import.meta.dirname, '../../examples/social-assistance-catalogue.xlsx');
  const social = { unit: 'WD-MZJ', domain: 'social-assistance' };
  await workbooks().import({ file: example, ...social, publish: true });
  const file = await temporaryFile('out.xlsx', '');
  expect(await workbooks().export({ ...social, file })).toEqual({ file, rows: 13 });
  const [title, unit, groups, labels, first] = await texts(file);
  expect([title?.[0], unit?.[0]]).toEqual(['社会救助领域基层政务公开标准目录', '填报单位：区民政局']);
  expect(groups?.slice(0, 4)).toEqual(['序号', '公开事项', '公开事项', '公开内容（要素）']);
  expect(labels).toEqual(
    '序号 一级事项 二级事项 公开内容（要素） 公开依据 公开时限 公开主体 公开渠道和载体 全社会 特定群众 主动 依申请 县级 乡级'.split(
      ' ',
    ),
  );
  expect(first?.slice(0, 3)).toEqual(['1', '综合业务', '政策法规文件']);
  expect(await workbooks().import({ file, ...social, publish: true })).toMatchObject({
    rows: 13,
    unchanged: 13,
    published: 0,
    refused: [],
  });
});

test('the district’s own variant keeps its third level, villages, 五公开 and other channels', async () => {
  const form = resolve(import.meta.dirname, 'fixtures/workbooks/district-form.xlsx');
  const elderly = { unit: 'WD-MZJ', domain: 'elderly-care' };
  await workbooks().import({ file: form, ...elderly });
  const file = await temporaryFile('out.xlsx', '');
  await workbooks().export({ ...elderly, file, drafts: true });
  expect(await workbooks().import({ file, ...elderly })).toMatchObject({
    rows: 4,
    unchanged: 4,
    refused: [],
  });
});

test('what an editor typed that no cell could say apart comes back as it was', async () => {
  const typed = [
    { level2: '分号在一个要素里', contentElements: [{ text: '申请条件；申请材料', required: true }] },
    { level2: '一个要素两行', contentElements: [{ text: '申请条件\n申请材料', required: true }] },
    { level2: '两个单位', subjectText: '区民政局和区财政局' },
    { level2: '依据只有文字', legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）第三条' }] },
    { level2: '像转义的文字', contentElements: [{ text: '代码_x000D_说明', required: true }] },
    { level2: '说明在括号里', audience: 'specific', audienceNote: '（申请人）' },
    {
      level2: '两栏都勾',
      audiences: ['public', 'specific'],
      audienceNote: '申请人',
      methods: ['proactive', 'on-request'],
    },
  ];
  const [unit] = await app.strapi.documents('api::unit.unit').findMany({ filters: { code: 'WD-WJW' } });
  const [domain] = await app.strapi.documents('api::domain.domain').findMany({ filters: { code: 'health' } });
  for (const [index, item] of typed.entries())
    await app.strapi.documents('api::catalog-item.catalog-item').create({
      data: {
        level1: '往返',
        position: index + 1,
        contentElements: [{ text: '名单', required: true }],
        timeLimit: { text: '20个工作日内' },
        method: 'proactive',
        audience: 'public',
        channels: ['website'],
        ...item,
        unit: unit?.documentId,
        domain: domain?.documentId,
      } as never,
    });
  const file = await temporaryFile('out.xlsx', '');
  const place = { unit: unit?.code ?? '', domain: domain?.code ?? '' };
  expect(await workbooks().export({ ...place, file, drafts: true })).toMatchObject({ rows: typed.length });
  expect(await workbooks().import({ file, ...place, dryRun: true })).toMatchObject({
    unchanged: typed.length,
    updated: 0,
    created: 0,
    refused: [],
  });
  const rows = await texts(file);
  const labels = rows[3] ?? [];
  const both = rows.find((row) => row.includes('两栏都勾')) ?? [];
  const cell = (label: string): string | undefined => both[labels.indexOf(label)];
  expect(['全社会', '特定群众', '主动', '依申请'].map(cell)).toEqual(['√', '申请人', '√', '√']);
});

test('a text that looks like a formula goes out as text and comes back as it was', async () => {
  const task = { unit: 'WD-RSJ', domain: 'employment' };
  const row = catalogueRow('就业', '=HYPERLINK("http://example.org")');
  const source = await temporaryFile(
    'in.xlsx',
    makeWorkbook([catalogueHeader, row.map((text) => text.replaceAll('"', '&quot;'))]),
  );
  await workbooks().import({ file: source, ...task });
  const file = await temporaryFile('out.xlsx', '');
  await workbooks().export({ ...task, file, drafts: true });
  expect((await texts(file))[4]?.[2]).toBe(`'=HYPERLINK("http://example.org")`);
  expect(await workbooks().import({ file, ...task })).toMatchObject({ unchanged: 1, refused: [] });
});

const items = () => app.strapi.documents('api::catalog-item.catalog-item');
const idOf = async (type: 'unit' | 'domain', code: string): Promise<string> =>
  (await app.strapi.db.query(uidOf(type)).findOne({ where: { code } }))?.documentId ?? '';

test('the units chosen for 公开主体 are printed by name, and drafts stay what they are', async () => {
  const place = { unit: 'WD-JTJ', domain: 'compulsory-education' };
  const [unit, finance, domain] = [
    await idOf('unit', place.unit),
    await idOf('unit', 'WD-CZJ'),
    await idOf('domain', place.domain),
  ];
  const item = (level2: string, more: object = {}) => ({
    level1: '学校管理',
    level2,
    contentElements: [{ text: '招生范围', required: true }],
    legalBases: [{ text: '《义务教育法》第十二条', title: '义务教育法', article: '第十二条' }],
    timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
    subjects: [unit, finance],
    position: ['招生', '师资', '未审核'].indexOf(level2) + 1,
    method: 'proactive',
    audience: 'public',
    channels: ['website'],
    unit,
    domain,
    ...more,
  });
  const make = (data: object, status?: 'published') =>
    items().create({ data: data as never, ...(status ? { status } : {}) });
  const changed = await make(item('招生'), 'published');
  await make(item('师资'), 'published');
  const draft = await make(item('未审核'));
  await items().update({
    documentId: changed.documentId,
    data: { contentElements: [{ text: '未审核的内容', required: true }] } as never,
  });

  const file = await temporaryFile('out.xlsx', '');
  expect(await workbooks().export({ ...place, file })).toMatchObject({ rows: 3 });
  const [labels = [], ...rows] = (await texts(file)).slice(3);
  const column = (label: string) => rows.map((row) => row[labels.indexOf(label)]);
  expect(column('公开主体')).toEqual(Array(3).fill('区教育体育局、区财政局'));
  expect(column('公开内容（要素）')).toEqual(['招生范围', '招生范围', '招生范围']);
  expect(column('公开状态')).toEqual(['已公开', '已公开', '草稿（未公开）']);
  const again = await workbooks().import({ file, ...place, publish: true });
  expect(again).toMatchObject({ unchanged: 3, updated: 0, published: 0, refused: [] });
  expect(again.warnings.map(({ row, problem }) => [row, problem])).toContainEqual([
    5,
    '此行与已公开的内容一致；条目另有未公开的修改，未改动',
  ]);

  expect(await workbooks().export({ ...place, file, drafts: true })).toMatchObject({ rows: 3 });
  const standing = (await texts(file)).slice(4).map((row) => row.at(-1));
  expect(standing.sort()).toEqual(['已公开', '草稿（已公开，有未公开的修改）', '草稿（未公开）'].sort());
  const drafts = await workbooks().import({ file, ...place, publish: true });
  expect(drafts).toMatchObject({ unchanged: 3, published: 0, refused: [] });
  expect(drafts.warnings.filter(({ field }) => field === '公开状态')).toHaveLength(2);
  expect(await items().findOne({ documentId: draft.documentId, status: 'published' })).toBeNull();
  expect(
    await items().findOne({
      documentId: changed.documentId,
      status: 'published',
      populate: ['contentElements'],
    }),
  ).toMatchObject({ contentElements: [{ text: '招生范围' }] });
  expect(
    await items().findOne({ documentId: changed.documentId, populate: ['contentElements'] }),
  ).toMatchObject({ contentElements: [{ text: '未审核的内容' }] });
});
