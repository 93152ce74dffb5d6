import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersInHalves, answerTo, foundInHalves, startDistrict } from './search/asked';
import type { TestStrapi } from './support/strapi';

let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens');
}, 180_000);
afterAll(() => app.stop());

test('citizens who ask in their own words find what answers them', async () => {
  const of = await foundInHalves(app, 'citizens');
  // The part that nobody looked at while rules and thesaurus were made. Measured: see docs/performance.md.
  expect(of.kept.ndcg).toBeGreaterThan(0.75);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.85);
  expect(of.kept.inThree).toBeGreaterThan(0.8);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  const { seen, kept } = await answersInHalves(app, 'citizens');
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
