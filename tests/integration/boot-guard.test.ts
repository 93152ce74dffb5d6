import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from './files/library';
import { pdf } from './files/office';
import { type ChangedRelease, makeChangedRelease, rename } from './support/changed-release';
import { startStrapi, type TestStrapi } from './support/strapi';

/** A district at work: what a careless next release would lose of it. */
let app: TestStrapi;
let db: pg.Pool;
let release: ChangedRelease;

const documents = (type: string) => app.strapi.documents(`api::${type}.${type}` as 'api::unit.unit');
const create = async (type: string, data: object, locale = 'zh-Hans'): Promise<string> =>
  (await documents(type).create({ data: data as never, locale })).documentId;

beforeAll(async () => {
  app = await startStrapi();
  const unit = await create('unit', { code: 'WD-MZJ', name: '区民政局', kind: 'department' });
  await documents('unit').update({ documentId: unit, locale: 'en', data: { name: 'Civil Affairs Bureau' } });
  const other = await create('unit', { code: 'WD-CZJ', name: '区财政局', kind: 'department' });
  await create('domain', { code: 'social-assistance', name: '社会救助', leadUnit: unit });
  await create('holiday', { date: '2026-10-01', kind: 'off', reason: '国庆节' });
  const item = await create('catalog-item', {
    level1: '最低生活保障',
    level2: '审批信息',
    unit,
    subjects: [unit, other],
    method: 'on-request',
    contentElements: [{ text: '低保对象名单' }, { text: '低保金额' }],
    legalBases: [{ text: '《社会救助暂行办法》' }],
    timeLimit: { text: '20个工作日内' },
  });
  const file = await upload(app.strapi, '名单.pdf', 'application/pdf', pdf('名单'));
  await create('disclosure', {
    title: '低保对象名单',
    unit,
    catalogItem: item,
    body: '名'.repeat(300),
    attachments: [{ name: '名单', file: file.id }],
  });
  await create('policy', {
    title: '救助办法',
    issuer: unit,
    issuedOn: '2026-05-20',
    body: '<p>按月发给。</p>',
  });
  await app.strapi.documents('api::policy.policy').create({ data: { title: '补助办法' } as never });
  await app.stop();
  db = new pg.Pool({ connectionString: app.databaseUrl });
  release = makeChangedRelease();
});
afterAll(async () => {
  release.remove();
  await db.end();
});

/** Every row of every table, in number. */
const rowCounts = async (): Promise<unknown> => {
  const { rows } = await db.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return Promise.all(
    rows.map(async ({ name }) => [
      name,
      (await db.query(`SELECT count(*)::int AS n FROM "${name}"`)).rows[0].n,
    ]),
  );
};

const refusal = async (
  distDir: string,
): Promise<{ problem: { zh: string; en: string }; hint: { zh: string } }> =>
  startStrapi({ databaseUrl: app.databaseUrl, distDir }).then(
    () => Promise.reject(new Error('It started')),
    (error: unknown) => error as never,
  );

