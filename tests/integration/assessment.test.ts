import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssessmentService } from '../../types/services';
import { startStrapi, type TestStrapi } from './support/strapi';
import { wholeItem } from './support/whole-item';

interface Written {
  readonly documentId: string;
  readonly completenessScore: number | null;
  readonly completenessBand: string | null;
}
interface Documents {
  create(params: object): Promise<Written>;
  update(params: object): Promise<Written>;
  publish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  findOne(params: object): Promise<Written>;
}

let app: TestStrapi;
let assessment: AssessmentService;
let unit = '';
let domain = '';
let law = '';

const documents = (name: string) =>
  app.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
const items = () => documents('catalog-item');

const keptOf = async (documentId: string) => {
  const { rows } = await app.db.query(
    `SELECT published_at IS NOT NULL AS published, completeness_score AS score, completeness_band AS band
     FROM catalog_items WHERE document_id = $1 ORDER BY 1`,
    [documentId],
  );
  return rows;
};
const rulesAbout = async (documentId: string): Promise<string[]> => {
  const { rows } = await app.db.query<{ rule: string }>(
    'SELECT rule FROM gongkai.completeness_finding WHERE document_id = $1 AND own ORDER BY rule',
    [documentId],
  );
  return rows.map(({ rule }) => rule);
};

beforeAll(async () => {
  app = await startStrapi();
  assessment = app.strapi.plugin('completeness').service('assessment') as AssessmentService;
  const create = async (name: string, data: object) => (await documents(name).create({ data })).documentId;
  unit = await create('unit', { code: 'T-MZJ', name: '测试区民政局', kind: 'department' });
  domain = await create('domain', { code: 'social-assistance', name: '社会救助', leadUnit: unit });
  law = await create('legal-basis', {
    title: '社会救助暂行办法',
    number: '国务院令第649号',
    validity: 'in-force',
  });
});
afterAll(() => app?.stop());

test('an item is scored as it is saved; what a person writes into the score does not count', async () => {
  const saved = await items().create({
    data: {
      ...wholeItem({ unit, domain }),
      audience: null,
      method: null,
      completenessScore: 100,
      completenessBand: 'excellent',
    },
  });
  expect(saved).toMatchObject({ completenessScore: 85, completenessBand: 'good' });
  expect(await keptOf(saved.documentId)).toEqual([{ published: false, score: 85, band: 'good' }]);
  const updated = await items().update({ documentId: saved.documentId, data: { audience: 'public' } });
  expect(updated).toMatchObject({ completenessScore: 95, completenessBand: 'excellent' });
});

test('published, the public version has the score of its draft; a later draft has its own', async () => {
  const { documentId } = await items().create({ data: wholeItem({ unit, domain }) });
  await items().publish({ documentId });
  await items().update({ documentId, data: { channels: [] } });
  expect(await keptOf(documentId)).toEqual([
    { published: false, score: 90, band: 'excellent' },
    { published: true, score: 100, band: 'excellent' },
  ]);
  const straight = await items().create({
    data: { ...wholeItem({ unit, domain }), level2: '公示信息' },
    status: 'published',
  });
  expect(await keptOf(straight.documentId)).toEqual([
    { published: false, score: 100, band: 'excellent' },
    { published: true, score: 100, band: 'excellent' },
  ]);
});

test('the whole run keeps findings, scores what had no score, and writes the day’s line', async () => {
  const { documentId } = await items().create({
    data: { ...wholeItem({ unit, domain }), level2: '救助标准', audience: null },
  });
  await app.db.query('UPDATE catalog_items SET completeness_score = NULL WHERE document_id = $1', [
    documentId,
  ]);
  const summary = await assessment.run();
  expect(summary).toMatchObject({ items: 4, score: 93.8, band: 'excellent', rescored: 1 });
  expect(await keptOf(documentId)).toEqual([{ published: false, score: 90, band: 'excellent' }]);
  expect(await rulesAbout(documentId)).toEqual(['element.audience.missing']);
  const { rows: days } = await app.db.query(
    'SELECT unit, domain, items, published, score::float FROM gongkai.completeness_day',
  );
  expect(days).toEqual([{ unit: 'T-MZJ', domain: 'social-assistance', items: 4, published: 2, score: 93.8 }]);
  const { rows: runs } = await app.db.query('SELECT rule_set, items FROM gongkai.completeness_latest');
  expect(runs).toMatchObject([{ items: 4 }]);
  expect(assessment.progress()).toBeNull();
});

