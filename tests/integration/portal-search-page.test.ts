import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { wholeGuide } from '../samples/whole-guide';
import { ask, dataOf } from './portal/ask';
import { completeItem, type District, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let district: District;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
  const { civilAffairs: unit, assistance: domain } = district;
  const guide = (more: object) =>
    publish(app.strapi, 'api::service-guide.service-guide', wholeGuide({ unit, domain, ...more }));
  ids.citizens = await guide({});
  ids.businesses = await guide({
    title: '养老机构备案',
    itemCode: null,
    applicants: ['legal-person', 'unincorporated'],
    audience: 'public',
  });
  const item = (level2: string, more: Record<string, unknown>) =>
    publish(app.strapi, 'api::catalog-item.catalog-item', { ...completeItem(level2, more), unit, domain });
  ids.forAll = await item('低保标准', { audience: 'public' });
  ids.forBoth = await item('审批信息', {
    audiences: ['public', 'specific'],
    audienceNote: '申请人及其家庭成员',
  });
  ids.policy = await publish(app.strapi, 'api::policy.policy', {
    title: '关于提高最低生活保障标准的通知',
    issuer: unit,
    issuedOn: '2026-05-20',
    body: '<p>自2026年7月起执行。</p>',
  });
}, 180_000);
afterAll(() => app.stop());

const found = async (text: string, more: object): Promise<readonly string[]> => {
  const { search } = await dataOf<{ search: { nodes: ReadonlyArray<{ id: string }> } }>(
    app.url,
    `query ($text: String!, $types: [SearchType!], $audience: Audience, $applicant: ApplicantKind) {
      search(text: $text, types: $types, audience: $audience, applicant: $applicant, first: 50) { nodes { id } }
    }`,
    { text, ...more },
  );
  return search.nodes.map(({ id }) => id).sort();
};
const called = (...names: readonly string[]): Array<string | undefined> =>
  names.map((name) => ids[name]).sort();

test('a domain holds what is about it: disclosures by their item, interpretations by their policy, as the change stream has it', async () => {
  const { civilAffairs: unit, assistance: domain } = district;
  const policy = await publish(app.strapi, 'api::policy.policy', {
    title: '旱厕改造补助办法',
    issuer: unit,
    issuedOn: '2026-05-20',
    domains: [domain],
    body: '<p>每户补助八百元。</p>',
  });
  const interpretation = await publish(app.strapi, 'api::interpretation.interpretation', {
    title: '旱厕改造补助办法解读',
    policy,
    unit,
    form: 'text',
    body: '<p>为改善人居环境，省里要求制定本办法。申请人向村委会申请，每户补助八百元。</p>',
  });
  const disclosure = await publish(app.strapi, 'api::disclosure.disclosure', {
    title: '旱厕改造补助发放公示',
    catalogItem: ids.forAll,
    unit,
    formedOn: '2026-06-01',
    body: '<p>本月发放十二户。</p>',
  });
  const inDomain = async (code: string): Promise<readonly string[]> => {
    const { search, changes } = await dataOf<
      Record<'search' | 'changes', { nodes: ReadonlyArray<{ id: string; title?: string }> }>
    >(
      app.url,
      `query ($code: String!) {
        search(text: "旱厕改造", domain: $code, first: 50) { nodes { id } }
        changes(domain: $code, types: [POLICY, INTERPRETATION, DISCLOSURE], first: 100) { nodes { id title } }
      }`,
      { code },
    );
    const told = changes.nodes.filter(({ title }) => title?.includes('旱厕')).map(({ id }) => id);
    const found = search.nodes.map(({ id }) => id);
    expect([...found].sort()).toEqual([...told].sort());
    return [...found].sort();
  };
  expect(await inDomain('social-assistance')).toEqual([policy, interpretation, disclosure].sort());
  expect(await inDomain('elderly-care')).toEqual([]);
});

describe('a search for whom something is', () => {
  test.each([
    ['个人办事', { applicant: 'NATURAL_PERSON' }, ['citizens']],
    ['企业办事', { applicant: 'LEGAL_PERSON' }, ['businesses']],
    ['全社会', { audience: 'PUBLIC' }, ['businesses', 'forAll', 'forBoth']],
    ['特定群体', { audience: 'SPECIFIC' }, ['citizens', 'forBoth']],
    ['个人办事 of 特定群体', { applicant: 'NATURAL_PERSON', audience: 'SPECIFIC' }, ['citizens']],
  ])('%s finds what says so, and nothing that does not say', async (_, more, names) => {
    expect(await found('', more)).toEqual(called(...names));
  });

  test('finds by words within it, and nothing in a type that does not say', async () => {
    expect(await found('低保', {})).toEqual(expect.arrayContaining(called('citizens', 'forAll', 'policy')));
    expect(await found('低保', { audience: 'PUBLIC' })).toEqual(called('businesses', 'forAll', 'forBoth'));
    expect(await found('低保', { audience: 'PUBLIC', types: ['POLICY'] })).toEqual([]);
  });

  test('follows what is published, and verify finds an entry that was tampered with', async () => {
    const upkeep = service(app.strapi, 'publication', 'upkeep');
    const guides = app.strapi.documents('api::service-guide.service-guide');
    const documentId = ids.businesses as string;
    await guides.update({ documentId, data: { applicants: ['natural-person'] } as never });
    expect(await found('', { applicant: 'NATURAL_PERSON' })).toEqual(called('citizens'));
    await guides.publish({ documentId });
    expect(await found('', { applicant: 'NATURAL_PERSON' })).toEqual(called('businesses', 'citizens'));
    expect((await upkeep.verify()).faults).toEqual([]);
    await app.db.query(`UPDATE gongkai.search_service_guide SET applicants = '{}' WHERE document_id = $1`, [
      documentId,
    ]);
    expect((await upkeep.verify()).faults).toEqual([expect.stringContaining('search')]);
    await upkeep.rebuild();
    expect((await upkeep.verify()).faults).toEqual([]);
  });

  test('that names no kind is refused', async () => {
    const { errors } = await ask(app.url, '{ search(text: "", applicant: COMPANY) { totalCount } }');
    expect(errors?.[0]?.message).toContain('COMPANY');
  });
});

