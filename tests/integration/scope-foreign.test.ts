import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicType, uidOf } from '../../src/domain/public-model';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { fillUnit, type Ids, type UnitType, unitTypes } from './support/two-units';

let app: TestStrapi;
/** 审核发布 of 区民政局, who may do to the documents of her unit whatever can be done. */
let her: Caller;
let own: Ids;
let foreign: Ids;

const nobodys = 'a0a0a0a0a0a0a0a0a0a0a0a0';
const reason = { 'x-gongkai-reason': encodeURIComponent('办法已废止') };

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  own = await fillUnit(app, 'WD-MZJ', '民政');
  // Nothing of it is public: what is may be linked to (scope-links.test.ts).
  foreign = await fillUnit(app, 'WD-WJW', '卫健', false);
  her = await accountOf(app, 'publisher', ['WD-MZJ']);
});
afterAll(() => app.stop());

interface Attempt {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

const home = (type: UnitType): string => `/content-manager/collection-types/${uidOf(type.name)}`;

/** Everything that can be asked about a document whose id one knows. */
const attempts = (type: UnitType, id: string): readonly Attempt[] => {
  const at = home(type);
  const one = `${at}/${id}`;
  const titled = type.name === 'catalog-item' ? { level1: '改名' } : { title: '改名' };
  const mine = own[type.name];
  const links = Object.entries(type.fields).filter(([, field]) => field.kind === 'link');
  const reads: Attempt[] = ['', '?locale=zh-Hans', '?locale=en', '?status=published', '?populate=*'].map(
    (query) => ({ name: `read ${query}`, method: 'GET', path: `${one}${query}` }),
  );
  const writes: Attempt[] = [
    ['PUT', '?locale=zh-Hans', titled],
    ['PUT', '?locale=en', titled],
    ['DELETE', '?locale=zh-Hans'],
    ['DELETE', '?locale=*'],
    ['POST', '/actions/publish?locale=zh-Hans', titled],
    ['POST', '/actions/publish?locale=en', titled],
    ['POST', '/actions/unpublish?locale=zh-Hans', {}],
    ['POST', '/actions/unpublish?locale=zh-Hans', { discardDraft: true }],
    ['POST', '/actions/discard?locale=zh-Hans', {}],
  ].map(([method, path, body]) => ({
    name: `${method} ${path}`,
    method: String(method),
    path: `${one}${path}`,
    ...(body ? { body: body as object } : {}),
  }));
  const clones: Attempt[] = ['clone', 'auto-clone'].map((how) => ({
    name: how,
    method: 'POST',
    path: `${at}/${how}/${id}?locale=zh-Hans`,
    body: titled,
  }));
  const bulk: Attempt[] = ['bulkPublish', 'bulkUnpublish', 'bulkDelete'].map((action) => ({
    name: action,
    method: 'POST',
    path: `${at}/actions/${action}?locale=zh-Hans`,
    body: { documentIds: [id], locale: 'zh-Hans' },
  }));
  const counts: Attempt[] = [
    { name: 'draft links', method: 'GET', path: `${one}/actions/countDraftRelations?locale=zh-Hans` },
    {
      name: 'draft links of many',
      method: 'GET',
      path: `${at}/actions/countManyEntriesDraftRelations?documentIds[]=${id}&locale=zh-Hans`,
    },
    {
      name: 'validation of many',
      method: 'POST',
      path: `${at}/actions/bulkFindForValidation`,
      body: { documentIds: [id], locale: 'zh-Hans' },
    },
  ];
  const languages: Attempt[] = [
    {
      name: 'fill from a language',
      method: 'GET',
      path: `/i18n/content-manager/get-fill-from-locale/${uidOf(type.name)}?collectionType=collection-types&documentId=${id}&sourceLocale=zh-Hans&targetLocale=en`,
    },
  ];
  const filters: Attempt[] = [
    `filters[documentId][$eq]=${id}`,
    `filters[documentId][$in][0]=${id}&filters[documentId][$in][1]=${mine}`,
    `filters[$or][0][documentId]=${id}&filters[$or][1][documentId]=${mine}`,
    `filters[$not][documentId][$ne]=${id}`,
    `_q=${id}`,
  ].map((query) => ({ name: query, method: 'GET', path: `${at}?locale=zh-Hans&${query}` }));
  const pickers: Attempt[] = links.flatMap(([field]) => [
    {
      name: `picker ${field}`,
      method: 'GET',
      path: `/content-manager/relations/${uidOf(type.name)}/${field}?id=${id}&locale=zh-Hans`,
    },
    {
      name: `links ${field}`,
      method: 'GET',
      path: `/content-manager/relations/${uidOf(type.name)}/${id}/${field}?locale=zh-Hans`,
    },
  ]);
  const ours: Attempt[] = [
    ['POST', '/publication/publications/outlook', { type: type.name, documentIds: [id] }],
    ['POST', '/publication/withdrawals/outlook', { type: type.name, documentIds: [id], locale: '*' }],
    [
      'POST',
      '/completeness/rehearsal',
      { type: type.name, documentId: id, locale: 'zh-Hans', values: titled },
    ],
    ['GET', `/completeness/waivers?type=${type.name}&documentId=${id}`],
    [
      'POST',
      '/completeness/waivers',
      {
        type: type.name,
        documentId: id,
        rule: 'element.time-limit.missing',
        reason: '本年内补齐',
        until: '2026-12-20',
      },
    ],
    ['GET', `/completeness/policy-body?policy=${id}`],
    ['GET', `/completeness/policy-body?interpretation=${id}`],
    ['GET', `/syndication/outlets-of-document?type=${type.name}&documentId=${id}`],
    ['GET', `/syndication/ready-to-post?type=policy&documentId=${id}`],
  ].map(([method, path, body]) => ({
    name: `${method} ${path}`,
    method: String(method),
    path: String(path),
    ...(body ? { body: body as object } : {}),
  }));
  return [...reads, ...writes, ...clones, ...bulk, ...counts, ...languages, ...filters, ...pickers, ...ours];
};

/** Into a document of hers, a link to the one that is meant. */
const linking = (type: UnitType, target: (of: string) => string): readonly Attempt[] =>
  Object.entries(type.fields).flatMap(([field, declared]) => {
    if (declared.kind !== 'link' || !(declared.to in own)) return [];
    const id = target(declared.to);
    return [
      { connect: [{ documentId: id, locale: 'zh-Hans' }] },
      { set: [{ documentId: id }] },
      id,
      [id],
    ].map((value, form) => ({
      name: `link ${field} ${form}`,
      method: 'PUT',
      path: `${home(type)}/${own[type.name]}?locale=zh-Hans`,
      body: { [field]: value },
    }));
  });

const answer = async ({ method, path, body }: Attempt, id: string): Promise<object> => {
  const given = await her(method, path, body, reason);
  const text = (await given.text()).replaceAll(id, 'THE-ID');
  return { status: given.status, text };
};

const state = async (): Promise<object> => {
  const tables = ['catalog_items', 'policies', 'interpretations', 'disclosures', 'responses'];
  const rows = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await app.db.query(
        `SELECT document_id, locale, published_at, updated_at FROM ${table} ORDER BY id`,
      );
      return [table, rows];
    }),
  );
  const { rows: ledger } = await app.db.query('SELECT max(seq) AS seq FROM gongkai.ledger');
  return { ...Object.fromEntries(rows), ledger };
};

