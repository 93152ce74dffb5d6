import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import editing from '../../config/editing.json';
import { publicTypes, uidOf } from '../../src/domain/public-model';
import { defaultEntry } from '../../src/editing/default-entry';
import { startStrapi, type TestStrapi } from './support/strapi';

interface View {
  settings: Record<string, unknown>;
  layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
}

let app: TestStrapi;
const key = 'configuration_content_types::api::catalog-item.catalog-item';
const view = async (): Promise<View> => {
  const store = app.strapi.store({ type: 'plugin', name: 'content_manager' });
  return (await store.get({ key })) as View;
};
const save = (value: View) =>
  app.strapi.store({ type: 'plugin', name: 'content_manager' }).set({ key, value });
const restart = async () => {
  const { databaseUrl } = app;
  await app.stop();
  app = await startStrapi({ databaseUrl });
};

beforeAll(async () => {
  app = await startStrapi();
});
afterAll(() => app.stop());

test('an editor sees a catalogue item with Chinese labels and help, in the order of the official form', async () => {
  const { settings, layouts, metadatas } = await view();
  expect(settings).toMatchObject({
    mainField: 'fullName',
    defaultSortBy: 'updatedAt',
    defaultSortOrder: 'DESC',
  });
  expect(layouts.list).toEqual(['fullName', 'unit', 'domain', 'completenessScore']);
  expect(layouts.edit[0]).toEqual([
    { name: 'unit', size: 6 },
    { name: 'domain', size: 6 },
  ]);
  expect(metadatas.timeLimit?.edit).toMatchObject({
    label: '公开时限',
    description: '如 信息形成之日起20个工作日内',
  });
  expect(metadatas.unit?.edit).toMatchObject({ label: '所属单位', mainField: 'name' });
  expect(metadatas.updatedAt?.list).toMatchObject({ label: '更新时间' });
});

test('two 办事指南 are told apart: each item is named by both of its levels, however it is written', async () => {
  const items = app.strapi.documents('api::catalog-item.catalog-item');
  const names = async (documentId: string): Promise<unknown> =>
    (await app.db.query('SELECT full_name FROM catalog_items WHERE document_id = $1', [documentId])).rows;
  const { documentId } = await items.create({
    data: { level1: '最低生活保障', level2: '办事指南' } as never,
  });
  expect(await names(documentId)).toEqual([{ full_name: '最低生活保障·办事指南' }]);
  await items.update({ documentId, data: { level1: '临时救助' } as never });
  expect(await names(documentId)).toEqual([{ full_name: '临时救助·办事指南' }]);
  await items.update({
    documentId,
    data: { level1: ' \u3000临时救助\n', level2: '长'.repeat(253) } as never,
  });
  expect(await names(documentId)).toEqual([{ full_name: `临时救助·${'长'.repeat(250)}` }]);
  await items.update({ documentId, data: { level1: '', level2: null } as never });
  expect(await names(documentId)).toEqual([{ full_name: null }]);
  await items.update({ documentId, data: { level1: '临时救助', level2: '办事指南' } as never });
  // An earlier release has kept none.
  await app.db.query('DROP TRIGGER name_item ON catalog_items');
  await app.db.query('UPDATE catalog_items SET full_name = NULL WHERE document_id = $1', [documentId]);
  await restart();
  expect(await names(documentId)).toEqual([{ full_name: '临时救助·办事指南' }]);
});

test('a start beside somebody who writes waits for nobody, so that nobody waits behind it', async () => {
  const writer = new pg.Client({ connectionString: app.databaseUrl });
  await writer.connect();
  await writer.query('BEGIN');
  for (const table of ['catalog_items', 'policies', 'catalog_items_unit_lnk'])
    await writer.query(`LOCK TABLE ${table} IN ROW EXCLUSIVE MODE`);
  try {
    await restart();
  } finally {
    await writer.end();
  }
});

test('a component is shown in Chinese too', async () => {
  const store = app.strapi.store({ type: 'plugin', name: 'content_manager' });
  const component = (await store.get({
    key: 'configuration_components::catalogue.legal-basis-citation',
  })) as View;
  expect(component.settings.mainField).toBe('text');
  expect(component.metadatas.article?.edit).toMatchObject({ label: '条款', description: '如 第二十条' });
});

/** Strapi moves a field to the end of its page at the second start where the size is none that its type may have. */
test('after a second start every field of every page stands where we put it', async () => {
  const store = app.strapi.store({ type: 'plugin', name: 'content_manager' });
  const followed = publicTypes
    .filter(({ name }) => !(uidOf(name) in editing))
    .map((type) => [uidOf(type.name), defaultEntry(type)] as const);
  expect(followed.map(([uid]) => uid)).toContain('api::training.training');
  for (const [uid, { edit }] of [...Object.entries(editing), ...followed]) {
    const kind = uid.startsWith('api::') ? 'content_types' : 'components';
    const stored = (await store.get({ key: `configuration_${kind}::${uid}` })) as View;
    expect(stored.layouts.edit, uid).toEqual(edit);
  }
});

test('starting again changes nothing', async () => {
  const before = await view();
  await restart();
  expect(await view()).toEqual(before);
  expect(before.metadatas.documentId?.list.label).toBe('文档编号');
});

test('what an administrator changed stays; what they left alone still follows us', async () => {
  const changed = await view();
  changed.layouts.list = ['level2', 'unit'];
  const timeLimit = changed.metadatas.timeLimit;
  if (!timeLimit) throw new Error('no time limit');
  timeLimit.edit.label = '时限要求';
  await save(changed);
  await restart();
  const after = await view();
  expect(after.layouts.list).toEqual(['level2', 'unit']);
  expect(after.metadatas.timeLimit?.edit).toMatchObject({
    label: '时限要求',
    description: '如 信息形成之日起20个工作日内',
  });
});

test('roles and languages have Chinese names; a name that was changed stays', async () => {
  const roles = app.strapi.db.query('admin::role');
  const named = await roles.findMany({ orderBy: 'id' });
  expect(named.map(({ name }) => name)).toEqual(['系统管理员', '经办', '审核发布', '区政府办', '融媒体中心']);
  const locale = await app.strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'zh-Hans' } });
  expect(locale.name).toBe('简体中文');
  await roles.update({ where: { code: 'strapi-super-admin' }, data: { name: '信息员' } });
  await restart();
  const again = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  expect(again.name).toBe('信息员');
});
