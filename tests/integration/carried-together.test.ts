import type { UID } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicTypes, uidOf } from '../../src/domain/public-model';
import { type ContentRow, populateFields, readFields } from '../../src/domain/snapshot';
import { inTransaction } from '../../src/plugin-kit/database/sql';
import { carriedTogether, readCarried } from '../../src/plugins/publication/server/snapshots/carried';
import { wholeGuide } from '../samples/whole-guide';
import { plantCanaries } from './portal/canaries';
import { startStrapi, type TestStrapi } from './support/strapi';

// What a publish reads of a row in one statement is what Strapi fills in by a statement for each group and link.
let app: TestStrapi;
const filledIn = new Set<string>();
beforeAll(async () => {
  app = await startStrapi();
  const { strapi } = app;
  const { unit } = await plantCanaries(strapi);
  const domain = (await strapi.documents('api::domain.domain').findFirst({}))?.documentId ?? '';
  await strapi
    .documents('api::service-guide.service-guide')
    .create({ data: wholeGuide({ unit, domain }) as never });
  const create = async (uid: UID.ContentType, data: object): Promise<string> =>
    (await strapi.documents(uid).create({ data: data as never })).documentId;
  await create('api::unit.unit', { code: 'A1', name: '区科技局', kind: 'department', successor: unit });
  await create('api::domain.domain', { code: 'a1', name: '旧领域', leadUnit: unit, successor: domain });
  for (const [uid, kind] of [
    ['api::channel.channel', 'website'],
    ['api::column.column', 'news'],
  ] as const) {
    const successor = await create(uid, { code: 'new-one', name: '新的', kind, unit });
    await create(uid, { code: 'old-one', name: '旧的', kind, unit, successor });
  }
  const law = await create('api::legal-basis.legal-basis', { title: '甲条例', kind: 'regulation' });
  await create('api::legal-basis.legal-basis', { title: '乙条例', kind: 'regulation', replacedBy: law });
  const guideline = await create('api::guideline.guideline', { code: 'G', title: '指引', domain });
  const guidelineItem = await create('api::guideline-item.guideline-item', {
    code: 'G1',
    level1: '一级',
    level2: '二级',
    guideline,
    domain,
    contentElements: [{ text: '依据' }, { text: '标准', required: false }],
    legalBases: [{ text: '《甲条例》第三条', legalBasis: law }],
    timeLimit: { text: '20个工作日' },
  });
  const items = strapi.documents('api::catalog-item.catalog-item');
  const item = (await items.findFirst({}))?.documentId ?? '';
  await items.update({ documentId: item, data: { guidelineItem } });
  const policies = strapi.documents('api::policy.policy');
  const policy = (await policies.findFirst({}))?.documentId ?? '';
  await policies.update({ documentId: policy, data: { jointIssuers: [unit], domains: [domain] } as never });
});
afterAll(() => app.stop());

test.each(publicTypes.map(({ name, fields }) => ({ name, fields })))(
  '$name: its groups and links',
  async ({ name, fields }) => {
    const together = carriedTogether(fields);
    const filled = (await app.strapi.db.query(uidOf(name)).findMany({
      populate: populateFields(together) as never,
    })) as readonly ContentRow[];
    const carried = await inTransaction(app.strapi, (sql) =>
      readCarried(
        app.strapi,
        sql,
        { name, fields: together },
        filled.map(({ id }) => id),
      ),
    );
    for (const row of filled) {
      const expected = readFields(together, row);
      expect(readFields(together, carried.get(row.id) ?? {}), row.documentId).toEqual(expected);
      for (const [field, value] of Object.entries(expected))
        if (Array.isArray(value) ? value.length > 0 : value !== null) filledIn.add(`${name}.${field}`);
    }
  },
);

test('every group and link had something in it', () => {
  const all = publicTypes.flatMap(({ name, fields }) =>
    Object.keys(carriedTogether(fields)).map((field) => `${name}.${field}`),
  );
  expect(all.filter((field) => !filledIn.has(field))).toEqual([]);
});
