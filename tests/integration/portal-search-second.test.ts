import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from './portal/ask';
import { answersIn, askedAll, startDistrict } from './search/asked';
import { questionsOf } from './search/citizens';
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

interface Counted {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string }>;
    readonly facets: { readonly types: ReadonlyArray<{ readonly type: string; readonly count: number }> };
  };
}
const counting = `query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types, first: 50) {
  totalCount nodes { ... on PublicDocument { id } } facets { types { type count } } } }`;

test('what a facet counts of a type is what a search of that type finds, in the order of the whole list', async () => {
  const questions = questionsOf('seen', 'citizens-second').slice(0, 40);
  for (const { q: text } of questions) {
    const whole = (await dataOf<Counted>(app.url, counting, { text })).search;
    for (const { type, count } of whole.facets.types) {
      const only = (await dataOf<Counted>(app.url, counting, { text, types: [type] })).search;
      expect([text, type, only.totalCount]).toEqual([text, type, count]);
      const ids = new Set(only.nodes.map(({ id }) => id));
      expect(whole.nodes.filter(({ id }) => ids.has(id))).toEqual(
        only.nodes.filter(({ id }) => whole.nodes.some((node) => node.id === id)),
      );
    }
  }
}, 240_000);
