import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersInHalves, foundInHalves, startDistrict } from './search/asked';
import type { TestStrapi } from './support/strapi';

// 120 documents of a fifth district and 220 questions by an examiner who knew neither rules nor thesaurus nor the other districts: 130 are
// answered by a field of a document, 40 only seem to be, 20 nothing is about. Of half of them nobody looked at what was found.
let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens-fifth');
}, 180_000);
afterAll(() => app.stop());

test('citizens of a fifth district find what answers them', async () => {
  const of = await foundInHalves(app, 'citizens-fifth');
  expect(of.kept.ndcg).toBeGreaterThan(0.91);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.93);
  expect(of.kept.inThree).toBeGreaterThan(0.84);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  const { seen, kept } = await answersInHalves(app, 'citizens-fifth');
  expect([seen.right, seen.wrong]).toEqual([20, []]);
  expect([kept.right, kept.wrong.length]).toEqual([20, 0]);
}, 240_000);
