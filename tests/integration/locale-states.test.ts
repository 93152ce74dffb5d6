import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { district, sizeOf } from '../../bench/portal/district';
import { inTransaction } from '../../src/plugin-kit/database/sql';
import { service } from '../../src/plugin-kit/strapi/service';
import { ensureStore } from '../../src/plugins/publication/server/store/ensure';
import { recordChanges } from '../../src/plugins/publication/server/writes/record-changes';
import { askedOf } from './portal/asked-of';
import { QueryGenerator } from './portal/generate-query';
import { startStrapi, type TestStrapi } from './support/strapi';

// Acts of the random story, and questions asked after it.
const ACTS = Number(process.env.ACTS ?? (process.env.LONG ? 4000 : 300));
const QUESTIONS = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 300));
const LONG = 60 * 60_000;

let app: TestStrapi;
const docs = {
  unit: () => app.strapi.documents('api::unit.unit'),
  policy: () => app.strapi.documents('api::policy.policy'),
  interpretation: () => app.strapi.documents('api::interpretation.interpretation'),
};
const upkeep = () => service(app.strapi, 'publication', 'upkeep');

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const locales = app.strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English' });
});
afterAll(() => app.stop());

interface Answer {
  readonly data: Record<string, never> | null;
  readonly errors?: ReadonlyArray<{ readonly message: string; readonly extensions: { code: string } }>;
}

const ask = async (query: string, variables: object = {}): Promise<Answer> => {
  const answer = await fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer;
};

const LISTS = `query ($locale: Locale!) {
  policies(first: 100, locale: $locale) { totalCount nodes { id title issuer { id name } } }
  interpretations(first: 100, locale: $locale) { totalCount nodes { id unit { name } policy { id issuer { name } } } }
  units(first: 100, locale: $locale) { totalCount nodes { id name } }
  search(text: "补贴", first: 100, locale: $locale) { totalCount nodes { __typename id ... on Policy { issuer { name } } } }
}`;

interface Lists {
  readonly policies: { totalCount: number; nodes: ReadonlyArray<{ id: string; title: string }> };
  readonly interpretations: { totalCount: number; nodes: readonly unknown[] };
  readonly units: { totalCount: number; nodes: readonly unknown[] };
  readonly search: { totalCount: number; nodes: readonly unknown[] };
}

/** What the portal lists; every list must be whole, with a total that is its length. */
const lists = async (locale: 'ZH_HANS' | 'EN' = 'ZH_HANS'): Promise<Lists> => {
  const { data, errors } = await ask(LISTS, { locale });
  expect(errors).toBeUndefined();
  const found = data as unknown as Lists;
  for (const list of Object.values(found)) expect(list.nodes).toHaveLength(Math.min(list.totalCount, 100));
  return found;
};

const titles = async (locale?: 'EN'): Promise<readonly string[]> =>
  (await lists(locale)).policies.nodes.map(({ title }) => title);

const newUnit = async (code: string, english = true): Promise<string> => {
  const data = { code, name: `单位${code}`, kind: 'department' as const };
  const { documentId } = await docs.unit().create({ data });
  if (english)
    await docs.unit().update({ documentId, locale: 'en', data: { ...data, name: `Unit ${code}` } as never });
  return documentId;
};

const newPolicy = async (unit: string, title: string, locale = 'zh-Hans'): Promise<string> => {
  const data = { title, issuer: unit, issuedOn: '2026-05-20', body: '<p>补贴每人每月100元。</p>' };
  return (await docs.policy().create({ locale, data: data as never })).documentId;
};

const newInterpretation = async (unit: string, policy: string): Promise<string> => {
  const data = {
    title: '补贴政策解读',
    policy,
    unit,
    form: 'text' as const,
    body: '<p>出台背景：物价上涨。主要内容：发给困难家庭，按月打入社会保障卡，由街道受理。</p>',
  };
  return (await docs.interpretation().create({ data: data as never })).documentId;
};

const publish = (type: 'policy' | 'interpretation', documentId: string, locale = 'zh-Hans') =>
  type === 'policy'
    ? docs.policy().publish({ documentId, locale })
    : docs.interpretation().publish({ documentId, locale });

