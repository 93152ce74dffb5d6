import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../../bench/portal/random';
import { service } from '../../src/plugin-kit/strapi/service';
import { foundDistrict } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

// In how many documents each word stands is kept with each publish, and is at all times what counting them anew gives.
// A share in every run, all of them by `npm run test:long`.
const ACTS = process.env.LONG === '1' ? 10_000 : 160;
const SEED = Number(process.env.SEED ?? 20_261_129);
const EDITORS = 4;

let app: TestStrapi;
let unit: string;
beforeAll(async () => {
  app = await startStrapi();
  unit = (await foundDistrict(app.strapi)).civilAffairs;
});
afterAll(() => app.stop());

const vocabulary = [
  '低保',
  '医保',
  '公积金',
  '䶮',
  '养老',
  '入学',
  '救助',
  '公交',
  '水费',
  '2026',
  'Bureau',
  '户口',
];
const responses = () => app.strapi.documents('api::response.response');
const wordCounts = () => service(app.strapi, 'publication', 'wordCounts');

const textOf = (random: Random): string =>
  Array.from({ length: 1 + random.below(6) }, () => random.one(vocabulary)).join('，');
const dataOf = (random: Random) =>
  ({ title: textOf(random), concern: textOf(random), body: `<p>${textOf(random)}</p>`, unit }) as never;

interface Kept {
  readonly documentId: string;
  readonly english: boolean;
}
type Done = Readonly<Record<string, number>>;

/** One editor's day: publishes, corrects, translates, withdraws and deletes documents of their own. */
const work = async (seed: number, acts: number): Promise<Done> => {
  const random = new Random(seed);
  const mine: Kept[] = [];
  const done: Record<string, number> = {};
  const note = (act: string): void => {
    done[act] = (done[act] ?? 0) + 1;
  };
  for (let act = 0; act < acts; act += 1) {
    const at = random.below(Math.max(1, mine.length));
    const one = mine[at];
    const what = one ? random.below(10) : 0;
    if (!one || what < 4) {
      const { documentId } = await responses().create({ data: dataOf(random), status: 'published' });
      mine.push({ documentId, english: false });
      note('publish');
    } else if (what < 6) {
      await responses().update({ documentId: one.documentId, data: dataOf(random), status: 'published' });
      note('revise');
    } else if (what < 7) {
      const data = { ...(dataOf(random) as object), title: `Bureau ${textOf(random)}` } as never;
      await responses().update({ documentId: one.documentId, locale: 'en', data, status: 'published' });
      mine[at] = { ...one, english: true };
      note('translate');
    } else if (what < 9) {
      await responses().unpublish({ documentId: one.documentId, locale: '*' } as never);
      mine.splice(at, 1);
      note('withdraw');
    } else {
      await responses().delete({ documentId: one.documentId, locale: '*' } as never);
      mine.splice(at, 1);
      note('delete');
    }
    if (random.chance(0.02)) await wordCounts().fold();
  }
  return done;
};

/** Counts and what was not folded in yet, as a question finds them. */
const statistics = async (): Promise<unknown> =>
  (
    await app.db.query(
      `SELECT word, type, locale, sum(n)::int AS n FROM (
         SELECT word, type, locale, n FROM gongkai.search_word
         UNION ALL SELECT unnest(come), type, locale, 1 FROM gongkai.search_word_change
         UNION ALL SELECT unnest(gone), type, locale, -1 FROM gongkai.search_word_change) c
       GROUP BY word, type, locale HAVING sum(n) <> 0 ORDER BY word, type, locale`,
    )
  ).rows;

test('after a day of four editors the statistics are those of a rebuild', async () => {
  const done = await Promise.all(
    Array.from({ length: EDITORS }, (_, editor) => work(SEED + editor, ACTS / EDITORS)),
  );
  const sum = (act: string): number => done.reduce((total, one) => total + (one[act] ?? 0), 0);
  for (const act of ['publish', 'revise', 'translate', 'withdraw', 'delete'])
    expect([act, sum(act) > 0]).toEqual([act, true]);

  const asKept = await statistics();
  expect((asKept as readonly unknown[]).length).toBeGreaterThan(vocabulary.length);
  await wordCounts().fold();
  expect(await statistics()).toEqual(asKept);
  const upkeep = service(app.strapi, 'publication', 'upkeep');
  expect(await upkeep.verify()).toMatchObject({ ok: true, faults: [] });
  await upkeep.rebuild();
  expect(await statistics()).toEqual(asKept);
}, 3_600_000);
