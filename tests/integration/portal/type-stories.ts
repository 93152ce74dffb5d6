import { describe, expect, test } from 'vitest';
import { dataOf } from './ask';
import type { Catalogue } from './catalogue';

/** What is asked across the types. One of them looks for what was withdrawn before: `withdrawnName` is its name. */
export const storiesAcrossTypes = (here: Catalogue, withdrawnName: string): void => {
  describe('across the types', () => {
    test('a document is found by its id alone', async () => {
      const query = `query ($id: ID!) {
        node(id: $id) { __typename id ... on Unit { code } ... on CatalogItem { level2 } ...Times }
      }
      fragment Times on PublicDocument { title history { action } }`;
      expect(await dataOf(here.app.url, query, { id: here.district.office })).toEqual({
        node: {
          __typename: 'Unit',
          id: here.district.office,
          code: 'WD-ZFB',
          title: '区政府办公室',
          history: [{ action: 'PUBLISH' }],
        },
      });
      expect(await dataOf(here.app.url, query, { id: here.item.third })).toMatchObject({
        node: { __typename: 'CatalogItem', level2: '招生范围' },
      });
      expect(await dataOf(here.app.url, query, { id: 'nothing-has-it' })).toEqual({ node: null });
    });

    test('search finds words in titles and texts, narrowed by type and unit', async () => {
      const found = async (variables: object) =>
        (
          await dataOf<{
            search: { totalCount: number; nodes: Array<{ __typename: string; title: string }> };
          }>(
            here.app.url,
            `query ($text: String!, $types: [SearchType!], $unit: String) {
              search(text: $text, types: $types, unit: $unit) { totalCount nodes { __typename title ... on Unit { code } } }
            }`,
            variables as Record<string, unknown>,
          )
        ).search;
      const whole = await found({ text: '救助' });
      expect(whole.totalCount).toBe(whole.nodes.length);
      expect(new Set(whole.nodes.map(({ __typename }) => __typename))).toEqual(
        new Set(['CatalogItem', 'Domain', 'LegalBasis', 'Response']),
      );
      expect(await found({ text: '救助', types: ['DOMAIN'] })).toEqual({
        totalCount: 1,
        nodes: [{ __typename: 'Domain', title: '社会救助' }],
      });
      expect((await found({ text: '区', types: ['UNIT'], unit: 'WD-MZJ' })).nodes).toEqual([
        { __typename: 'Unit', title: '区民政局', code: 'WD-MZJ' },
      ]);
      expect(await found({ text: '没有这样的词' })).toEqual({ totalCount: 0, nodes: [] });
    });

    test('completeness sums up the published items and names no draft', async () => {
      const { completeness } = await dataOf(
        here.app.url,
        `{ completeness { items score band byUnit { unit { code } items } byDomain { domain { code } items score } } }`,
      );
      expect(completeness).toMatchObject({ items: 3, score: expect.any(Number), band: expect.any(String) });
      const { byUnit, byDomain } = completeness as { byUnit: object[]; byDomain: object[] };
      expect(byUnit).toHaveLength(2);
      expect(byUnit).toContainEqual({ unit: { code: 'WD-MZJ' }, items: 2 });
      expect(byDomain).toContainEqual({ domain: { code: 'education' }, items: 1, score: expect.any(Number) });
      expect(
        await dataOf(
          here.app.url,
          `{ completeness(unit: "WD-ZFB", domain: "social-assistance") { items score band } }`,
        ),
      ).toEqual({ completeness: { items: 0, score: null, band: null } });
    });

    test('the changes come in the order of the ledger, and go on after the last cursor', async () => {
      type Changes = {
        changes: {
          nodes: Array<{ seq: number; action: string; title: string; document: unknown; node: unknown }>;
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
        ledgerHead: { seq: number; hash: string };
      };
      const query = `query ($after: String) {
        changes(after: $after, first: 10) {
          nodes { seq action type id title unitCode hash document node { __typename id } }
          pageInfo { endCursor hasNextPage }
        }
        ledgerHead { seq hash at }
      }`;
      const seen: Changes['changes']['nodes'] = [];
      let after: string | null = null;
      let page: Changes;
      do {
        page = await dataOf<Changes>(here.app.url, query, { after });
        seen.push(...page.changes.nodes);
        after = page.changes.pageInfo.endCursor;
      } while (page.changes.pageInfo.hasNextPage);
      expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
      expect(seen.length).toBe(page.ledgerHead.seq);
      expect(seen[0]).toMatchObject({
        action: 'PUBLISH',
        type: 'UNIT',
        title: '区政府办公室',
        unitCode: 'WD-ZFB',
        document: { code: 'WD-ZFB', kind: 'department' },
        node: { __typename: 'Unit' },
      });
      const withdrawn = seen.find(({ action }) => action === 'WITHDRAW');
      expect(withdrawn).toMatchObject({ title: `最低生活保障 ${withdrawnName}`, document: null, node: null });
      const { changes } = await dataOf<Changes>(here.app.url, query, { after: String(page.ledgerHead.seq) });
      expect(changes.nodes).toEqual([]);
    });
  });
};
