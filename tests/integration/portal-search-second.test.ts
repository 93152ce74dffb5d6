import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersIn, askedAll, startDistrict } from './search/asked';
import { measuresOf } from './search/measure';
import type { TestStrapi } from './support/strapi';

// 110 documents of another district and 250 questions about them, by a hand that knew neither rules nor thesaurus nor the
// first district. Nothing was changed after they were asked, so that no part need be kept from view.
let app: TestStrapi;

beforeAll(async () => {
  app = await startDistrict('citizens-second');
}, 180_000);
afterAll(() => app.stop());

const parts = ['seen', 'kept'] as const;

test('citizens of a district that nobody had seen find what answers them', async () => {
  const asked = [];
  for (const part of parts) asked.push(...(await askedAll(app, 'citizens-second', part)));
  const measured = measuresOf(asked);
  console.log(JSON.stringify(measured));
  expect(measured.ndcg).toBeGreaterThan(0.75);
  expect(measured.ndcgTelling).toBeGreaterThan(0.85);
  expect(measured.inThree).toBeGreaterThan(0.85);
}, 240_000);

test('an answer above the list is the right one, or there is none', async () => {
  let right = 0;
  let wrong = 0;
  const texts: string[] = [];
  for (const part of parts) {
    const given = await answersIn(app, 'citizens-second', part);
    right += given.right;
    wrong += given.wrong.length;
    texts.push(...given.wrong);
  }
  console.log(JSON.stringify({ right, wrong, texts }));
  expect(right / (right + wrong)).toBeGreaterThan(0.9);
  expect(right).toBeGreaterThan(10);
}, 240_000);
