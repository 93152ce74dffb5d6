import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from './portal/ask';
import { completeItem, type District, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let district: District;
const item: Record<string, string> = {};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
  const { civilAffairs: unit, assistance, education, office, law } = district;
  const links = { unit, domain: assistance, subjects: [unit, office] };
  item.first = await publish(app.strapi, 'api::catalog-item.catalog-item', {
    ...completeItem('救助对象名单'),
    ...links,
    legalBases: [
      { text: '《社会救助暂行办法》第三条', title: '社会救助暂行办法', article: '第三条', legalBasis: law },
    ],
  });
  item.second = await publish(app.strapi, 'api::catalog-item.catalog-item', {
    ...completeItem('救助标准'),
    ...links,
    fiveOpen: 'decision',
    method: 'proactive',
  });
  item.third = await publish(app.strapi, 'api::catalog-item.catalog-item', {
    ...completeItem('招生范围', { fiveOpen: 'service', levels: ['county'] }),
    unit: office,
    domain: education,
  });
});
afterAll(() => app.stop());

describe('a front-end developer', () => {
  test('lists the items of a unit and a domain with totals and cursors', async () => {
    const query = `query ($after: String) {
      catalogItems(filter: { unit: "WD-MZJ", domain: "social-assistance" }, first: 1, after: $after) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { id level1 level2 method unit { code name } domain { code name leadUnit { name } } } }
      }
    }`;
    type Page = {
      catalogItems: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
        edges: Array<{ cursor: string; node: object }>;
      };
    };
    const { catalogItems: first } = await dataOf<Page>(app.url, query);
    expect(first.totalCount).toBe(2);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.edges.map(({ node }) => node)).toEqual([
      {
        id: item.second,
        level1: '最低生活保障',
        level2: '救助标准',
        method: 'PROACTIVE',
        unit: { code: 'WD-MZJ', name: '区民政局' },
        domain: { code: 'social-assistance', name: '社会救助', leadUnit: { name: '区民政局' } },
      },
    ]);
    expect(first.pageInfo.endCursor).toBe(first.edges[0]?.cursor);
    const { catalogItems: second } = await dataOf<Page>(app.url, query, { after: first.pageInfo.endCursor });
    expect(second.totalCount).toBe(2);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(second.edges).toHaveLength(1);
    expect(second.edges[0]?.node).toMatchObject({ id: item.first, method: 'ON_REQUEST' });
    const { catalogItems: end } = await dataOf<Page>(app.url, query, { after: second.pageInfo.endCursor });
    expect(end).toEqual({
      totalCount: 2,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      edges: [],
    });
  });

  test('reads one item with all eight elements', async () => {
    const { catalogItem } = await dataOf(
      app.url,
      `query ($id: ID!) {
        catalogItem(id: $id) {
          __typename id locale title level1 level2 level3
          contentElements { text required }
          legalBases { cited: text title number article legalBasis { title number status } }
          timeLimit { text vague clauses { scope trigger amount unit posting { amount unit } } }
          subjects { code } subjectText method channels audience levels fiveOpen
          unit { code parent { code } contact { phone } }
          completeness { score band missing { element severity } }
          disclosures { totalCount nodes { id } }
          history { seq action }
        }
      }`,
      { id: item.first },
    );
    expect(catalogItem).toMatchObject({
      __typename: 'CatalogItem',
      id: item.first,
      locale: 'ZH_HANS',
      title: '最低生活保障 救助对象名单',
      level1: '最低生活保障',
      level2: '救助对象名单',
      level3: null,
      contentElements: [
        { text: '低保对象名单', required: true },
        { text: '低保标准', required: false },
      ],
      legalBases: [
        {
          cited: '《社会救助暂行办法》第三条',
          title: '社会救助暂行办法',
          number: null,
          article: '第三条',
          legalBasis: { title: '社会救助暂行办法', number: '国务院令第649号', status: 'REPLACED' },
        },
      ],
      timeLimit: {
        text: '信息形成或者变更之日起20个工作日内，公示7个工作日',
        vague: false,
        clauses: [
          {
            scope: null,
            trigger: '信息形成或者变更',
            amount: 20,
            unit: 'WORKING_DAY',
            posting: { amount: 7, unit: 'WORKING_DAY' },
          },
        ],
      },
      subjects: [{ code: 'WD-MZJ' }, { code: 'WD-ZFB' }],
      subjectText: '区民政局',
      method: 'ON_REQUEST',
      channels: ['WEBSITE', 'NOTICE_BOARD'],
      audience: 'PUBLIC',
      levels: ['COUNTY', 'TOWNSHIP'],
      fiveOpen: 'RESULT',
      unit: { code: 'WD-MZJ', parent: { code: 'WD-ZFB' }, contact: { phone: '0375-1234567' } },
      completeness: { score: expect.any(Number), band: expect.any(String) },
      disclosures: { totalCount: 0, nodes: [] },
      history: [{ seq: expect.any(Number), action: 'PUBLISH' }],
    });
  });
});