describe('a document of another unit is answered as one that is not there', () => {
  for (const type of unitTypes)
    test(type.label.zh, async () => {
      const before = await state();
      const told: string[] = [];
      let asked = 0;
      const [theirs, none] = [attempts(type, foreign[type.name] ?? ''), attempts(type, nobodys)];
      const links = [linking(type, (name) => foreign[name] ?? ''), linking(type, () => nobodys)];
      for (const [index, attempt] of [...theirs, ...(links[0] ?? [])].entries()) {
        const other = [...none, ...(links[1] ?? [])][index];
        if (!other) throw new Error(attempt.name);
        const id = attempt.name.startsWith('link ')
          ? (/"([a-z0-9]{24})"/u.exec(JSON.stringify(attempt.body))?.[1] ?? '')
          : (foreign[type.name] ?? '');
        const [about, aboutNone] = [await answer(attempt, id), await answer(other, nobodys)];
        asked += 1;
        if (JSON.stringify(about) !== JSON.stringify(aboutNone))
          told.push(`${attempt.name}: ${JSON.stringify(about)} instead of ${JSON.stringify(aboutNone)}`);
        const { text } = about as { text: string };
        if (text.includes('卫健')) told.push(`${attempt.name} tells: ${text.slice(0, 300)}`);
      }
      expect(told).toEqual([]);
      expect(asked).toBeGreaterThan(35);
      expect(await state()).toEqual(before);
    });
});

test('the same questions about a document of her own are answered', async () => {
  const mine = attempts(publicType('policy'), own.policy ?? '').filter(({ method }) => method === 'GET');
  const refused: string[] = [];
  for (const attempt of mine) {
    const { status } = (await answer(attempt, own.policy ?? '')) as { status: number };
    if (status !== 200) refused.push(`${attempt.path.replaceAll(own.policy ?? '', 'ID')}: ${status}`);
  }
  expect(refused).toEqual([]);
});
