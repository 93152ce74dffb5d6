import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { wholeGuide } from '../samples/whole-guide';
import { completeItem, type District, foundDistrict } from './portal/district';
import { catalogueHeader, catalogueRow, makeWorkbook } from './support/make-workbook';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

// A list of parts has at most 200, wherever it comes from.
let app: TestStrapi;
let district: District;

interface Documents {
  create(params: object): Promise<{ documentId: string; id: number }>;
  update(params: object): Promise<{ documentId: string }>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
}
const documents = (name: string) =>
  app.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
const elements = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ text: `公开内容第${i + 1}项`, required: true }));

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
});
afterAll(() => app.stop());

const owner = () => ({ unit: district.civilAffairs, domain: district.assistance });
const tooMany =
  '公开内容（要素）共 201 项，最多 200 项（请合并同类项，或分成几条分别填写；较长的清单请作为附件）';

test('a draft with 201 is not saved, and says which list, how many, and what would be right', async () => {
  const data = { ...completeItem('过长的草稿'), ...owner(), contentElements: elements(201) };
  await expect(documents('catalog-item').create({ data })).rejects.toThrow(`未能保存：${tooMany}`);
  await expect(documents('catalog-item').create({ data, status: 'published' })).rejects.toThrow(tooMany);
  const { documentId } = await documents('catalog-item').create({
    data: { ...data, contentElements: elements(200) },
  });
  await documents('catalog-item').publish({ documentId });
  await expect(
    documents('catalog-item').update({ documentId, data: { contentElements: elements(201) } }),
  ).rejects.toMatchObject({ details: { errors: [{ path: ['contentElements'] }] } });
});

/** Adds parts to a draft past Strapi, as if they had been saved before there was a bound. */
const lengthen = async (id: number, count: number): Promise<void> => {
  await app.db.query(
    `WITH made AS (
       INSERT INTO components_catalogue_content_element (text, required)
       SELECT '旧有第' || n || '项', true FROM generate_series(1, $2::int) n RETURNING id)
     INSERT INTO catalog_items_cmps (entity_id, cmp_id, component_type, field, "order")
     SELECT $1, made.id, 'catalogue.content-element', 'contentElements', 1000 + row_number() OVER () FROM made`,
    [id, count],
  );
};

test('what was saved before is refused at the gate before Strapi copies it, and check names it', async () => {
  const data = { ...completeItem('旧有的长清单'), ...owner(), contentElements: elements(1) };
  const { documentId, id } = await documents('catalog-item').create({ data });
  await lengthen(id, 10_899);
  const began = performance.now();
  const refused = await documents('catalog-item')
    .publish({ documentId })
    .catch((error: unknown) => error);
  expect(performance.now() - began).toBeLessThan(8_000);
  expect(refused).toMatchObject({
    message: expect.stringContaining(
      '未能公开“最低生活保障 旧有的长清单”：公开内容（要素）共 10900 项，最多 200 项',
    ),
    details: { refusals: [{ change: { documentId }, findings: [{ rule: 'parts.too-many' }] }] },
  });
  const { findings } = await service(app.strapi, 'completeness', 'check').check({ unit: 'WD-MZJ' });
  expect(findings.filter(({ rule }) => rule === 'parts.too-many')).toMatchObject([
    {
      type: 'catalog-item',
      documentId,
      severity: 'error',
      message: '公开内容（要素）共 10900 项，最多 200 项',
    },
  ]);
});

test('what is public above it stays, is named by check, and can be withdrawn', async () => {
  const { documentId } = await documents('service-guide').create({
    data: { ...wholeGuide(), unit: district.civilAffairs, domain: district.assistance },
  });
  await documents('service-guide').publish({ documentId });
  await app.db.query(
    `UPDATE gongkai.store_service_guide SET materials =
       (SELECT json_agg(json_build_object('name', '材料' || n))::text FROM generate_series(1, 300) n)
     WHERE document_id = $1`,
    [documentId],
  );
  const named = async () =>
    (await service(app.strapi, 'completeness', 'check').check({ unit: 'WD-MZJ' })).findings.filter(
      ({ rule, type }) => rule === 'parts.too-many' && type === 'service-guide',
    );
  expect(await named()).toMatchObject([
    { documentId, unit: 'WD-MZJ', domain: 'social-assistance', message: '申请材料共 300 项，最多 200 项' },
  ]);
  await documents('service-guide').unpublish({ documentId });
  expect(await named()).toEqual([]);
});

test('a cell with ten thousand lines refuses its row, not the others, and takes no time', async () => {
  const row = catalogueRow('临时救助', '长单元格');
  row[2] = Array.from({ length: 10_900 }, () => '甲').join('\n');
  const bases = catalogueRow('临时救助', '长依据');
  bases[3] = Array.from({ length: 1_500 }, () => '《社会救助暂行办法》').join('\n');
  const file = await temporaryFile(
    'long.xlsx',
    makeWorkbook([catalogueHeader, row, bases, catalogueRow('临时救助', '办事指南')]),
  );
  const began = performance.now();
  const report = await service(app.strapi, 'exchange', 'workbooks').import({
    file,
    unit: 'WD-MZJ',
    domain: 'social-assistance',
  });
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(report).toMatchObject({
    created: 1,
    refused: [
      { row: 2, field: '公开内容', problem: '公开内容（要素）共 10900 项，最多 200 项' },
      { row: 3, field: '公开依据', problem: '公开依据共 1500 项，最多 200 项' },
    ],
  });
});
