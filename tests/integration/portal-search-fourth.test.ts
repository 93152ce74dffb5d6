import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersInHalves, foundInHalves, startDistrict } from './search/asked';
import type { TestStrapi } from './support/strapi';

// 110 documents of a fourth district and 160 questions about them, half of which a field of a document answers, by an examiner
// who knew neither rules nor thesaurus nor the other districts. Of half of the questions nobody looked at what was found.
let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens-fourth');
}, 180_000);
afterAll(() => app.stop());

test('citizens of a fourth district find what answers them', async () => {
  const of = await foundInHalves(app, 'citizens-fourth');
  expect(of.kept.ndcg).toBeGreaterThan(0.92);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.93);
  expect(of.kept.inThree).toBeGreaterThan(0.92);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  const { seen, kept } = await answersInHalves(app, 'citizens-fourth');
  expect([seen.right, seen.wrong]).toEqual([13, []]);
  expect([kept.right, kept.wrong.length]).toEqual([6, 2]);
}, 240_000);
