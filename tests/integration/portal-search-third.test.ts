import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersInHalves, foundInHalves, startDistrict } from './search/asked';
import type { TestStrapi } from './support/strapi';

// 120 documents of a third district and 220 questions about them, by an examiner who knew neither rules nor thesaurus nor the
// other districts. Of half of the questions nobody looked at what was found.
let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens-third');
}, 180_000);
afterAll(() => app.stop());

test('citizens of a third district find what answers them', async () => {
  const of = await foundInHalves(app, 'citizens-third');
  expect(of.kept.ndcg).toBeGreaterThan(0.75);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.85);
  // 57 to 58 of 69; the aim is 0.85.
  expect(of.kept.inThree).toBeGreaterThan(0.8);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  const { seen, kept } = await answersInHalves(app, 'citizens-third');
  expect([seen.right, seen.wrong]).toEqual([5, []]);
  expect([kept.right, kept.wrong.length]).toEqual([5, 1]);
}, 240_000);
