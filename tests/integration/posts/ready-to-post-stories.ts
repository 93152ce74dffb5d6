import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, codeOf, dataOf } from '../portal/ask';
import { accountWith, type Caller } from '../support/account';
import type { TestStrapi } from '../support/strapi';

interface Forms {
  readonly html: string;
  readonly wechat: string;
  readonly plain: string;
  readonly card: { readonly title: string; readonly summary: string; readonly url: string | null };
}

const all = `variants { html wechat plain card { title summary url } }`;
const site = 'https://open.example.gov.cn';
const reads = (uid: string) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: uid,
  properties: { fields: ['title', 'body'], locales: ['zh-Hans'] },
});

/** Documents as outlets post them, for readers of GraphQL and for people in the admin. `made`: documentIds by name. */
export const storiesOfPosting = (app: () => TestStrapi, made: Readonly<Record<string, string>>): void => {
  describe('a document that is ready to post', () => {
    let media: Caller;
    let outsider: Caller;
    const page = (type: string, name: string): string => `${site}/${type}/${made[name]}`;
    const policy = async (name: string, fields = all) => {
      const { policy: found } = await dataOf<{ policy: { variants: Forms } }>(
        app().url,
        `query ($id: ID!) { policy(id: $id) { ${fields} } }`,
        { id: made[name] },
      );
      return found.variants;
    };
    const shown = (by: Caller, question: object): Promise<Response> =>
      by('GET', `/syndication/ready-to-post?${new URLSearchParams(Object.entries(question))}`);

    beforeAll(async () => {
      process.env.PUBLIC_URL = site;
      media = await accountWith(app(), 'poster', [reads('api::policy.policy')]);
      outsider = await accountWith(app(), 'outsider', [reads('api::training.training')]);
    });
    afterAll(() => {
      delete process.env.PUBLIC_URL;
    });

    test('has its text, its unit, its files and its page in each form', async () => {
      const { html, wechat, plain, card } = await policy('甲通知');
      expect(card).toEqual({ title: '甲通知', summary: '更正', url: page('policy', '甲通知') });
      expect(plain).toBe(
        `甲通知\n发文单位：区政府办公室\n成文日期：2026年5月20日\n更正\n附件：附件一\n原文：${page('policy', '甲通知')}`,
      );
      const file = new RegExp(`${site}/portal/files/[0-9a-f]{64}/%E9%99%84%E4%BB%B6\\.txt`, 'u');
      expect(html).toMatch(file);
      expect(html.startsWith('<h1>甲通知</h1><p><strong>发文单位：</strong>区政府办公室<br>')).toBe(true);
      expect(wechat).toMatch(file);
      expect(wechat).not.toMatch(/<a\b|class=|id=|<h1/u);
    });

    test('is asked for in lists and through links, as much as is wanted', async () => {
      const { interpretations } = await dataOf(
        app().url,
        `{ interpretations(first: 10) { nodes { variants { __typename short: plain(max: 90) card { url } } policy { variants { card { title } } } } } }`,
      );
      expect(interpretations).toEqual({
        nodes: [
          {
            variants: {
              __typename: 'Variants',
              short: expect.stringMatching(/^一图读懂乙通知\n/u),
              card: { url: page('interpretation', '解读') },
            },
            policy: { variants: { card: { title: '乙通知' } } },
          },
        ],
      });
      const { node, units } = await dataOf(
        app().url,
        `query ($id: ID!) {
          node(id: $id) { ... on Policy { variants { plain(max: 20) } } }
          units(first: 5) { nodes { policies(first: 4) { nodes { variants { card { title } } } } } }
        }`,
        { id: made.甲通知 },
      );
      expect(node).toEqual({ variants: { plain: '甲通知\n发文单位：区政府办公室' } });
      expect(JSON.stringify(units)).toContain('{"variants":{"card":{"title":"丙通知"}}}');
    });

    test('is refused in a length that cannot be, and for more documents than one question may ask', async () => {
      const asked = (max: number) =>
        ask(app().url, `query ($max: Int) { policies { nodes { variants { plain(max: $max) } } } }`, { max });
      for (const max of [0, -1, 19, 20_001]) {
        const { data, errors } = await asked(max);
        expect([data ?? null, errors?.[0]?.extensions?.code]).toEqual([null, 'BAD_USER_INPUT']);
        expect(errors?.[0]?.message).toBe(
          `max 应为 20 至 20000 的整数，收到 ${max} (max must be a whole number from 20 to 20000, got ${max})`,
        );
      }
      expect((await asked(20)).errors).toBeUndefined();
      const many = (first: number) => `{ policies(first: ${first}) { nodes { variants { html } } } }`;
      expect((await ask(app().url, many(29))).errors).toBeUndefined();
      expect(await codeOf(app().url, many(30))).toBe('QUERY_TOO_COMPLEX');
    });

    test('is the same in the admin, for whoever may read it there', async () => {
      const answer = await shown(media, { type: 'policy', documentId: made.甲通知, max: 500 });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ site, ...(await policy('甲通知')) });
      expect((await shown(outsider, { type: 'policy', documentId: made.甲通知 })).status).toBe(403);
      expect((await shown(media, { type: 'policy', documentId: 'nothing-has-it' })).status).toBe(404);
      for (const [parameter, value] of [
        ['type', 'unit'],
        ['locale', 'fr'],
        ['max', '7'],
        ['max', 'long'],
      ] as const) {
        const wrong = await shown(media, { type: 'policy', documentId: made.甲通知, [parameter]: value });
        expect([wrong.status, (await wrong.json()).error.details]).toEqual([400, { parameter, value }]);
      }
    });

    test('is what is public: neither a draft’s changes nor what was withdrawn', async () => {
      const id = made.甲通知 ?? '';
      const policies = app().strapi.documents('api::policy.policy');
      await policies.update({ documentId: id, data: { body: '<p>还没有公开的话</p>' } });
      expect(
        JSON.stringify(await (await shown(media, { type: 'policy', documentId: id })).json()),
      ).not.toContain('还没有公开');
      await policies.unpublish({ documentId: id });
      expect((await shown(media, { type: 'policy', documentId: id })).status).toBe(404);
      await policies.publish({ documentId: id });
      expect((await policy('甲通知')).plain).toContain('还没有公开的话');
    });
  });
};