describe('a link is asked for in each locale in which its document is public', () => {
  test('a unit that a Chinese policy needs keeps its Chinese version, though it has an English one', async () => {
    const unit = await newUnit('WD-A');
    const policy = await newPolicy(unit, '中文补贴办法');
    await publish('policy', policy);
    await expect(docs.unit().delete({ documentId: unit, locale: 'zh-Hans' })).rejects.toMatchObject({
      message: expect.stringContaining('英文版仍在公开'),
    });
    await docs.unit().delete({ documentId: unit, locale: 'en' });
    await expect(docs.unit().delete({ documentId: unit, locale: 'zh-Hans' })).rejects.toMatchObject({
      message: expect.stringContaining('中文补贴办法'),
    });
    // Nothing was half done: the draft still knows who issued it.
    const draft = await docs.policy().findOne({ documentId: policy, populate: ['issuer'] });
    expect(draft).toMatchObject({ issuer: { documentId: unit } });
    expect(await titles()).toEqual(['中文补贴办法']);
    expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
  });

  test('the Chinese version is written first, and goes last; both are said in Chinese', async () => {
    const unit = await newUnit('WD-B');
    const english = await newPolicy(unit, 'A subsidy in English', 'en');
    await expect(publish('policy', english, 'en')).rejects.toMatchObject({
      message:
        '未能公开“A subsidy in English”：中文版尚未公开（请先写好并发布中文版，再发布英文版：两个版本共用单位、日期等信息）',
    });
    const policy = await newPolicy(unit, '两种语言的补贴办法');
    await docs.policy().update({
      documentId: policy,
      locale: 'en',
      data: { title: 'Subsidy', issuer: unit, body: '<p>100 yuan a month.</p>' } as never,
    });
    await publish('policy', policy);
    await publish('policy', policy, 'en');
    await expect(docs.policy().unpublish({ documentId: policy, locale: 'zh-Hans' })).rejects.toMatchObject({
      message:
        '未能撤回“两种语言的补贴办法”：英文版仍在公开（请先在语言菜单中切换到英文版，将其撤下，再撤下中文版）',
    });
    const interpretation = await newInterpretation(unit, policy);
    await publish('interpretation', interpretation);
    await docs.policy().unpublish({ documentId: policy, locale: 'en' });
    await expect(docs.policy().unpublish({ documentId: policy, locale: 'zh-Hans' })).rejects.toMatchObject({
      message: expect.stringContaining('补贴政策解读'),
    });
    await docs.interpretation().unpublish({ documentId: interpretation });
    await publish('policy', policy, 'en');
    // Both at once is one act.
    await docs.policy().unpublish({ documentId: policy, locale: '*' });
    expect(await titles('EN')).toEqual(['中文补贴办法']);
  });
});

describe('what an older release made public without its unit', () => {
  let unit = '';
  let policy = '';
  let interpretation = '';
  const known = '依托单位的补贴办法';

  /** The ledger as an older gate wrote it: the unit withdrawn under a policy that needs it. */
  const withdrawPastTheGate = async (): Promise<void> => {
    await inTransaction(app.strapi, (sql) =>
      recordChanges(
        app.strapi,
        sql,
        [
          {
            action: 'withdraw',
            type: 'unit',
            documentId: unit,
            locale: 'zh-Hans',
            snapshot: null,
            before: null,
            since: null,
          },
        ],
        {},
        new Date(),
      ),
    );
  };

  beforeAll(async () => {
    unit = await newUnit('WD-C', false);
    policy = await newPolicy(unit, known);
    await publish('policy', policy);
    const other = await newUnit('WD-D', false);
    interpretation = await newInterpretation(other, policy);
    await publish('interpretation', interpretation);
    await withdrawPastTheGate();
  });

  test('is left out of every list though nobody has set it apart yet', async () => {
    const { data, errors } = await ask(LISTS, { locale: 'ZH_HANS' });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain(known);
    expect(JSON.stringify(data)).toContain('中文补贴办法');
  });

  test('is treated as not public by the next start, which names it, and so does verify', async () => {
    const said: string[] = [];
    const { warn } = app.strapi.log;
    app.strapi.log.warn = ((text: string) => said.push(text)) as never;
    await ensureStore(app.strapi);
    app.strapi.log.warn = warn;
    expect(said.join('\n')).toContain(`policy ${policy} zh-Hans`);
    expect(said.join('\n')).toContain(`interpretation ${interpretation} zh-Hans`);
    expect(await titles()).not.toContain(known);
    const byId = await ask('query ($id: ID!) { policy(id: $id) { title } node(id: $id) { id } }', {
      id: policy,
    });
    expect(byId).toEqual({ data: { policy: null, node: null } });
    const { faults } = await upkeep().verify();
    for (const key of [`policy ${policy}`, `interpretation ${interpretation}`])
      expect(faults).toContain(
        `${key} zh-Hans：必须关联的内容未公开，读者看不到它 (a required link is not public: it is not shown)`,
      );
  });

  test('a rebuild leaves it apart', async () => {
    await upkeep().rebuild();
    expect(await titles()).not.toContain(known);
  });

  test('comes back with its unit', async () => {
    await docs.unit().update({ documentId: unit, data: { office: '政务公开办' } as never });
    expect(await titles()).toContain(known);
    expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
  });

  test('can be withdrawn while it stands apart', async () => {
    await withdrawPastTheGate();
    await ensureStore(app.strapi);
    await docs.interpretation().unpublish({ documentId: interpretation });
    await docs.policy().unpublish({ documentId: policy });
    await docs.unit().update({ documentId: unit, data: { office: '办公室' } as never });
    expect(await titles()).not.toContain(known);
    expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
  });
});

