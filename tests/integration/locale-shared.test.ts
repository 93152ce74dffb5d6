import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicType } from '../../src/domain/public-model';
import { inTransaction } from '../../src/plugin-kit/database/sql';
import { service } from '../../src/plugin-kit/strapi/service';
import { recordChanges } from '../../src/plugins/publication/server/writes/record-changes';
import { accountOf } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';

// What the languages of a document share (numbers, dates, links) is what its Chinese version says: in public what is public of
// it, in drafts what its draft says. i18n copies from whichever was written last, and not always.
let app: TestStrapi;
let unit = '';
let number = 0;
const policies = () => app.strapi.documents('api::policy.policy');

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const locales = app.strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English' });
  unit = (
    await app.strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'WD-S', name: '区民政局', kind: 'department' } })
  ).documentId;
});
afterAll(async () => {
  expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true, faults: [] });
  await app.stop();
});

const next = (): string => `卫民〔2026〕${++number}号`;
const save = (documentId: string, data: object, locale = 'zh-Hans') =>
  policies().update({ documentId, locale, data: data as never });
const publish = (documentId: string, locale = 'zh-Hans') => policies().publish({ documentId, locale });

/** A policy that is public in Chinese, and translated. */
const translated = async (isPublic: boolean): Promise<{ id: string; first: string }> => {
  const first = next();
  const { documentId: id } = await policies().create({
    data: {
      title: '临时救助办法',
      issuer: unit,
      issuedOn: '2026-05-20',
      documentNumber: first,
      body: '<p>每月100元。</p>',
    } as never,
  });
  await publish(id);
  await save(id, { title: 'Temporary relief', body: '<p>100 yuan a month.</p>' }, 'en');
  if (isPublic) await publish(id, 'en');
  return { id, first };
};

interface Read {
  readonly documentNumber: string;
  readonly title: string;
}

/** What the portal says of its number in both languages, and how often it was told of it in Chinese. */
const inPublic = async (id: string): Promise<{ zh: string; en: string; acts: readonly string[] }> => {
  const answer = await fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: `query ($id: ID!) { zh: policy(id: $id) { title documentNumber history { action } } en: policy(id: $id, locale: EN) { title documentNumber } }`,
      variables: { id },
    }),
  });
  const { data } = (await answer.json()) as {
    data: { zh: Read & { history: ReadonlyArray<{ action: string }> }; en: Read };
  };
  return {
    zh: data.zh.documentNumber,
    en: data.en.documentNumber,
    acts: data.zh.history.map(({ action }) => action),
  };
};
const draftNumber = async (documentId: string, locale: 'zh-Hans' | 'en') =>
  (await policies().findOne({ documentId, locale }))?.documentNumber;

test('whatever stands where in the table, a revised number is the English version’s as well', async () => {
  const { id } = await translated(true);
  for (let round = 0; round < 8; round += 1) {
    const revised = next();
    await save(id, { documentNumber: revised });
    // Whatever row comes first is what i18n compares with: here the Chinese draft, which has the new number already.
    await app.db.query('CLUSTER policies USING policies_pkey');
    await publish(id);
    expect(await inPublic(id)).toMatchObject({ zh: revised, en: revised });
  }
});

test('what was changed in Chinese and not published does not come out with the English version', async () => {
  const first = await translated(false);
  const draft = next();
  await save(first.id, { documentNumber: draft });
  await publish(first.id, 'en');
  expect(await inPublic(first.id)).toEqual({ zh: first.first, en: first.first, acts: ['PUBLISH'] });

  const both = await translated(true);
  await save(both.id, { documentNumber: next() });
  await save(both.id, { title: 'Temporary relief, better' }, 'en');
  await publish(both.id, 'en');
  expect(await inPublic(both.id)).toEqual({ zh: both.first, en: both.first, acts: ['PUBLISH'] });
});

