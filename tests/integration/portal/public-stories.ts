import { describe, expect, test } from 'vitest';
import { dataOf } from './ask';
import type { Catalogue } from './catalogue';
import { completeItem, publish } from './district';

export const draft = '未公开的草稿内容';

/** What a reader sees of drafts, links and languages. */
export const publicStories = (here: Catalogue): void => {
  describe('what is public', () => {
    test('a draft is in no list, under no id, in no search; published, it is there at once; withdrawn, it is gone', async () => {
      const items = here.app.strapi.documents('api::catalog-item.catalog-item');
      const { documentId } = await items.create({
        data: {
          ...completeItem(draft),
          unit: here.district.office,
          domain: here.district.education,
        } as never,
      });
      const query = `query ($id: ID!, $text: String!) {
        catalogItem(id: $id) { level2 }
        node(id: $id) { id }
        catalogItems(filter: { text: $text }) { totalCount nodes { id } }
        search(text: $text) { totalCount nodes { id } }
      }`;
      const unseen = {
        catalogItem: null,
        node: null,
        catalogItems: { totalCount: 0, nodes: [] },
        search: { totalCount: 0, nodes: [] },
      };
      const variables = { id: documentId, text: draft };
      expect(await dataOf(here.app.url, query, variables)).toEqual(unseen);

      await items.publish({ documentId });
      expect(await dataOf(here.app.url, query, variables)).toEqual({
        catalogItem: { level2: draft },
        node: { id: documentId },
        catalogItems: { totalCount: 1, nodes: [{ id: documentId }] },
        search: { totalCount: 1, nodes: [{ id: documentId }] },
      });

      await items.update({ documentId, data: { level2: '还没有定稿的改动' } as never });
      const edited = await dataOf(here.app.url, query, variables);
      expect(edited.catalogItem).toEqual({ level2: draft });

      await items.unpublish({ documentId });
      expect(await dataOf(here.app.url, query, variables)).toEqual(unseen);
    });

    test('an optional link to something that is not public is null', async () => {
      const policies = here.app.strapi.documents('api::policy.policy');
      const policy = await publish(here.app.strapi, 'api::policy.policy', {
        title: '关于困难救助的通知',
        issuer: here.district.office,
        issuedOn: '2026-05-20',
        body: '<p>按月发给。</p>',
      });
      const answer = await publish(here.app.strapi, 'api::response.response', {
        title: '关于救助标准的回应',
        unit: here.district.civilAffairs,
        policy,
        concern: '标准何时提高',
        body: '<p>自七月起。</p>',
      });
      const query = `query ($id: ID!) { response(id: $id) { title policy { title } unit { name } } }`;
      const whole = { title: '关于救助标准的回应', unit: { name: '区民政局' } };
      expect(await dataOf(here.app.url, query, { id: answer })).toEqual({
        response: { ...whole, policy: { title: '关于困难救助的通知' } },
      });
      await policies.unpublish({ documentId: policy });
      expect(await dataOf(here.app.url, query, { id: answer })).toEqual({
        response: { ...whole, policy: null },
      });
    });

    test('texts come in the asked language, and in Chinese where there is no translation', async () => {
      const { units, unit, chinese } = await dataOf<{
        units: { nodes: Array<{ code: string; name: string; locale: string }> };
        unit: unknown;
        chinese: unknown;
      }>(
        here.app.url,
        `{
          units(locale: EN) { nodes { code name locale parent { name } } }
          unit(code: "WD-MZJ", locale: EN) { name parent { name locale } ledDomains { nodes { code } } }
          chinese: unit(code: "WD-MZJ") { name }
        }`,
      );
      expect(units.nodes).toEqual([
        { code: 'WD-MZJ', name: 'Civil Affairs Bureau', locale: 'EN', parent: { name: '区政府办公室' } },
        { code: 'WD-ZFB', name: '区政府办公室', locale: 'ZH_HANS', parent: null },
      ]);
      expect(unit).toEqual({
        name: 'Civil Affairs Bureau',
        parent: { name: '区政府办公室', locale: 'ZH_HANS' },
        ledDomains: { nodes: [{ code: 'education' }, { code: 'social-assistance' }] },
      });
      expect(chinese).toEqual({ name: '区民政局' });
    });
  });
};
