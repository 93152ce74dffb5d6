import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { canonical } from '../../src/plugins/publication/server/ledger/hash';
import { codeOf, dataOf } from './portal/ask';
import { catalogueHeader, catalogueRow, makeWorkbook } from './support/make-workbook';
import { rewriteFrom } from './support/rewrite-ledger';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

// A bureau's catalogue as its form prints it: in the portal, in the export, whatever is imported again.
const bureau = { unit: 'WD-MZJ', domain: 'elderly-care' };
const names = ['老年人补贴', '养老机构备案', '高龄津贴', '政策咨询'];

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true, listen: true });
});
afterAll(() => app.stop());

const load = async (rows: readonly string[], more: { unit?: string; domain?: string } = {}) => {
  const sheet = makeWorkbook([catalogueHeader, ...rows.map((name) => catalogueRow('养老服务', name))]);
  const file = await temporaryFile('form.xlsx', sheet);
  const asked = { file, ...bureau, publish: true, ...more };
  const { created, updated, unchanged, published, refused } = await service(
    app.strapi,
    'exchange',
    'workbooks',
  ).import(asked);
  expect(refused).toEqual([]);
  return { created, updated, unchanged, published };
};

interface Item {
  readonly id: string;
  readonly level2: string;
  readonly position: number | null;
}
interface Items {
  readonly nodes: readonly Item[];
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: Item }>;
}

const inOrder = async (filter: object = bureau): Promise<readonly Item[]> =>
  (
    await dataOf<{ catalogItems: Items }>(
      app.url,
      `query ($filter: CatalogItemFilter) {
        catalogItems(filter: $filter, orderBy: CATALOGUE, first: 100) { nodes { id level2 position } }
      }`,
      { filter },
    )
  ).catalogItems.nodes;
const places = async (filter?: object) =>
  (await inOrder(filter)).map(({ level2, position }) => [level2, position]);
const head = async (): Promise<number> => {
  const { ledgerHead } = await dataOf<{ ledgerHead: { seq: number } }>(app.url, '{ ledgerHead { seq } }');
  return ledgerHead.seq;
};
const items = () => app.strapi.documents('api::catalog-item.catalog-item');

test('an import gives the rows their places, and the portal lists them so', async () => {
  expect(await load(names)).toMatchObject({ created: 4, published: 4 });
  expect(await places()).toEqual(names.map((name, at) => [name, at + 1]));
});

test('the same workbook again changes nothing; in another order the new order counts', async () => {
  expect(await load(names)).toEqual({ created: 0, updated: 0, unchanged: 4, published: 0 });
  const other = ['政策咨询', '养老机构备案', '高龄津贴', '老年人补贴'];
  expect(await load(other)).toEqual({ created: 0, updated: 2, unchanged: 2, published: 2 });
  expect(await places()).toEqual(other.map((name, at) => [name, at + 1]));
  await load(names);
});

test('a workbook with some of the rows moves none; one with a new row in between makes room for it', async () => {
  expect(await load(['养老机构备案', '政策咨询'])).toMatchObject({ unchanged: 2 });
  expect(await load(['老年人补贴', '助餐服务', '养老机构备案', '高龄津贴', '政策咨询'])).toEqual({
    created: 1,
    updated: 3,
    unchanged: 1,
    published: 4,
  });
  expect((await places()).map(([name]) => name)).toEqual(['老年人补贴', '助餐服务', ...names.slice(1)]);
});

test('an editor moves an item; the export has the new order, and coming back changes nothing', async () => {
  const [first] = await inOrder();
  await items().update({ documentId: first?.id ?? '', data: { position: 9 } as never, status: 'published' });
  const moved = ['助餐服务', ...names.slice(1), '老年人补贴'];
  expect((await places()).map(([name]) => name)).toEqual(moved);
  const file = await temporaryFile('out.xlsx', '');
  const before = await head();
  await service(app.strapi, 'exchange', 'workbooks').export({ ...bureau, file });
  const report = await service(app.strapi, 'exchange', 'workbooks').import({
    file,
    ...bureau,
    publish: true,
  });
  expect(report).toMatchObject({ rows: 5, unchanged: 5, published: 0, warnings: [] });
  expect([await head(), (await places()).map(([name]) => name)]).toEqual([before, moved]);
});