test('what was discarded or taken back in Chinese stays so when English is saved and published', async () => {
  const discarded = await translated(true);
  await save(discarded.id, { documentNumber: next() });
  await policies().discardDraft({ documentId: discarded.id, locale: 'zh-Hans' });
  expect(await draftNumber(discarded.id, 'en')).toBe(discarded.first);

  const back = await translated(true);
  await save(back.id, { documentNumber: next() });
  await save(back.id, { documentNumber: back.first });

  for (const { id, first } of [discarded, back]) {
    await save(id, { title: 'Temporary relief, better' }, 'en');
    await publish(id, 'en');
    expect(await inPublic(id)).toEqual({ zh: first, en: first, acts: ['PUBLISH'] });
    expect(await draftNumber(id, 'zh-Hans')).toBe(first);
  }
});

test('a change that stands in the Chinese draft is lost by nothing that is done in English', async () => {
  const { id } = await translated(true);
  const draft = next();
  await save(id, { documentNumber: draft });
  await policies().discardDraft({ documentId: id, locale: 'en' });
  await save(id, { title: 'Temporary relief, better', documentNumber: next() }, 'en');
  expect(await draftNumber(id, 'zh-Hans')).toBe(draft);
  expect(await draftNumber(id, 'en')).toBe(draft);
});

test('the panel of a translation judges what the gate would publish: the public number, not that of the draft', async () => {
  const taken = await translated(false);
  const { id } = await translated(true);
  await save(id, { documentNumber: taken.first });
  const asked = await service(app.strapi, 'publication', 'rehearsal').ask(
    {
      type: publicType('policy'),
      documentId: id,
      locale: 'en',
      values: { title: 'Temporary relief', body: '<p>100 yuan.</p>' },
    },
    'completeness',
  );
  expect([asked.findings, asked.others]).toEqual([[], []]);
  await publish(id, 'en');
});

test('what an older release made public otherwise in English is named, and right once either version is published again', async () => {
  const { id, first } = await translated(true);
  const { rows } = await app.db.query(
    `SELECT l.snapshot, s.published_at FROM gongkai.store_policy s JOIN gongkai.ledger l USING (seq) WHERE s.document_id = $1 AND s.locale = 'en'`,
    [id],
  );
  const known = JSON.parse(rows[0].snapshot);
  await inTransaction(app.strapi, (sql) =>
    recordChanges(
      app.strapi,
      sql,
      [
        {
          action: 'revise',
          type: 'policy',
          documentId: id,
          locale: 'en',
          snapshot: { ...known, documentNumber: next() },
          before: known,
          since: new Date(rows[0].published_at).toISOString(),
        },
      ],
      {},
      new Date(),
    ),
  );
  const { ok, faults } = await service(app.strapi, 'publication', 'upkeep').verify();
  expect([ok, JSON.stringify(faults).includes(id)]).toEqual([false, true]);
  await save(id, { title: 'Temporary relief, better' }, 'en');
  await publish(id, 'en');
  expect(await inPublic(id)).toMatchObject({ zh: first, en: first });
  expect((await service(app.strapi, 'publication', 'upkeep').verify()).faults).toEqual([]);
});

test('withdrawing Chinese under a public translation is refused for that alone', async () => {
  const { id } = await translated(true);
  await expect(policies().unpublish({ documentId: id, locale: 'zh-Hans' })).rejects.toMatchObject({
    message: '未能撤回“临时救助办法”：英文版仍在公开（请先在语言菜单中切换到英文版，将其撤下，再撤下中文版）',
  });
});

test('an account of a unit that begins in English is told to begin in Chinese', async () => {
  const by = await accountOf(app, 'publisher', ['WD-S'], 'unit');
  const answer = await by('POST', '/content-manager/collection-types/api::policy.policy?locale=en', {
    title: 'In English first',
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { message: '请先新建中文版，保存后再添加英文版：两个版本共用单位、日期等信息。' },
  });
});
