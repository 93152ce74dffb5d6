import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersIn, answerTo, askedAll, showMisses, startDistrict } from './search/asked';
import { measuresOf } from './search/measure';
import type { TestStrapi } from './support/strapi';

let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens');
}, 180_000);
afterAll(() => app.stop());

test('citizens who ask in their own words find what answers them', async () => {
  const seen = await askedAll(app, 'citizens', 'seen');
  const kept = await askedAll(app, 'citizens', 'kept');
  if (process.env.MISSES) showMisses(seen);
  const of = { seen: measuresOf(seen), kept: measuresOf(kept) };
  console.log(JSON.stringify(of));
  // The part that nobody looked at while rules and thesaurus were made. Measured: see docs/performance.md.
  expect(of.kept.ndcg).toBeGreaterThan(0.75);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.85);
  expect(of.kept.inThree).toBeGreaterThan(0.8);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  const seen = await answersIn(app, 'citizens', 'seen');
  const kept = await answersIn(app, 'citizens', 'kept');
  console.log(JSON.stringify({ seen, kept: { ...kept, wrong: kept.wrong.length } }));
  for (const { right, wrong } of [seen, kept])
    expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.85);
  expect(kept.right).toBeGreaterThan(5);
}, 240_000);

test('an answer says where it stands, and belongs to the first page', async () => {
  expect(await answerTo(app, '结婚登记要带什么材料')).toMatchObject({
    kind: 'MATERIALS',
    field: 'materials',
    document: { id: 'b197', title: '结婚登记办理指南' },
  });
  expect(await answerTo(app, '湛河区结婚登记要带什么材料')).toBeNull();
  expect(await answerTo(app, '结婚登记')).toBeNull();
});