const draft = '未公开的草稿内容';

describe('what is public', () => {
  test('a draft is in no list, under no id, in no search; published, it is there at once; withdrawn, it is gone', async () => {
    const items = app.strapi.documents('api::catalog-item.catalog-item');
    const { documentId } = await items.create({
      data: { ...completeItem(draft), unit: district.office, domain: district.education } as never,
    });
    const query = `query ($id: ID!, $text: String!) {
      catalogItem(id: $id) { level2 }
      node(id: $id) { id }
      catalogItems(filter: { text: $text }) { totalCount nodes { id } }
      search(text: $text) { totalCount nodes { id } }
    }`;
    const unseen = {
      catalogItem: null,
      node: null,
      catalogItems: { totalCount: 0, nodes: [] },
      search: { totalCount: 0, nodes: [] },
    };
    const variables = { id: documentId, text: draft };
    expect(await dataOf(app.url, query, variables)).toEqual(unseen);

    await items.publish({ documentId });
    expect(await dataOf(app.url, query, variables)).toEqual({
      catalogItem: { level2: draft },
      node: { id: documentId },
      catalogItems: { totalCount: 1, nodes: [{ id: documentId }] },
      search: { totalCount: 1, nodes: [{ id: documentId }] },
    });

    await items.update({ documentId, data: { level2: '还没有定稿的改动' } as never });
    const edited = await dataOf(app.url, query, variables);
    expect(edited.catalogItem).toEqual({ level2: draft });

    await items.unpublish({ documentId });
    expect(await dataOf(app.url, query, variables)).toEqual(unseen);
  });

  test('an optional link to something that is not public is null', async () => {
    const policies = app.strapi.documents('api::policy.policy');
    const policy = await publish(app.strapi, 'api::policy.policy', {
      title: '关于困难救助的通知',
      issuer: district.office,
    });
    const answer = await publish(app.strapi, 'api::response.response', {
      title: '关于救助标准的回应',
      unit: district.civilAffairs,
      policy,
      concern: '标准何时提高',
      body: '<p>自七月起。</p>',
    });
    const query = `query ($id: ID!) { response(id: $id) { title policy { title } unit { name } } }`;
    const whole = { title: '关于救助标准的回应', unit: { name: '区民政局' } };
    expect(await dataOf(app.url, query, { id: answer })).toEqual({
      response: { ...whole, policy: { title: '关于困难救助的通知' } },
    });
    await policies.unpublish({ documentId: policy });
    expect(await dataOf(app.url, query, { id: answer })).toEqual({ response: { ...whole, policy: null } });
  });

  test('texts come in the asked language, and in Chinese where there is no translation', async () => {
    const { units, unit, chinese } = await dataOf<{
      units: { nodes: Array<{ code: string; name: string; locale: string }> };
      unit: unknown;
      chinese: unknown;
    }>(
      app.url,
      `{
        units(locale: EN) { nodes { code name locale parent { name } } }
        unit(code: "WD-MZJ", locale: EN) { name parent { name locale } ledDomains { nodes { code } } }
        chinese: unit(code: "WD-MZJ") { name }
      }`,
    );
    expect(units.nodes).toEqual([
      { code: 'WD-MZJ', name: 'Civil Affairs Bureau', locale: 'EN', parent: { name: '区政府办公室' } },
      { code: 'WD-ZFB', name: '区政府办公室', locale: 'ZH_HANS', parent: null },
    ]);
    expect(unit).toEqual({
      name: 'Civil Affairs Bureau',
      parent: { name: '区政府办公室', locale: 'ZH_HANS' },
      ledDomains: { nodes: [{ code: 'education' }, { code: 'social-assistance' }] },
    });
    expect(chinese).toEqual({ name: '区民政局' });
  });
});

