import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import type { LedgerRow } from '../../src/plugins/publication/server/ledger/entry';
import { canonical } from '../../src/plugins/publication/server/ledger/hash';
import { untidyTexts } from '../samples/untidy-texts';
import { dataOf } from './portal/ask';
import { rewriteFrom } from './support/rewrite-ledger';
import { gongkai } from './support/server-process';
import { startStrapi, type TestStrapi } from './support/strapi';

// One policy for each kind of thing that a reader must not be given, as an editor pastes it or a program sends it.
const start = '<p>民生实事</p>';
const texts = untidyTexts.map(([kind, given, left]) => ({
  title: `含${kind}的文件`,
  given: start + given,
  left: start + left,
}));
const lefts = texts.map(({ left }) => left);
const ids: string[] = [];
let app: TestStrapi;
const policies = () => app.strapi.documents('api::policy.policy');
const upkeep = () => service(app.strapi, 'publication', 'upkeep');

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const data = { code: 'WD-ZFB', name: '区政府办公室', kind: 'department' } as const;
  const { documentId: issuer } = await app.strapi.documents('api::unit.unit').create({ data });
  for (const { title, given } of texts) {
    const policy = { title, issuer, issuedOn: '2026-05-20', body: given };
    ids.push((await policies().create({ data: policy, status: 'published' })).documentId);
  }
});
afterAll(() => app.stop());

const inPortal = async (): Promise<readonly string[]> => {
  const { policies: found } = await dataOf<{ policies: { nodes: Array<{ id: string; body: string }> } }>(
    app.url,
    '{ policies(first: 100) { nodes { id body } } }',
  );
  return ids.map((id) => found.nodes.find((node) => node.id === id)?.body ?? '');
};

interface Change {
  readonly seq: number;
  readonly type: string;
  readonly hash: string;
  readonly document: { readonly body?: string } | null;
}
const inStream = async (): Promise<readonly Change[]> => {
  const answer = await fetch(`${app.url}/syndication/changes?after=0&limit=1000`);
  return ((await answer.json()) as { changes: Change[] }).changes.filter(({ type }) => type === 'policy');
};
const bodies = (changes: readonly Change[]): readonly unknown[] =>
  changes.map(({ document }) => document?.body);

const entries = async (): Promise<readonly LedgerRow[]> =>
  (await app.db.query<LedgerRow>(`SELECT * FROM gongkai.ledger WHERE type = 'policy' ORDER BY seq`)).rows;
const bodyOf = ({ snapshot }: LedgerRow): unknown => JSON.parse(snapshot ?? '{}').body;

const inChanges = async (): Promise<readonly unknown[]> => {
  const { changes } = await dataOf<{ changes: { nodes: Array<{ document: { body: string } }> } }>(
    app.url,
    '{ changes(types: [POLICY], first: 100) { nodes { document } } }',
  );
  return changes.nodes.map(({ document }) => document.body);
};

test('what is not allowed reaches neither the editor’s own text nor the portal, the stream, the ledger or the finds', async () => {
  const kept = await Promise.all(ids.map((documentId) => policies().findOne({ documentId })));
  expect(kept.map((policy) => policy?.body)).toEqual(lefts);
  expect(await inPortal()).toEqual(lefts);
  expect(bodies(await inStream())).toEqual(lefts);
  expect(await inChanges()).toEqual(lefts);
  expect((await entries()).map(bodyOf)).toEqual(lefts);
  const { search } = await dataOf<{ search: { edges: Array<{ highlights: { excerpt: string } }> } }>(
    app.url,
    '{ search(text: "民生实事", first: 100) { edges { highlights { excerpt } } } }',
  );
  expect(search.edges).toHaveLength(texts.length);
  for (const { highlights } of search.edges)
    expect(highlights.excerpt.replace(/<\/?mark>/gu, '')).toMatch(/^民生实事[\s甲乙]*$/u);
});

/** The district as an earlier release left it: nothing was cleaned, in the documents or in the ledger. */
const asBefore = async (): Promise<void> => {
  for (const [index, row] of (await entries()).entries()) {
    const body = texts[index]?.given ?? '';
    await rewriteFrom(app.db, Number(row.seq), (entry) => ({
      ...entry,
      snapshot: canonical({ ...JSON.parse(entry.snapshot ?? '{}'), body }),
    }));
    await app.db.query('UPDATE policies SET body = $1 WHERE document_id = $2', [body, row.document_id]);
  }
  await app.db.query('UPDATE gongkai.ledger_head SET texts_clean_after = seq');
};

test('entries of an earlier release are told clean, with the hash of what was written', async () => {
  await asBefore();
  await upkeep().rebuild();
  expect((await entries()).map(bodyOf)).toEqual(texts.map(({ given }) => given));
  expect(await inPortal()).toEqual(lefts);
  const told = await inStream();
  expect(bodies(told)).toEqual(lefts);
  expect(told.map(({ hash }) => hash)).toEqual((await entries()).map(({ hash }) => hash));
  expect(await inChanges()).toEqual(lefts);
  expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
});

test('verify says so where such an entry would be told as it stands', async () => {
  const [{ kept } = { kept: 0 }] = (
    await app.db.query<{ kept: string }>('SELECT texts_clean_after AS kept FROM gongkai.ledger_head')
  ).rows;
  const boundary = (seq: unknown) =>
    app.db.query('UPDATE gongkai.ledger_head SET texts_clean_after = $1', [seq]);
  await boundary(0);
  const untidy = (await entries()).filter((_, index) => texts[index]?.given !== texts[index]?.left);
  expect((await upkeep().verify()).faults).toEqual(
    untidy.map(({ seq }) => expect.stringContaining(`第 ${seq} 条 (entry ${seq})：正文含许可清单以外的内容`)),
  );
  await boundary(Number(kept) + 1);
  expect((await upkeep().verify()).faults).toEqual([expect.stringContaining('正文清理界限')]);
  await boundary(kept);
});

test('what is saved beside such a text makes no entry of it; published again it does', async () => {
  const [documentId = ''] = ids;
  await policies().update({ documentId, locale: 'en', data: { title: 'With a script' } as never });
  await policies().publish({ documentId, locale: 'en' });
  const of = async () =>
    (await entries())
      .filter((entry) => entry.document_id === documentId && entry.locale === 'zh-Hans')
      .map((entry) => [entry.action, bodyOf(entry)]);
  expect(await of()).toEqual([['publish', texts[0]?.given]]);
  await policies().publish({ documentId });
  expect(await of()).toEqual([
    ['publish', texts[0]?.given],
    ['revise', texts[0]?.left],
  ]);
});

test('reissue brings the ledger in line, once, and says why', async () => {
  const rest = texts.length - 1;
  expect(await upkeep().reissue('policy', 'sanitised')).toMatchObject({ documents: rest, entries: rest });
  const written = (await entries()).slice(-rest);
  expect(written.map(bodyOf)).toEqual(expect.arrayContaining(lefts.slice(1)));
  expect(new Set(written.map(({ action, reason }) => `${action} ${reason}`))).toEqual(
    new Set(['revise sanitised']),
  );
  expect(await inPortal()).toEqual(lefts);
  expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
  expect(await upkeep().reissue('policy', 'sanitised')).toMatchObject({ documents: 0, entries: 0 });
});

test('reissue knows two reasons', async () => {
  const { status, stderr } = await gongkai(['reissue', '--type', 'policy', '--reason', 'because']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('model | sanitised')]);
});
