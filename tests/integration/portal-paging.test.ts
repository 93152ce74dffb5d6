import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from './portal/ask';
import { completeItem, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
const there: string[] = [];
let item: (name: string) => Promise<string>;

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  item = (name) =>
    publish(app.strapi, 'api::catalog-item.catalog-item', { ...completeItem(name), unit, domain });
  for (let i = 0; i < 20; i += 1) there.push(await item(`原有事项${i}`));
});
afterAll(() => app.stop());

interface Page {
  readonly catalogItems: {
    readonly nodes: ReadonlyArray<{ readonly id: string }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Reads the whole list in pages of two, as fast as a slow reader would while editors work. */
const readWholeList = async (orderBy: string, between: () => Promise<unknown>): Promise<string[]> => {
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { catalogItems }: Page = await dataOf<Page>(
      app.url,
      `query ($after: String, $orderBy: CatalogItemOrder) {
        catalogItems(first: 2, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } }
      }`,
      { after, orderBy },
    );
    seen.push(...catalogItems.nodes.map(({ id }) => id));
    if (!catalogItems.pageInfo.hasNextPage) return seen;
    after = catalogItems.pageInfo.endCursor;
    await between();
  }
};

test.each(['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC', 'TITLE_ASC', 'CATALOGUE'])(
  'what editors publish, revise and withdraw while a reader pages in %s repeats nothing and hides nothing else',
  async (orderBy) => {
    const items = app.strapi.documents('api::catalog-item.catalog-item');
    const passing: string[] = [];
    let turn = 0;
    const editorsWork = async () => {
      turn += 1;
      passing.push(await item(`新增事项${turn}`));
      const revised = there[(turn * 7) % there.length] as string;
      await items.update({ documentId: revised, data: { audienceNote: `第${turn}次修改` } as never });
      await items.publish({ documentId: revised });
      const gone = turn % 3 === 0 ? passing.shift() : undefined;
      if (gone) await items.unpublish({ documentId: gone });
    };
    const seen = await readWholeList(orderBy, editorsWork);
    expect(turn).toBeGreaterThan(8);
    expect(new Set(seen).size).toBe(seen.length);
    expect(there.filter((id) => !seen.includes(id))).toEqual([]);
    for (const documentId of passing) await items.unpublish({ documentId });
  },
);

test('a reader of the changes who keeps the cursor gets each entry once, whatever is published meanwhile', async () => {
  const seen: number[] = [];
  let after: string | null = null;
  let publishing = true;
  const work = (async () => {
    await Promise.all(
      Array.from({ length: 4 }, async (_, editor) => {
        for (let i = 0; i < 6; i += 1) await item(`编辑${editor}的事项${i}`);
      }),
    );
    publishing = false;
  })();
  for (let more = true; more; ) {
    // Asked before the page is: what was published after an empty page is still to come.
    const stillPublishing = publishing;
    const {
      changes,
    }: {
      changes: {
        nodes: Array<{ seq: number }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } = await dataOf(
      app.url,
      'query ($after: String) { changes(after: $after, first: 7) { nodes { seq } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(...changes.nodes.map(({ seq }) => seq));
    after = changes.pageInfo.endCursor ?? after;
    more = stillPublishing || changes.nodes.length > 0;
  }
  await work;
  const { ledgerHead } = await dataOf<{ ledgerHead: { seq: number } }>(app.url, '{ ledgerHead { seq } }');
  expect(seen).toEqual(Array.from({ length: ledgerHead.seq }, (_, index) => index + 1));
});