describe('lists', () => {
  test('narrow by every field of the filter', async () => {
    const count = async (filter: string) =>
      (
        await dataOf<{ catalogItems: { totalCount: number } }>(
          app.url,
          `{ catalogItems(filter: { ${filter} }) { totalCount } }`,
        )
      ).catalogItems.totalCount;
    expect(await count('')).toBe(3);
    expect(await count('unit: "WD-MZJ"')).toBe(2);
    expect(await count('unit: "WD-NONE"')).toBe(0);
    expect(await count('domain: "education"')).toBe(1);
    expect(await count('fiveOpen: DECISION')).toBe(1);
    expect(await count('method: ON_REQUEST')).toBe(2);
    expect(await count('level: TOWNSHIP')).toBe(2);
    expect(await count('audience: SPECIFIC')).toBe(0);
    expect(await count('channel: NOTICE_BOARD')).toBe(3);
    expect(await count('text: "招生"')).toBe(1);
    expect(await count('text: "100%_"')).toBe(0);
    expect(await count('unit: "WD-MZJ", fiveOpen: SERVICE')).toBe(0);
    expect(await count('publishedFrom: "2100-01-01T00:00:00+08:00"')).toBe(0);
    expect(await count('publishedBefore: "2100-01-01T00:00:00+08:00"')).toBe(3);
    expect(await count('unit: null')).toBe(3);
  });

  test('stand in every order, page by page, each row once', async () => {
    const walk = async (orderBy: string): Promise<string[]> => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const {
          catalogItems,
        }: {
          catalogItems: {
            nodes: Array<{ level2: string }>;
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        } = await dataOf(
          app.url,
          `query ($after: String, $orderBy: CatalogItemOrder) {
              catalogItems(first: 1, after: $after, orderBy: $orderBy) { nodes { level2 } pageInfo { hasNextPage endCursor } }
            }`,
          { after, orderBy },
        );
        seen.push(...catalogItems.nodes.map(({ level2 }) => level2));
        after = catalogItems.pageInfo.hasNextPage ? catalogItems.pageInfo.endCursor : null;
      } while (after !== null);
      return seen;
    };
    expect(await walk('PUBLISHED_AT_DESC')).toEqual(['招生范围', '救助标准', '救助对象名单']);
    expect(await walk('PUBLISHED_AT_ASC')).toEqual(['救助对象名单', '救助标准', '招生范围']);
    expect(await walk('UPDATED_AT_DESC')).toEqual(['招生范围', '救助标准', '救助对象名单']);
    expect(await walk('TITLE_ASC')).toHaveLength(3);
  });

  test('within a document have their own totals and cursors', async () => {
    const { domains } = await dataOf(
      app.url,
      `{ domains { code catalogItems(first: 1) { totalCount pageInfo { hasNextPage } nodes { level2 unit { code } subjects { code } } } } }`,
    );
    expect(domains).toEqual([
      {
        code: 'education',
        catalogItems: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [{ level2: '招生范围', unit: { code: 'WD-ZFB' }, subjects: [] }],
        },
      },
      {
        code: 'social-assistance',
        catalogItems: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [
            {
              level2: '救助标准',
              unit: { code: 'WD-MZJ' },
              subjects: [{ code: 'WD-MZJ' }, { code: 'WD-ZFB' }],
            },
          ],
        },
      },
    ]);
  });

  test('of participation events narrow by the state that follows from their dates', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const event = (title: string, startsAt: string, endsAt: string, more: object = {}) =>
      publish(app.strapi, 'api::participation-event.participation-event', {
        title,
        form: 'public-comment',
        unit: district.office,
        startsAt,
        endsAt,
        ...more,
      });
    await event('将开始', day(1), day(40));
    await event('进行中', day(-1), day(40));
    await event('待反馈', day(-50), day(-10));
    await event('已反馈', day(-50), day(-10), { result: '采纳二条', resultAt: day(-1) });
    const titles = async (state: string) =>
      dataOf(
        app.url,
        `query ($state: ParticipationState) { participationEvents(filter: { state: $state }) { totalCount nodes { title state } } }`,
        { state },
      );
    for (const [state, title] of [
      ['UPCOMING', '将开始'],
      ['OPEN', '进行中'],
      ['CLOSED', '待反馈'],
      ['ANSWERED', '已反馈'],
    ])
      expect(await titles(state as string)).toEqual({
        participationEvents: { totalCount: 1, nodes: [{ title, state }] },
      });
  });
});

