import { describe, expect, test } from 'vitest';
import { sources } from '../../src/domain/finding/sources';
import { service } from '../../src/plugin-kit/strapi/service';
import { dataOf } from './portal/ask';
import { openCatalogue } from './portal/catalogue';
import { listStories } from './portal/list-stories';
import { draft, publicStories } from './portal/public-stories';
import { storiesAcrossTypes } from './portal/type-stories';

const here = openCatalogue();

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
    const { catalogItems: first } = await dataOf<Page>(here.app.url, query);
    expect(first.totalCount).toBe(2);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.edges.map(({ node }) => node)).toEqual([
      {
        id: here.item.second,
        level1: '最低生活保障',
        level2: '救助标准',
        method: 'PROACTIVE',
        unit: { code: 'WD-MZJ', name: '区民政局' },
        domain: { code: 'social-assistance', name: '社会救助', leadUnit: { name: '区民政局' } },
      },
    ]);
    expect(first.pageInfo.endCursor).toBe(first.edges[0]?.cursor);
    const { catalogItems: second } = await dataOf<Page>(here.app.url, query, {
      after: first.pageInfo.endCursor,
    });
    expect(second.totalCount).toBe(2);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(second.edges).toHaveLength(1);
    expect(second.edges[0]?.node).toMatchObject({ id: here.item.first, method: 'ON_REQUEST' });
    const { catalogItems: end } = await dataOf<Page>(here.app.url, query, {
      after: second.pageInfo.endCursor,
    });
    expect(end).toEqual({
      totalCount: 2,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      edges: [],
    });
  });

  test('reads one item with all eight elements', async () => {
    const { catalogItem } = await dataOf(
      here.app.url,
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
      { id: here.item.first },
    );
    expect(catalogItem).toMatchObject({
      __typename: 'CatalogItem',
      id: here.item.first,
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

publicStories(here);
listStories(here);
storiesAcrossTypes(here, draft);

describe('what is missing in an item', () => {
  const query = `query ($id: ID!) {
    catalogItem(id: $id) {
      completeness { missing { rule severity points source { text legalBasis { id title number } } } }
    }
  }`;
  const replaced = {
    rule: 'legal-basis.ended',
    severity: 'ERROR',
    points: 4,
    source: { text: sources.elements.zh, legalBasis: null },
  };
  const unexplained = {
    rule: 'element.method.reason-missing',
    severity: 'WARNING',
    points: 2,
    source: { text: sources.withholding.zh, legalBasis: null },
  };
  const answer = (...missing: readonly object[]) => ({ catalogItem: { completeness: { missing } } });
  const ask = () => dataOf(here.app.url, query, { id: here.item.first });

  test('says by which law, and leads to its entry once the register holds it', async () => {
    expect(await ask()).toEqual(answer(replaced, unexplained));
    const title = '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见';
    const number = '国办发〔2019〕54号';
    const bases = here.app.strapi.documents('api::legal-basis.legal-basis');
    const { documentId } = await bases.create({ data: { title, number } });
    await service(here.app.strapi, 'publication', 'upkeep').rederive('catalog-item');
    const legalBasis = { id: documentId, title, number };
    const led = { ...replaced, source: { ...replaced.source, legalBasis } };
    await expect.poll(ask).toEqual(answer(led, unexplained));
    // An entry that is gone is no dead link, even before the scores are made anew.
    await bases.delete({ documentId });
    await expect.poll(ask).toEqual(answer(replaced, unexplained));
  });
});