test('items without a place come last, the newest of them first', async () => {
  const [, second, third] = await inOrder();
  for (const documentId of [second?.id ?? '', third?.id ?? ''])
    await items().update({ documentId, data: { position: null } as never, status: 'published' });
  const created = await app.db.query<{ title_text: string }>(
    `SELECT split_part(title_text, ' ', 2) AS title_text FROM gongkai.store_catalog_item
     WHERE document_id = ANY($1) ORDER BY published_at DESC, document_id DESC`,
    [[second?.id, third?.id]],
  );
  const order = (await places()).map(([name]) => name);
  expect(order.slice(0, 3)).toEqual(['助餐服务', '政策咨询', '老年人补贴']);
  expect([...order.slice(3)].sort()).toEqual(created.rows.map((row) => row.title_text).sort());
});

test('a list of several units goes by unit, then by domain', async () => {
  await load(['乙', '甲'], { unit: 'WD-CZJ' });
  await load(['丁', '丙'], { unit: 'WD-CZJ', domain: 'employment' });
  const codes = await dataOf<{ catalogItems: { nodes: unknown[] } }>(
    app.url,
    '{ catalogItems(orderBy: CATALOGUE, first: 4) { nodes { unit { code } domain { code } level2 } } }',
  );
  const row = (domain: string, level2: string) => ({
    unit: { code: 'WD-CZJ' },
    domain: { code: domain },
    level2,
  });
  expect(codes.catalogItems.nodes).toEqual([
    row('elderly-care', '乙'),
    row('elderly-care', '甲'),
    row('employment', '丁'),
    row('employment', '丙'),
  ]);
});

test('a unit and a domain list their items in the form’s order too, page by page', async () => {
  const expected = (await inOrder()).map(({ level2 }) => level2);
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 3; page += 1) {
    const { unit }: { unit: { catalogItems: Items } } = await dataOf(
      app.url,
      `query ($after: String) {
        unit(code: "WD-MZJ") { catalogItems(orderBy: CATALOGUE, first: 2, after: $after) { edges { cursor node { level2 } } } }
      }`,
      { after },
    );
    seen.push(...unit.catalogItems.edges.map(({ node }) => node.level2));
    after = unit.catalogItems.edges.at(-1)?.cursor ?? null;
  }
  expect(seen).toEqual(expected);
  const { domain } = await dataOf<{ domain: { catalogItems: Items } }>(
    app.url,
    '{ domain(code: "employment") { catalogItems(orderBy: CATALOGUE) { nodes { level2 } } } }',
  );
  expect(domain.catalogItems.nodes.map(({ level2 }) => level2)).toEqual(['丁', '丙']);
});

test('without orderBy the newest come first, as always; a cursor of another order is refused', async () => {
  const { unit } = await dataOf<{ unit: { usual: Items; newest: Items } }>(
    app.url,
    `{ unit(code: "WD-MZJ") {
      usual: catalogItems { edges { cursor } nodes { id } }
      newest: catalogItems(orderBy: PUBLISHED_AT_DESC) { nodes { id } }
    } }`,
  );
  expect(unit.usual.nodes).toEqual(unit.newest.nodes);
  const query = `query ($after: String) {
    unit(code: "WD-MZJ") { catalogItems(orderBy: CATALOGUE, after: $after) { nodes { id } } }
  }`;
  expect(await codeOf(app.url, query, { after: unit.usual.edges[0]?.cursor })).toBe('BAD_USER_INPUT');
});

test('what was public before there were places is no fault, and saving it says nothing new', async () => {
  const { rows } = await app.db.query<{ seq: number; document_id: string }>(
    `SELECT seq::int, document_id FROM gongkai.store_catalog_item WHERE "position" IS NULL ORDER BY seq DESC LIMIT 1`,
  );
  const [{ seq, document_id: documentId } = { seq: 0, document_id: '' }] = rows;
  await rewriteFrom(app.db, seq, (entry) => {
    const { position, ...before } = JSON.parse(entry.snapshot ?? '{}');
    expect(position).toBeNull();
    return { ...entry, model: 1, snapshot: canonical(before) };
  });
  const upkeep = service(app.strapi, 'publication', 'upkeep');
  expect(await upkeep.verify()).toMatchObject({ ok: true, faults: [] });
  const before = await head();
  await items().update({ documentId, data: { fiveOpen: 'service' } as never });
  await items().publish({ documentId: (await inOrder())[0]?.id ?? '' });
  expect(await head()).toBe(before);
  await items().update({ documentId, data: { position: 3 } as never, status: 'published' });
  expect(await head()).toBe(before + 1);
  expect(await upkeep.verify()).toMatchObject({ ok: true, faults: [] });
});
