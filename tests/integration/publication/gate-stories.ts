import { describe, expect, test } from 'vitest';
import { makeFinding } from '../../../src/domain/finding';
import { service } from '../../../src/plugin-kit/strapi/service';
import type { Bureau } from './bureau';

/** A judge refuses some of what editors publish. */
export const gateStories = (bureau: Bureau): void => {
  const { items, upkeep, actionsOf, complete } = bureau;

  describe('the gate', () => {
    const incomplete = { level1: '最低生活保障', level2: '缺这缺那' };

    test('refuses what a judge refuses, in every form, with each reason on its field', async () => {
      const judges = service(bureau.app.strapi, 'publication', 'judges');
      judges.register({
        name: 'test',
        judge: ({ snapshot }) =>
          snapshot?.level2 === '缺这缺那'
            ? [
                makeFinding('element.time-limit.missing', {
                  element: 'time-limit',
                  field: 'timeLimit.text',
                  message: { zh: '未填写公开时限', en: 'No time limit' },
                  hint: { zh: '请填写', en: 'Give one' },
                }),
              ]
            : [],
      });
      const data = { ...incomplete, unit: bureau.unit, domain: bureau.domain };
      const { documentId } = await items().create({ data });
      await expect(items().publish({ documentId })).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining('未填写公开时限'),
        details: {
          errors: expect.arrayContaining([
            expect.objectContaining({
              path: ['timeLimit', 'text'],
              message: expect.stringContaining('未填写公开时限'),
            }),
          ]),
        },
      });
      await expect(items().create({ data, status: 'published' })).rejects.toThrow('未填写公开时限');
      await expect(items().update({ documentId, data, status: 'published' })).rejects.toThrow(
        '未填写公开时限',
      );
      expect(await actionsOf(documentId)).toEqual([]);
      expect(await items().findOne({ documentId, status: 'published' })).toBeNull();
    });

    test('a bulk publish does what may be done and says what was refused', async () => {
      const good = await items().create({ data: complete('可以发布') });
      const bad = await items().create({ data: { ...incomplete, unit: bureau.unit, domain: bureau.domain } });
      const manager = bureau.app.strapi.plugin('content-manager').service('document-manager');
      await expect(
        manager.publishMany('api::catalog-item.catalog-item', [bad.documentId, good.documentId]),
      ).rejects.toMatchObject({
        message: expect.stringMatching(/^1 条已处理，1 条未通过：[\s\S]*缺这缺那/),
      });
      expect(await actionsOf(good.documentId)).toEqual(['publish zh-Hans']);
      expect(await actionsOf(bad.documentId)).toEqual([]);
    });

    test('many writes together are one transaction: one refusal, nothing done', async () => {
      const before = (await upkeep().verify()).entries;
      const writes = service(bureau.app.strapi, 'publication', 'writes');
      await expect(
        writes.together(async () => {
          await items().create({ data: complete('一起发布一'), status: 'published' });
          await items().create({
            data: { ...incomplete, unit: bureau.unit, domain: bureau.domain },
            status: 'published',
          });
        }),
      ).rejects.toThrow('未填写公开时限');
      expect((await upkeep().verify()).entries).toBe(before);
      expect(await items().findFirst({ filters: { level2: '一起发布一' } })).toBeNull();
    });
  });
};
