import type { Document } from '../../../bench/portal/district';
import { load } from '../../../bench/portal/load';
import { service } from '../../../src/plugin-kit/strapi/service';
import { dataOf } from '../portal/ask';
import { startStrapi, type TestStrapi } from '../support/strapi';
import {
  answeredQuestionsOf,
  type CitizensQuestion,
  citizensDocuments,
  questionsOf,
  type Whose,
} from './citizens';
import { measuresOf, ndcgOf } from './measure';

/** A Strapi whose portal holds the documents of one of the districts. */
export const startDistrict = async (whose: Whose): Promise<TestStrapi> => {
  const app = await startStrapi({ listen: true, starter: true });
  const ids = async (type: string): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await app.db.query(`SELECT code, document_id FROM gongkai.store_${type}`)).rows.map(
        ({ code, document_id }) => [code, document_id] as const,
      ),
    );
  const known = { units: await ids('unit'), domains: await ids('domain') };
  const item: Document = {
    type: 'catalog-item',
    documentId: 'every-item',
    locale: 'zh-Hans',
    snapshot: {
      level1: '其他',
      level2: '其他',
      unit: [...known.units.values()][0] ?? '',
      domain: [...known.domains.values()][0] ?? '',
    },
  };
  await load(app.db, [item, ...citizensDocuments(known, item.documentId, whose)], Date.UTC(2026, 10, 25));
  // Nobody was told of a publish: without this each question adds up what was noted for all documents.
  await service(app.strapi, 'publication', 'wordCounts').fold();
  return app;
};

export interface Answered {
  readonly kind: string;
  readonly text: string;
  readonly field: string;
  readonly document: { readonly id: string; readonly title: string };
}

interface Found {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly answer: Answered | null;
}

const asking = `query ($text: String!) { search(text: $text, first: 10) {
  nodes { ... on PublicDocument { id } }
  answer { kind text field document { ... on PublicDocument { id title } } } } }`;

/** What was found for each question; each is asked once. */
const found = new WeakMap<TestStrapi, Map<string, Promise<Found>>>();

const find = (app: TestStrapi, text: string): Promise<Found> => {
  const known = found.get(app) ?? new Map<string, Promise<Found>>();
  found.set(app, known);
  const asked =
    known.get(text) ?? dataOf<{ search: Found }>(app.url, asking, { text }).then(({ search }) => search);
  known.set(text, asked);
  return asked;
};

const idsFor = async (app: TestStrapi, text: string): Promise<string[]> =>
  (await find(app, text)).nodes.map(({ id }) => id);

export const askedAll = async (app: TestStrapi, whose: Whose, part: 'seen' | 'kept') => {
  const asked: Array<[CitizensQuestion, string[]]> = [];
  for (const question of questionsOf(part, whose)) asked.push([question, await idsFor(app, question.q)]);
  return asked;
};

// `MISSES=1` shows the questions of the seen part whose answers stand too low.
const showMisses = (asked: Awaited<ReturnType<typeof askedAll>>): void => {
  for (const [question, found] of asked)
    if (Object.keys(question.answers).length > 0 && ndcgOf(question, found) < 0.6)
      console.log(ndcgOf(question, found).toFixed(2), question.form, question.q, found.slice(0, 4).join(' '));
};

/** What citizens of a district find, in the part that was looked at and in the one that was not. */
export const foundInHalves = async (app: TestStrapi, whose: Whose) => {
  const seen = await askedAll(app, whose, 'seen');
  if (process.env.MISSES) showMisses(seen);
  const of = { seen: measuresOf(seen), kept: measuresOf(await askedAll(app, whose, 'kept')) };
  console.log(JSON.stringify(of));
  return of;
};

/** The fields of the model by the names that the questions have for them. */
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  fee: ['feeText'],
  timeLimitNote: ['promisedLimit'],
  materials: ['materials'],
  places: ['place', 'hours'],
  conditions: ['eligibility'],
  phone: ['phone'],
  legalBases: ['basis'],
};

export const answerTo = async (app: TestStrapi, text: string): Promise<Answered | null> =>
  (await find(app, text)).answer;

export const answersIn = async (app: TestStrapi, whose: Whose, part: 'seen' | 'kept') => {
  let right = 0;
  const wrong: string[] = [];
  const asked = [
    ...answeredQuestionsOf(part, whose),
    ...questionsOf(part, whose).map(({ q, answer }) => ({ q, answers: answer ? [answer] : [] })),
  ];
  for (const { q, answers } of asked) {
    const given = await answerTo(app, q);
    if (given === null) continue;
    const names = fieldNames[given.field] ?? [];
    if (answers.some(({ document, field }) => document === given.document.id && names.includes(field)))
      right += 1;
    else wrong.push(`${q}: ${given.document.title}: ${given.text}`);
  }
  return { asked: asked.length, right, wrong };
};

/** The answers given above the list in both parts; of the one that nobody looked at, wrong ones are only counted. */
export const answersInHalves = async (app: TestStrapi, whose: Whose) => {
  const seen = await answersIn(app, whose, 'seen');
  const kept = await answersIn(app, whose, 'kept');
  console.log(JSON.stringify({ seen, kept: { ...kept, wrong: kept.wrong.length } }));
  return { seen, kept };
};