interface Suggested {
  readonly text: string;
  readonly type: string | null;
  readonly id: string | null;
  readonly documents: number | null;
}
const suggested = async (text: string, first?: number): Promise<readonly Suggested[]> =>
  (
    await dataOf<{ suggestions: readonly Suggested[] }>(
      app.url,
      'query ($text: String!, $first: Int) { suggestions(text: $text, first: $first) { text type id documents } }',
      { text, first },
    )
  ).suggestions;
const textsOf = async (text: string): Promise<readonly string[]> =>
  (await suggested(text, 50)).map((one) => one.text);

describe('while a reader types', () => {
  test('letters stand for words of the field, as soon as something public has them', async () => {
    // What was published is folded into the counts of words within a second.
    await expect.poll(() => textsOf('zdsh')).toContain('最低生活保障');
  });

  test.each([
    ['民政', { text: '区民政局', type: 'UNIT', id: 'civilAffairs', documents: null }],
    ['区民', { text: '区民政局', type: 'UNIT', id: 'civilAffairs', documents: null }],
    ['社会救', { text: '社会救助', type: 'DOMAIN', id: 'assistance', documents: null }],
  ])('%s may be %o', async (text, { id, ...more }) => {
    expect(await suggested(text)).toContainEqual({ ...more, id: district[id as keyof District] });
  });

  test.each([
    ['提高最低', '关于提高最低生活保障标准的通知'],
    ['关于提', '关于提高最低生活保障标准的通知'],
    ['养老机构', '养老机构备案'],
    ['吃低保', '最低生活保障'],
    ['zdshbz', '最低生活保障'],
    ['mzj', '民政局'],
    ['怎么办养老机构', '养老机构备案'],
  ])('%s may become %s', async (text, meant) => {
    expect(await textsOf(text)).toContain(meant);
  });

  test('words say in how many documents they stand, titles which document they are', async () => {
    expect(await suggested('最低生活', 50)).toEqual(
      expect.arrayContaining([
        { text: '最低生活保障', type: null, id: null, documents: 5 },
        { text: '最低生活保障 低保标准', type: 'CATALOG_ITEM', id: ids.forAll, documents: null },
      ]),
    );
  });

  test('a title of several documents names none of them', async () => {
    const again = await publish(app.strapi, 'api::policy.policy', {
      title: '关于提高最低生活保障标准的通知',
      issuer: district.office,
      issuedOn: '2026-06-20',
      body: '<p>自2026年8月起执行。</p>',
    });
    const [one, ...more] = (await suggested('关于提高', 50)).filter(({ type }) => type === 'POLICY');
    expect([one, more]).toEqual([
      { text: '关于提高最低生活保障标准的通知', type: 'POLICY', id: null, documents: null },
      [],
    ]);
    await app.strapi.documents('api::policy.policy').unpublish({ documentId: again });
  });

  test('nothing that is not public is ever suggested: no draft, and nothing that was withdrawn', async () => {
    const policies = app.strapi.documents('api::policy.policy');
    const { documentId } = await policies.create({
      data: {
        title: '雪莲花养护办法',
        issuer: district.office,
        issuedOn: '2026-05-20',
        body: '<p>养护。</p>',
      } as never,
    });
    expect(await textsOf('雪莲花')).toEqual([]);
    await policies.publish({ documentId });
    expect(await textsOf('雪莲花')).toEqual(['雪莲花养护办法']);
    expect(await textsOf('养护办')).toEqual(['雪莲花养护办法']);
    await policies.unpublish({ documentId });
    expect(await textsOf('雪莲花')).toEqual([]);
    expect(await textsOf('养护办')).toEqual([]);
  });

  test.each(['', ' ', '%', "'&|!:*()<->\\", '😀', '\u200b', '木卫二', 'qqqqqq', '低'.repeat(2_000)])(
    'of what is nowhere there is nothing: %s',
    async (text) => {
      expect(await suggested(text)).toEqual([]);
    },
  );

  test('there are as many as asked for, and the rest is not read', async () => {
    expect(await suggested('最', 3)).toHaveLength(3);
    expect(await suggested('最', 0)).toEqual([]);
    const { errors } = await ask(app.url, '{ suggestions(text: "最", first: 101) { text } }');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