test('after a run, a save tells the findings of that item anew, and only of that item', async () => {
  const { documentId } = await items().create({
    data: { ...wholeItem({ unit, domain }), level2: '申请', channels: [] },
  });
  const { rows: before } = await app.db.query('SELECT count(*)::int AS n FROM gongkai.completeness_finding');
  expect(await rulesAbout(documentId)).toEqual(['element.channel.missing']);
  await items().update({ documentId, data: { channels: ['website'], method: null } });
  expect(await rulesAbout(documentId)).toEqual(['element.method.missing']);
  const { rows: after } = await app.db.query('SELECT count(*)::int AS n FROM gongkai.completeness_finding');
  expect(after).toEqual(before);
  await items().delete({ documentId });
  expect(await rulesAbout(documentId)).toEqual([]);
});

test('a save that changes nothing of what is said writes nothing of it; a new name does', async () => {
  const { documentId } = await items().create({
    data: { ...wholeItem({ unit, domain }), level2: '审批', channels: [] },
  });
  const told = async () =>
    (
      await app.db.query(
        'SELECT xmin::text, title FROM gongkai.completeness_finding WHERE document_id = $1 AND own',
        [documentId],
      )
    ).rows;
  const before = await told();
  expect(before).toMatchObject([{ title: '最低生活保障 审批' }]);
  await items().update({ documentId, data: { subjectText: '测试区民政局救助科' } });
  expect(await told()).toEqual(before);
  await items().update({ documentId, data: { level2: '审核审批' } });
  expect(await told()).toMatchObject([{ title: '最低生活保障 审核审批' }]);
  await items().delete({ documentId });
});

test('what was judged today by the rules as they are is not judged again; another rule set is', async () => {
  expect(await assessment.catchUp()).toBeNull();
  await app.db.query(`UPDATE gongkai.completeness_run SET rule_set = 'earlier'`);
  expect(await assessment.catchUp()).toMatchObject({ items: 4, rescored: 0 });
  expect(await assessment.catchUp()).toBeNull();
});

test('two who ask at once get the same run', async () => {
  const [one, other] = await Promise.all([assessment.run(), assessment.run()]);
  expect(other).toBe(one);
});

test('a score that moves is no edit: nothing becomes “modified”, no entry is added to the ledger', async () => {
  const head = async () => (await app.db.query('SELECT seq FROM gongkai.ledger_head')).rows;
  const times = async () => (await app.db.query('SELECT max(updated_at) AS at FROM catalog_items')).rows;
  const before = [await head(), await times()];
  await app.db.query('UPDATE catalog_items SET completeness_score = 1 WHERE published_at IS NULL');
  expect(await assessment.run()).toMatchObject({ rescored: 4 });
  expect([await head(), await times()]).toEqual(before);
});

test('a law is repealed: after the run the item’s score is lower for the editor and for the public alike', async () => {
  const { documentId } = await items().create({
    data: { ...wholeItem({ unit, domain }), level2: '终止决定' },
    status: 'published',
  });
  const publicScore = async () =>
    (
      await app.db.query(
        `SELECT (completeness::json ->> 'score')::int AS score FROM gongkai.store_catalog_item WHERE document_id = $1`,
        [documentId],
      )
    ).rows[0]?.score;
  expect(await publicScore()).toBe(100);
  await documents('legal-basis').update({ documentId: law, data: { validity: 'repealed' } });
  await assessment.run();
  const [draft] = await keptOf(documentId);
  expect(draft.score).toBeLessThan(100);
  expect(await publicScore()).toBe(draft.score);
  expect(await app.strapi.plugin('publication').service('upkeep').verify()).toMatchObject({ ok: true });
});