describe('across the types', () => {
  test('a document is found by its id alone', async () => {
    const query = `query ($id: ID!) {
      node(id: $id) { __typename id ... on Unit { code } ... on CatalogItem { level2 } ...Times }
    }
    fragment Times on PublicDocument { title history { action } }`;
    expect(await dataOf(app.url, query, { id: district.office })).toEqual({
      node: {
        __typename: 'Unit',
        id: district.office,
        code: 'WD-ZFB',
        title: '区政府办公室',
        history: [{ action: 'PUBLISH' }],
      },
    });
    expect(await dataOf(app.url, query, { id: item.third })).toMatchObject({
      node: { __typename: 'CatalogItem', level2: '招生范围' },
    });
    expect(await dataOf(app.url, query, { id: 'nothing-has-it' })).toEqual({ node: null });
  });

  test('search finds words in titles and texts, narrowed by type and unit', async () => {
    const found = async (variables: object) =>
      (
        await dataOf<{ search: { totalCount: number; nodes: Array<{ __typename: string; title: string }> } }>(
          app.url,
          `query ($text: String!, $types: [SearchType!], $unit: String) {
            search(text: $text, types: $types, unit: $unit) { totalCount nodes { __typename title ... on Unit { code } } }
          }`,
          variables as Record<string, unknown>,
        )
      ).search;
    const whole = await found({ text: '救助' });
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(new Set(whole.nodes.map(({ __typename }) => __typename))).toEqual(
      new Set(['CatalogItem', 'Domain', 'LegalBasis', 'Response']),
    );
    expect(await found({ text: '救助', types: ['DOMAIN'] })).toEqual({
      totalCount: 1,
      nodes: [{ __typename: 'Domain', title: '社会救助' }],
    });
    expect((await found({ text: '区', types: ['UNIT'], unit: 'WD-MZJ' })).nodes).toEqual([
      { __typename: 'Unit', title: '区民政局', code: 'WD-MZJ' },
    ]);
    expect(await found({ text: '没有这样的词' })).toEqual({ totalCount: 0, nodes: [] });
  });

  test('completeness sums up the published items and names no draft', async () => {
    const { completeness } = await dataOf(
      app.url,
      `{ completeness { items score band byUnit { unit { code } items } byDomain { domain { code } items score } } }`,
    );
    expect(completeness).toMatchObject({ items: 3, score: expect.any(Number), band: expect.any(String) });
    const { byUnit, byDomain } = completeness as { byUnit: object[]; byDomain: object[] };
    expect(byUnit).toHaveLength(2);
    expect(byUnit).toContainEqual({ unit: { code: 'WD-MZJ' }, items: 2 });
    expect(byDomain).toContainEqual({ domain: { code: 'education' }, items: 1, score: expect.any(Number) });
    expect(
      await dataOf(
        app.url,
        `{ completeness(unit: "WD-ZFB", domain: "social-assistance") { items score band } }`,
      ),
    ).toEqual({ completeness: { items: 0, score: null, band: null } });
  });

  test('the changes come in the order of the ledger, and go on after the last cursor', async () => {
    type Changes = {
      changes: {
        nodes: Array<{ seq: number; action: string; title: string; document: unknown; node: unknown }>;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      ledgerHead: { seq: number; hash: string };
    };
    const query = `query ($after: String) {
      changes(after: $after, first: 10) {
        nodes { seq action type id title unitCode hash document node { __typename id } }
        pageInfo { endCursor hasNextPage }
      }
      ledgerHead { seq hash at }
    }`;
    const seen: Changes['changes']['nodes'] = [];
    let after: string | null = null;
    let page: Changes;
    do {
      page = await dataOf<Changes>(app.url, query, { after });
      seen.push(...page.changes.nodes);
      after = page.changes.pageInfo.endCursor;
    } while (page.changes.pageInfo.hasNextPage);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
    expect(seen.length).toBe(page.ledgerHead.seq);
    expect(seen[0]).toMatchObject({
      action: 'PUBLISH',
      type: 'UNIT',
      title: '区政府办公室',
      unitCode: 'WD-ZFB',
      document: { code: 'WD-ZFB', kind: 'department' },
      node: { __typename: 'Unit' },
    });
    const withdrawn = seen.find(({ action }) => action === 'WITHDRAW');
    expect(withdrawn).toMatchObject({ title: `最低生活保障 ${draft}`, document: null, node: null });
    const { changes } = await dataOf<Changes>(app.url, query, { after: String(page.ledgerHead.seq) });
    expect(changes.nodes).toEqual([]);
  });
});
