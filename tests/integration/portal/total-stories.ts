import { describe, expect, test } from 'vitest';
import { Random } from '../../../bench/portal/random';
import { service } from '../../../src/plugin-kit/strapi/service';
import { dataOf } from './ask';
import { completeItem, publish } from './district';
import type { SmallDistrict } from './small-district';

/** What is counted while editors write. */
export const totalStories = (here: SmallDistrict): void => {
  const items = () => here.app.strapi.documents('api::catalog-item.catalog-item');
  const upkeep = () => service(here.app.strapi, 'publication', 'upkeep');

  describe('the total of a list', () => {
    const filters = [
      '{}',
      '{ unit: "WD-ZFB" }',
      '{ unit: "WD-MZJ" }',
      '{ unitTree: "WD-ZFB" }',
      '{ domain: "education" }',
      '{ domain: "social-assistance" }',
      '{ fiveOpen: DECISION }',
      '{ fiveOpen: RESULT }',
      '{ unit: "none" }',
      '{ unit: "WD-MZJ", fiveOpen: RESULT }',
      '{ unit: "WD-ZFB", domain: "education" }',
      '{ domain: "social-assistance", fiveOpen: DECISION }',
      '{ unit: "none", fiveOpen: DECISION }',
    ];
    const listsIn = (locale: string): string =>
      filters
        .map(
          (filter, at) =>
            `l${at}: catalogItems(filter: ${filter}, locale: ${locale}, first: 100) { totalCount nodes { id } }`,
        )
        .join(' ');

    type Lists = Record<string, { totalCount: number; nodes: unknown[] }>;
    const wrongTotals = async (locale: string): Promise<string[]> => {
      const lists = await dataOf<Lists>(here.app.url, `{ ${listsIn(locale)} }`);
      return Object.entries(lists).flatMap(([name, { totalCount, nodes }]) =>
        totalCount === nodes.length
          ? []
          : [`${locale} ${filters[Number(name.slice(1))]}: ${totalCount} instead of ${nodes.length}`],
      );
    };

    /** Lists and items with all that they say, at a moment or now. */
    const catalogue = `query ($asOf: DateTime) {
      newest: catalogItems(asOf: $asOf, first: 7) { ...Page }
      english: catalogItems(asOf: $asOf, locale: EN, orderBy: TITLE_ASC, first: 50) { ...Page }
      chosen: catalogItems(asOf: $asOf, filter: { unitTree: "WD-MZJ", fiveOpen: RESULT, method: ON_REQUEST, level: COUNTY, audience: PUBLIC }) { ...Page }
      domain: catalogItems(asOf: $asOf, filter: { domain: "education" }, orderBy: UPDATED_AT_DESC) { ...Page }
    }
    fragment Page on CatalogItemConnection {
      totalCount
      pageInfo { hasNextPage endCursor }
      facets { units { value { name } count } fiveOpen { value count } }
      nodes {
        id locale title level1 level2 publishedAt updatedAt method methods audiences channels levels fiveOpen
        contentElements { required text } legalBases { title legalBasis { title } }
        timeLimit { text vague clauses { amount unit } }
        subjects { name } unit { code name contact { phone } parent { name } } domain { code name leadUnit { name } }
        completeness { band }
      }
    }`;
    const renameUnit = (name: string) =>
      here.app.strapi
        .documents('api::unit.unit')
        .update({ documentId: here.district.civilAffairs, data: { name } });

    test('is the number of its rows, in both languages, whatever four editors publish, move, translate and withdraw, and each moment of it can be shown again', async () => {
      const random = new Random(20_261_125);
      const known: string[] = [];
      const place = () => ({
        unit: random.one([here.district.office, here.district.civilAffairs]),
        domain: random.one([here.district.assistance, here.district.education]),
        fiveOpen: random.one(['decision', 'result', null]),
      });
      const editor = async (name: string): Promise<void> => {
        const act = random.below(7);
        const documentId = known.length > 3 && act > 1 ? random.one(known) : null;
        if (documentId === null)
          known.push(
            await publish(here.app.strapi, 'api::catalog-item.catalog-item', {
              ...completeItem(name),
              ...place(),
            }),
          );
        else if (act === 2) {
          await items().update({ documentId, data: place() as never });
          await items().publish({ documentId });
        } else if (act === 3) {
          const data = { ...completeItem(name), level1: 'Aid', unit: null, domain: null };
          await items().update({ documentId, locale: 'en', data: data as never });
          await items().publish({ documentId, locale: 'en' });
        } else if (act === 6) await items().publish({ documentId, locale: '*' });
        else if (act === 4)
          await items().unpublish({ documentId, locale: random.one(['zh-Hans', 'en', '*']) });
        else {
          known.splice(known.indexOf(documentId), 1);
          await items().delete({ documentId, locale: '*' });
        }
      };
      // Each act once for certain, before chance takes over.
      const sure = await publish(here.app.strapi, 'api::catalog-item.catalog-item', {
        ...completeItem('必经事项'),
        ...place(),
      });
      const english = { ...completeItem('Sure'), level1: 'Aid', unit: null, domain: null };
      await items().update({ documentId: sure, locale: 'en', data: english as never });
      await items().publish({ documentId: sure, locale: 'en' });
      await items().update({ documentId: sure, data: { ...place(), fiveOpen: 'decision' } as never });
      await items().publish({ documentId: sure });
      await items().unpublish({ documentId: sure, locale: 'en' });
      expect([...(await wrongTotals('ZH_HANS')), ...(await wrongTotals('EN'))]).toEqual([]);
      // A Chinese text that moves and its first translation become public in one act.
      await items().update({ documentId: sure, data: { ...place(), fiveOpen: 'result' } as never });
      await items().publish({ documentId: sure, locale: '*' });
      expect([...(await wrongTotals('ZH_HANS')), ...(await wrongTotals('EN'))]).toEqual([]);
      await items().unpublish({ documentId: sure, locale: '*' });
      let done = 0;
      const moments: Array<{ asOf: string; answer: unknown }> = [];
      for (let round = 0; round < 9; round += 1) {
        const results = await Promise.allSettled(
          Array.from({ length: 4 }, (_, at) => editor(`事项${round}-${at}`)),
        );
        done += results.filter(({ status }) => status === 'fulfilled').length;
        expect([...(await wrongTotals('ZH_HANS')), ...(await wrongTotals('EN'))]).toEqual([]);
        const { ledgerHead } = await dataOf<{ ledgerHead: { at: string } }>(
          here.app.url,
          '{ ledgerHead { at } }',
        );
        moments.push({ asOf: ledgerHead.at, answer: await dataOf(here.app.url, catalogue) });
        if (round % 3 === 0) await renameUnit(`区民政局（${round}）`);
      }
      for (const { asOf, answer } of moments)
        expect(await dataOf(here.app.url, catalogue, { asOf }), asOf).toEqual(answer);
      // Two editors at one document may refuse each other; most of it went through.
      expect(done).toBeGreaterThan(24);
      const { rows } = await here.app.db.query(
        `SELECT DISTINCT action || ' ' || locale AS act FROM gongkai.ledger WHERE type = 'catalog-item' ORDER BY 1`,
      );
      expect(rows.map(({ act }) => act)).toEqual(
        ['publish', 'revise', 'withdraw'].flatMap((act) => [`${act} en`, `${act} zh-Hans`]),
      );
      expect((await upkeep().verify()).faults).toEqual([]);
    });

    test('that is kept wrong is found by verify, by its list, and made anew by rebuild', async () => {
      await here.app.db.query(
        `UPDATE gongkai.store_count SET n = n + 1 WHERE type = 'unit' AND locale = 'en' AND value = 'department'`,
      );
      expect((await upkeep().verify()).faults).toEqual([
        'unit en kind department：列表总数记为 3，实际为 2 (the list’s kept count is 3, its rows are 2)',
      ]);
      await upkeep().rebuild();
      expect((await upkeep().verify()).ok).toBe(true);
    });
  });
};
