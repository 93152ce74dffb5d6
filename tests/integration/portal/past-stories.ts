import { describe, expect, test } from 'vitest';
import { service } from '../../../src/plugin-kit/strapi/service';
import { codeOf, dataOf } from './ask';
import { completeItem, publish } from './district';
import type { SmallDistrict } from './small-district';

/** What readers are shown of an earlier moment. */
export const pastStories = (here: SmallDistrict): void => {
  const items = () => here.app.strapi.documents('api::catalog-item.catalog-item');
  const upkeep = () => service(here.app.strapi, 'publication', 'upkeep');

  describe('an item as it stood', () => {
    const then = async (id: string, asOf: string) => {
      const answer = await dataOf<{ catalogItem: object | null }>(
        here.app.url,
        'query ($id: ID!, $asOf: DateTime) { catalogItem(id: $id, asOf: $asOf) { level2 publishedAt updatedAt unit { code } } }',
        { id, asOf },
      );
      return answer.catalogItem;
    };
    const head = async () =>
      (await dataOf<{ ledgerHead: { seq: number; at: string } }>(here.app.url, '{ ledgerHead { seq at } }'))
        .ledgerHead;

    test('is shown with what it said then, is absent while it was withdrawn, and for good where its text was redacted', async () => {
      const before = (await head()).at;
      const { civilAffairs: unit, assistance: domain } = here.district;
      const id = await publish(here.app.strapi, 'api::catalog-item.catalog-item', {
        ...completeItem('张三的救助金'),
        unit,
        domain,
      });
      const published = await head();
      await items().update({ documentId: id, data: { level2: '救助金发放' } as never });
      await items().publish({ documentId: id });
      const revised = await head();
      await items().update({ documentId: id, data: { level2: '草稿中的文字' } as never });
      await items().unpublish({ documentId: id });
      const withdrawn = await head();

      const first = { publishedAt: published.at, unit: { code: 'WD-MZJ' } };
      expect(await then(id, before)).toBeNull();
      expect(await then(id, published.at)).toEqual({
        ...first,
        level2: '张三的救助金',
        updatedAt: published.at,
      });
      expect(await then(id, revised.at)).toEqual({ ...first, level2: '救助金发放', updatedAt: revised.at });
      expect(await then(id, withdrawn.at)).toBeNull();

      await upkeep().redact(published.seq, '误公开个人信息');
      expect(await then(id, published.at)).toBeNull();
      expect(await then(id, revised.at)).toMatchObject({ level2: '救助金发放' });
    });

    test('is not asked for in the future, nor searched by words of the past', async () => {
      const codeOfList = (args: string) => codeOf(here.app.url, `{ catalogItems(${args}) { totalCount } }`);
      expect(await codeOfList('asOf: "2999-01-01T00:00:00Z"')).toBe('BAD_USER_INPUT');
      expect(await codeOfList('asOf: "2026-01-01T00:00:00Z", filter: { text: "救助" }')).toBe(
        'BAD_USER_INPUT',
      );
    });
  });
};
