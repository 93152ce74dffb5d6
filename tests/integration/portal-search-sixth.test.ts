import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersInHalves, foundInHalves, startDistrict } from './search/asked';
import type { TestStrapi } from './support/strapi';

// 130 documents of a sixth district and 260 questions by an examiner who knew neither rules nor thesaurus nor the other districts: 170 are
// answered by a field of a guide, 50 only seem to be, 15 nothing is about. Of half of them nobody looked at what was found.
let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens-sixth');
}, 180_000);
afterAll(() => app.stop());

test('citizens of a sixth district find what answers them', async () => {
  const of = await foundInHalves(app, 'citizens-sixth');
  expect(of.kept.ndcg).toBeGreaterThan(0.87);
  expect(of.kept.ndcgTelling).toBeGreaterThan(0.92);
  expect(of.kept.inThree).toBeGreaterThan(0.79);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  const { seen, kept } = await answersInHalves(app, 'citizens-sixth');
  expect([seen.right, seen.wrong]).toEqual([22, []]);
  expect([kept.right, kept.wrong.length]).toEqual([22, 1]);
}, 240_000);