test('a release that would lose data in every way that Strapi knows does not start, names each, and nothing is lost', async () => {
  release.change('catalog-item', (schema) => {
    rename(schema, 'legalBases', 'bases');
    schema.attributes.level1 = { type: 'integer' };
    schema.attributes.method = { type: 'enumeration', enum: ['proactive'] };
    schema.attributes.timeLimit = { type: 'component', component: 'guide.step' };
    schema.attributes.contentElements = { type: 'component', component: 'catalogue.content-element' };
    schema.attributes.subjects = { type: 'relation', relation: 'oneToOne', target: 'api::unit.unit' };
  });
  release.change('shared.attachment', (schema) => rename(schema, 'file', 'document'));
  release.change('policy', (schema) => {
    schema.options.draftAndPublish = false;
  });
  release.change('unit', (schema) => {
    schema.pluginOptions = {};
    for (const attribute of Object.values(schema.attributes)) delete attribute.pluginOptions;
  });
  release.change('disclosure', (schema) => {
    rename(schema, 'catalogItem', 'item');
    schema.attributes.body = { type: 'string' };
  });
  release.change('domain', (schema) => {
    schema.attributes.leadUnit = { type: 'relation', relation: 'oneToOne', target: 'api::channel.channel' };
  });
  release.change('holiday', (schema) => {
    schema.collectionName = 'days_off';
  });
  const before = await rowCounts();

  const { problem, hint } = await refusal(release.distDir);

  const item = '事项标准目录 (api::catalog-item.catalog-item)';
  expect(problem.zh.split('\n').map((line) => line.trim())).toEqual([
    '启动中止：内容模型的改动会丢失已有数据，且没有迁移脚本处理',
    '节假日调整 (api::holiday.holiday) — 1 行：表 holidays 将被删除',
    '政府信息 (api::disclosure.disclosure) · catalogItem — 1 行：表 disclosures_catalog_item_lnk 将被删除',
    '领域 (api::domain.domain) · leadUnit — 1 行：该字段已不在模型中，列 domains_lead_unit_lnk.unit_id 将被删除',
    '政策文件 (api::policy.policy) — 2 行：改为不区分草稿（draftAndPublish: false），全部草稿将被删除',
    '单位 (api::unit.unit) — 1 行：改为不分语言（localized: false），默认语言以外的版本将被删除',
    `${item} · legalBases — 1 行：组件 catalogue.legal-basis-citation 的内容不再属于任何字段，页面上将显示为空`,
    `${item} · timeLimit — 1 行：组件 catalogue.time-limit 的内容不再属于任何字段，页面上将显示为空`,
    `${item} · contentElements — 1 行：该字段改为单值，第一个以外的内容将不再显示`,
    `${item} · subjects — 1 行：该字段改为单值，第一个以外的内容将不再显示`,
    '附件 (shared.attachment) · file — 1 行：其中的文件不再属于任何字段，页面上将显示为空',
    '领域 (api::domain.domain) · leadUnit — 1 行：关联对象由 units 改为 channels，现有关联将指向无关的内容',
    `${item} · level1 — 1 行：类型由 string 改为 integer，这些值不能原样保留`,
    '政府信息 (api::disclosure.disclosure) · body — 1 行：类型由 text 改为 string，这些值不能原样保留',
    `${item} · method — 1 行：取值“on-request”已不在可选范围内，但仍在使用`,
  ]);
  expect(problem.en).toContain('policy) — 2 rows: draftAndPublish is false now: every draft is deleted');
  expect(hint.zh).toContain(`UPDATE catalog_items_cmps SET field = '…' WHERE field = 'legalBases'`);
  expect(`${problem.zh}${problem.en}`).not.toMatch(/invalid input|::int|SELECT/);
  expect(await rowCounts()).toEqual(before);
});

test('so does one that gives a component another name, or leaves out a type', async () => {
  const next = makeChangedRelease();
  next.renameComponent('shared.attachment', 'shared.paper');
  next.drop('holiday');

  const { problem } = await refusal(next.distDir);

  expect(problem.zh.split('\n').slice(1)).toEqual([
    '  节假日调整 (api::holiday.holiday) — 1 行：表 holidays 将被删除',
    '  政府信息 (api::disclosure.disclosure) · attachments — 1 行：组件 shared.attachment 的内容不再属于任何字段，页面上将显示为空',
    '  shared.attachment · file — 1 行：其中的文件不再属于任何字段，页面上将显示为空',
  ]);
  next.remove();
});

test('with the migration that each line asks for, the same kind of release starts, and everything is there', async () => {
  const next = makeChangedRelease();
  next.change('catalog-item', (schema) => {
    rename(schema, 'legalBases', 'bases');
    schema.attributes.method = { type: 'enumeration', enum: ['proactive'] };
  });
  next.change('shared.attachment', (schema) => rename(schema, 'file', 'document'));
  next.change('disclosure', (schema) => rename(schema, 'catalogItem', 'item'));
  next.change('holiday', (schema) => {
    schema.collectionName = 'days_off';
  });
  // Nothing of these is used: they may go without a word.
  next.change('unit', (schema) => {
    delete schema.attributes.successor;
  });
  for (const statement of [
    `UPDATE catalog_items_cmps SET field = 'bases' WHERE field = 'legalBases'`,
    `UPDATE catalog_items SET method = 'proactive' WHERE method = 'on-request'`,
    `UPDATE files_related_mph SET field = 'document' WHERE related_type = 'shared.attachment' AND field = 'file'`,
    'ALTER TABLE disclosures_catalog_item_lnk RENAME TO disclosures_item_lnk',
    'ALTER TABLE holidays RENAME TO days_off',
  ])
    await db.query(statement);

  app = await startStrapi({ databaseUrl: app.databaseUrl, distDir: next.distDir });

  const found = async (type: string, populate: object): Promise<unknown> =>
    documents(type).findFirst({ populate: populate as never });
  expect(await found('catalog-item', { bases: true })).toMatchObject({
    method: 'proactive',
    bases: [{ text: '《社会救助暂行办法》' }],
  });
  expect(
    await found('disclosure', { item: true, attachments: { populate: { document: true } } }),
  ).toMatchObject({
    item: { level1: '最低生活保障' },
    attachments: [{ name: '名单', document: { name: '名单.pdf' } }],
  });
  expect(await found('holiday', {})).toMatchObject({ reason: '国庆节' });
  await app.stop();
  next.remove();
});
