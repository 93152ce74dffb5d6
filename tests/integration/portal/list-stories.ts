import { describe, expect, test } from 'vitest';
import { dataOf } from './ask';
import type { Catalogue } from './catalogue';
import { publish } from './district';

/** How lists are narrowed, ordered and paged. */
export const listStories = (here: Catalogue): void => {
  describe('lists', () => {
    test('narrow by every field of the filter', async () => {
      const count = async (filter: string) =>
        (
          await dataOf<{ catalogItems: { totalCount: number } }>(
            here.app.url,
            `{ catalogItems(filter: { ${filter} }) { totalCount } }`,
          )
        ).catalogItems.totalCount;
      expect(await count('')).toBe(3);
      expect(await count('unit: "WD-MZJ"')).toBe(2);
      expect(await count('unit: "WD-NONE"')).toBe(0);
      expect(await count('domain: "education"')).toBe(1);
      expect(await count('fiveOpen: DECISION')).toBe(1);
      expect(await count('method: ON_REQUEST')).toBe(2);
      expect(await count('level: TOWNSHIP')).toBe(2);
      expect(await count('audience: SPECIFIC')).toBe(0);
      expect(await count('channel: NOTICE_BOARD')).toBe(3);
      expect(await count('text: "招生"')).toBe(1);
      expect(await count('text: "100%_"')).toBe(0);
      expect(await count('unit: "WD-MZJ", fiveOpen: SERVICE')).toBe(0);
      expect(await count('publishedFrom: "2100-01-01T00:00:00+08:00"')).toBe(0);
      expect(await count('publishedBefore: "2100-01-01T00:00:00+08:00"')).toBe(3);
      expect(await count('unit: null')).toBe(3);
    });

    test('stand in every order, page by page, each row once', async () => {
      const walk = async (orderBy: string): Promise<string[]> => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const {
            catalogItems,
          }: {
            catalogItems: {
              nodes: Array<{ level2: string }>;
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          } = await dataOf(
            here.app.url,
            `query ($after: String, $orderBy: CatalogItemOrder) {
                catalogItems(first: 1, after: $after, orderBy: $orderBy) { nodes { level2 } pageInfo { hasNextPage endCursor } }
              }`,
            { after, orderBy },
          );
          seen.push(...catalogItems.nodes.map(({ level2 }) => level2));
          after = catalogItems.pageInfo.hasNextPage ? catalogItems.pageInfo.endCursor : null;
        } while (after !== null);
        return seen;
      };
      expect(await walk('PUBLISHED_AT_DESC')).toEqual(['招生范围', '救助标准', '救助对象名单']);
      expect(await walk('PUBLISHED_AT_ASC')).toEqual(['救助对象名单', '救助标准', '招生范围']);
      expect(await walk('UPDATED_AT_DESC')).toEqual(['招生范围', '救助标准', '救助对象名单']);
      expect(await walk('TITLE_ASC')).toHaveLength(3);
    });

    test('within a document have their own totals and cursors', async () => {
      const { domains } = await dataOf(
        here.app.url,
        `{ domains { code catalogItems(first: 1) { totalCount pageInfo { hasNextPage } nodes { level2 unit { code } subjects { code } } } } }`,
      );
      expect(domains).toEqual([
        {
          code: 'education',
          catalogItems: {
            totalCount: 1,
            pageInfo: { hasNextPage: false },
            nodes: [{ level2: '招生范围', unit: { code: 'WD-ZFB' }, subjects: [] }],
          },
        },
        {
          code: 'social-assistance',
          catalogItems: {
            totalCount: 2,
            pageInfo: { hasNextPage: true },
            nodes: [
              {
                level2: '救助标准',
                unit: { code: 'WD-MZJ' },
                subjects: [{ code: 'WD-MZJ' }, { code: 'WD-ZFB' }],
              },
            ],
          },
        },
      ]);
    });

    test('of participation events narrow by the state that follows from their dates', async () => {
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
      const event = (title: string, startsAt: string, endsAt: string, more: object = {}) =>
        publish(here.app.strapi, 'api::participation-event.participation-event', {
          title,
          form: 'public-comment',
          unit: here.district.office,
          startsAt,
          endsAt,
          ...more,
        });
      await event('将开始', day(1), day(40));
      await event('进行中', day(-1), day(40));
      await event('待反馈', day(-50), day(-10));
      await event('已反馈', day(-50), day(-10), { result: '采纳二条', resultAt: day(-1) });
      const titles = async (state: string) =>
        dataOf(
          here.app.url,
          `query ($state: ParticipationState) { participationEvents(filter: { state: $state }) { totalCount nodes { title state } } }`,
          { state },
        );
      for (const [state, title] of [
        ['UPCOMING', '将开始'],
        ['OPEN', '进行中'],
        ['CLOSED', '待反馈'],
        ['ANSWERED', '已反馈'],
      ])
        expect(await titles(state as string)).toEqual({
          participationEvents: { totalCount: 1, nodes: [{ title, state }] },
        });
    });
  });
};
