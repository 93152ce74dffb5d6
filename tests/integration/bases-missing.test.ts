import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingBases } from '../../src/cli/commands/bases';
import { startStrapi, type TestStrapi } from './support/strapi';
import { wholeItem } from './support/whole-item';

// From what stands in public, the office sees which laws its register lacks.
let app: TestStrapi;
const missing = async () => {
  const { result, text } = await missingBases({
    strapi: app.strapi,
    language: 'zh',
    progress: () => undefined,
  });
  return { text, citations: (result as { citations: readonly object[] }).citations };
};

beforeAll(async () => {
  app = await startStrapi();
});
afterAll(() => app.stop());

test('laws that are cited in public are listed until the register has them, the most cited first', async () => {
  const laws = app.strapi.documents('api::legal-basis.legal-basis');
  const unit = await app.strapi
    .documents('api::unit.unit')
    .create({ data: { code: 'WD-MZJ', name: '区民政局', kind: 'department' } });
  const domain = await app.strapi
    .documents('api::domain.domain')
    .create({ data: { code: 'social-assistance', name: '社会救助', leadUnit: unit.documentId } });
  const items = app.strapi.documents('api::catalog-item.catalog-item');
  const allowance = { text: '《城市居民最低生活保障条例》（国务院令第271号）' };
  const finding = { text: '《特困人员认定办法》（民发〔2021〕43号）' };
  for (const [level2, legalBases] of [
    ['审批信息', [allowance]],
    ['认定信息', [allowance, finding]],
  ] as const)
    await items.create({
      data: {
        ...wholeItem({ unit: unit.documentId, domain: domain.documentId }),
        method: 'proactive',
        audience: 'public',
        level2,
        legalBases: [...legalBases],
      },
      status: 'published',
    });
  const { citations, text } = await missing();
  expect(citations).toEqual([
    { title: '城市居民最低生活保障条例', number: '国务院令第271号', documents: 2 },
    { title: '特困人员认定办法', number: '民发〔2021〕43号', documents: 1 },
  ]);
  expect(text).toContain('在后台“法规依据”中登记');
  await laws.create({
    data: { title: '城市居民最低生活保障条例', number: '国务院令第271号', validity: 'in-force' },
  });
  expect((await missing()).citations).toEqual([
    { title: '特困人员认定办法', number: '民发〔2021〕43号', documents: 1 },
  ]);
});