type Act = readonly [
  what: 'write' | 'publish' | 'unpublish' | 'delete' | 'relink',
  type: keyof typeof docs,
  which: number,
  locale: 'zh-Hans' | 'en' | '*',
  link: number,
];

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('write', 'write', 'publish', 'publish', 'publish', 'unpublish', 'delete', 'relink'),
  fc.constantFrom('unit', 'policy', 'interpretation'),
  fc.nat(2),
  fc.constantFrom('zh-Hans', 'zh-Hans', 'en', 'en', '*'),
  fc.nat(2),
);

/** Three documents of each type, in any state; an act either passes or is refused, and never half. */
class District {
  private readonly ids: Record<keyof typeof docs, string[]> = { unit: [], policy: [], interpretation: [] };
  refused = 0;
  done = 0;

  constructor(private readonly round: number) {}

  async perform([what, type, which, locale, link]: Act): Promise<void> {
    const service = docs[type]() as unknown as Record<string, (params: object) => Promise<unknown>>;
    const documentId = this.ids[type][which];
    try {
      if (what === 'write' || (what === 'relink' && type !== 'unit')) {
        const at = locale === '*' ? 'zh-Hans' : locale;
        const data = this.data(type, which, at, link);
        if (documentId) await service.update?.({ documentId, locale: at, data });
        else {
          const made = (await service.create?.({ locale: at, data })) as { documentId: string };
          this.ids[type][which] = made.documentId;
        }
      } else if (documentId && type !== 'unit' && what === 'publish')
        await service.publish?.({ documentId, locale });
      else if (documentId && type !== 'unit' && what === 'unpublish')
        await service.unpublish?.({ documentId, locale });
      else if (documentId && what === 'delete') await service.delete?.({ documentId, locale });
      this.done += 1;
    } catch (error) {
      expect((error as Error).name, String((error as Error).stack)).toMatch(
        /ValidationError|ApplicationError/,
      );
      this.refused += 1;
    }
  }

  private data(type: keyof typeof docs, which: number, locale: string, link: number): object {
    const title = `${locale === 'en' ? 'Subsidy' : '补贴'} ${type} ${this.round} ${which}`;
    if (type === 'unit') return { code: `R${this.round}-${which}`, name: title, kind: 'department' };
    const [unit = null, policy = null] = [this.ids.unit[link], this.ids.policy[link]];
    const body = '<p>出台背景：物价上涨。主要内容：发给困难家庭，按月打入社会保障卡，由街道受理。</p>';
    if (type === 'policy') return { title, issuer: unit, issuedOn: '2026-05-20', body };
    return { title, policy, unit, form: 'text', body };
  }
}

test('whatever is written, published, withdrawn and deleted in two languages, every answer is whole', {
  timeout: LONG,
}, async () => {
  let round = 0;
  let done = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 25, maxLength: 25 }), async (acts) => {
      const district = new District(round);
      round += 1;
      for (const [index, one] of acts.entries()) {
        await district.perform(one);
        if (index % 5 === 4) for (const locale of ['ZH_HANS', 'EN'] as const) await lists(locale);
      }
      done += district.done;
      refused += district.refused;
    }),
    { seed: 20261127, numRuns: Math.ceil(ACTS / 25), endOnFailure: true },
  );
  expect(done).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
  expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
  const { rows } = await app.db.query('SELECT count(*)::int AS apart FROM gongkai.store_apart');
  expect(rows).toEqual([{ apart: 0 }]);
});

test('no generated question of such a district is a fault of ours', { timeout: LONG }, async () => {
  const { rows } = await app.db.query<{ id: string }>(
    'SELECT DISTINCT document_id AS id FROM gongkai.ledger',
  );
  const known = askedOf([...district({ ...sizeOf(0.001), units: 2, domains: 2 })]);
  for (let seed = 1; seed <= QUESTIONS; seed += 1) {
    const { query, variables } = new QueryGenerator(seed, known, { ids: rows.map(({ id }) => id) }).write();
    const { errors = [] } = await ask(query, variables);
    expect(
      errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'),
      query,
    ).toEqual([]);
  }
});
