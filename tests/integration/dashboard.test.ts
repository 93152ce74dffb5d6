import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sources } from '../../src/domain/finding/sources';
import type { Dashboard, GapPage, RunProgress, ShownItem } from '../../src/domain/overview';
import { chinaDay, shiftDays } from '../../src/domain/time';
import { service } from '../../src/plugin-kit/strapi/service';
import { signIn } from './support/sign-in';
import { atRest, startStrapi, type TestStrapi } from './support/strapi';

const example = resolve(import.meta.dirname, '../../examples/social-assistance-catalogue.xlsx');

let app: TestStrapi;
let token = '';

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${app.url}/completeness/${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } });
const get = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;
const look = (scope = '') => get<Dashboard>(`dashboard${scope}`);

const documents = (name: string) => app.strapi.documents(`api::${name}.${name}` as 'api::unit.unit');
const idOf = async (name: string, code: string): Promise<string> =>
  (await documents(name).findFirst({ filters: { code } }))?.documentId ?? '';

/** Presses 立即检查 and waits until it is through. */
const checkNow = async (): Promise<void> => {
  const press = async () => (await (await ask('dashboard/run', { method: 'POST' })).json()) as RunProgress;
  const begun = await Promise.all([press(), press()]);
  expect(begun).toMatchObject([{ running: true, failed: false }, { running: true }]);
  await expect
    .poll(async () => (await get<RunProgress>('dashboard/run')).running, { interval: 50, timeout: 20_000 })
    .toBe(false);
};

beforeAll(async () => {
  app = await startStrapi({ starter: true, listen: true });
  token = await signIn(app);
});
afterAll(() => app.stop());

test('nobody looks who is not signed in', async () => {
  for (const path of ['dashboard', 'dashboard/items', 'dashboard.xlsx', 'dashboard/run'])
    expect((await fetch(`${app.url}/completeness/${path}`)).status).toBe(401);
});

test('before the first check a new district already sees its orphans and what is due', async () => {
  const { run, totals, gaps, trend, cells, domains, milestones } = await look();
  expect({ run, gaps, trend }).toEqual({ run: null, gaps: [], trend: [] });
  expect(totals).toMatchObject({ items: 0, published: 0, score: null, domainsWithoutLead: 3 });
  expect(domains.filter(({ leadUnit }) => leadUnit === null).map(({ name }) => name)).toEqual([
    '扶贫',
    '户籍管理',
    '市政服务',
  ]);
  expect(cells.find(({ unit, domain }) => unit === 'WD-CZJ' && domain === 'budget')).toMatchObject({
    items: 0,
    missing: null,
  });
  expect(milestones.map(({ dueOn, measure }) => [dueOn, measure])).toEqual([
    ['2020-05-20', 'item-list'],
    ['2020-05-31', 'catalogue'],
    ['2020-12-31', 'everything'],
  ]);
  expect(milestones[0]?.units.find(({ unit }) => unit === 'WD-MZJ')).toEqual({
    unit: 'WD-MZJ',
    done: 0,
    all: 12,
    state: 'overdue',
  });
});

describe('after the civil affairs bureau has published its catalogue and the finance bureau has begun', () => {
  let shown: Dashboard;

  beforeAll(async () => {
    await service(app.strapi, 'exchange', 'workbooks').import({
      file: example,
      unit: 'WD-MZJ',
      domain: 'social-assistance',
      publish: true,
    });
    const links = { unit: await idOf('unit', 'WD-CZJ'), domain: await idOf('domain', 'budget') };
    await documents('catalog-item').create({
      data: { ...links, level1: '财政预决算', level2: '部门预算' },
    } as never);
    const item = await documents('catalog-item').findFirst({ filters: { level2: '监督检查' } as never });
    await documents('disclosure').create({
      data: {
        title: '社会救助监督检查结果',
        unit: await idOf('unit', 'WD-MZJ'),
        catalogItem: item?.documentId,
        formedOn: '2026-11-02',
        body: '<p>检查三个街道，未发现问题。</p>',
      },
      status: 'published',
    } as never);
    await atRest(app.strapi);
  });

  test('the office presses 立即检查; who presses meanwhile joins it', async () => {
    await checkNow();
    shown = await look();
    const { rows } = await app.db.query('SELECT count(*)::int AS runs FROM gongkai.completeness_run');
    expect(rows).toEqual([{ runs: 1 }]);
  });

  test('every unit and domain has its score, the same as on the command line', async () => {
    const report = await service(app.strapi, 'completeness', 'check').check({});
    const scored = shown.units.filter(({ score }) => score !== null);
    expect(scored.map(({ code, items, score }) => ({ unit: code, items, score }))).toEqual(report.byUnit);
    const scoredDomains = shown.domains.filter(({ score }) => score !== null);
    expect(
      scoredDomains
        .map(({ code, items, score }) => ({ domain: code, items, score }))
        .sort((a, b) => (a.domain < b.domain ? -1 : 1)),
    ).toEqual(report.byDomain);
    expect(shown.totals).toMatchObject({ items: report.items, score: report.score });
    const found = new Map<string, number>();
    for (const { rule } of report.findings) found.set(rule, (found.get(rule) ?? 0) + 1);
    expect(new Map(shown.gaps.map(({ rule, count }) => [rule, count]))).toEqual(found);
  });

  test('the figures of the district, of the bureau’s cell and of the day', () => {
    expect(shown.totals).toEqual({
      items: 14,
      published: 13,
      score: 88.4,
      band: 'excellent',
      bands: { excellent: 13, good: 0, sufficient: 0, poor: 1 },
      spread: { units: 29, emptyUnits: 27, duties: 35, emptyDuties: 33 },
      domainsWithoutLead: 3,
    });
    expect(shown.cells.filter(({ unit }) => unit === 'WD-MZJ')).toMatchObject([
      { domain: 'social-assistance', items: 13, published: 13, score: 94.4, missing: 0 },
      { domain: 'elderly-care', items: 0, score: null, missing: null },
    ]);
    expect(shown.trend).toEqual([
      { day: chinaDay(shown.at), items: 14, published: 13, score: 88.4, rulesChanged: false },
    ]);
  });

  test('the gravest and dearest gaps come first, each with documents that have it', () => {
    expect(shown.gaps.slice(0, 3).map(({ rule, count, points }) => [rule, count, points])).toEqual([
      ['element.content.missing', 1, 20],
      ['legal-basis.replaced', 4, 16],
      ['element.legal-basis.missing', 1, 15],
    ]);
    expect(shown.gaps[1]?.examples).toHaveLength(3);
    expect(shown.gaps[1]?.examples[0]).toMatchObject({
      unit: 'WD-MZJ',
      type: 'catalog-item',
      title: '最低生活保障 审核信息',
      message: { zh: '依据已被替代：《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）' },
    });
    // Every gap by which law, and those of the eight elements with the entry of the register.
    expect(shown.gaps.filter((gap) => gap.sources.length === 0)).toEqual([]);
    expect(shown.gaps[0]?.sources).toEqual([
      {
        text: sources.elements,
        legalBasis: {
          id: expect.any(String),
          title: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
        },
      },
    ]);
    expect(shown.gaps.find(({ rule }) => rule === 'coverage.domain.orphan')?.count).toBe(3);
  });

  test('how far the two bureaus are before each date', () => {
    const of = (code: string) => shown.milestones.map(({ units }) => units.find(({ unit }) => unit === code));
    expect(of('WD-MZJ')).toEqual([
      { unit: 'WD-MZJ', done: 11, all: 12, state: 'overdue' },
      { unit: 'WD-MZJ', done: 9, all: 14, state: 'overdue' },
      { unit: 'WD-MZJ', done: 21, all: 40, state: 'overdue' },
    ]);
    expect(of('WD-CZJ')[0]).toEqual({ unit: 'WD-CZJ', done: 1, all: 1, state: 'done' });
  });

  test('of a domain: its own units and figures, not all that its units have to do', async () => {
    const { milestones } = await look('?domain=budget');
    expect(milestones.map(({ units }) => units)).toEqual([
      [{ unit: 'WD-CZJ', done: 1, all: 1, state: 'done' }],
      [{ unit: 'WD-CZJ', done: 0, all: 1, state: 'overdue' }],
      [{ unit: 'WD-CZJ', done: 1, all: 3, state: 'overdue' }],
    ]);
  });

  test('a group is called by the kind of fault; all of it can be read on the page', async () => {
    const missing = shown.gaps.find(({ rule }) => rule === 'coverage.row.missing');
    expect(missing?.kind.zh).toBe('标准指引中的事项未列入目录');
    expect(shown.gaps.find(({ rule }) => rule === 'element.content.missing')?.kind.zh).toBe('未填写公开内容');
    const titles: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const asked = `rule=coverage.row.missing&severity=${missing?.severity}&waived=false&after=${after}`;
      const page: GapPage = await get(`dashboard/gap?${asked}`);
      titles.push(...page.examples.map(({ message }) => message.zh));
      after = page.next;
    }
    expect(titles).toHaveLength(missing?.count ?? 0);
    expect(titles.slice(0, 3)).toEqual(missing?.examples.map(({ message }) => message.zh));
  });

  test('of one unit: its own figures, gaps and days', async () => {
    const { totals, gaps, trend } = await look('?unit=WD-CZJ');
    expect(totals).toMatchObject({ items: 1, published: 0, score: 10, band: 'poor' });
    expect(gaps).toHaveLength(7);
    expect(trend).toMatchObject([{ items: 1, published: 0, score: 10 }]);
    expect((await look('?unit=WD-MZJ&domain=elderly-care')).totals).toMatchObject({ items: 0, score: null });
  });

  test('a day whose check was by other rules than the last one before is marked', async () => {
    await app.db.query(
      `INSERT INTO gongkai.completeness_run (id, started_at, ended_at, rule_set, items, score) OVERRIDING SYSTEM VALUE
       SELECT 0, started_at - interval '1 day', ended_at - interval '1 day', 'older', 14, 80
       FROM gongkai.completeness_latest`,
    );
    await app.db.query(
      `INSERT INTO gongkai.completeness_day (day, unit, domain, items, published, score)
       SELECT day - 1, unit, domain, items, published, 80 FROM gongkai.completeness_day`,
    );
    const { trend } = await look('?unit=WD-CZJ');
    expect(trend.map(({ score, rulesChanged }) => [score, rulesChanged])).toEqual([
      [80, false],
      [10, true],
    ]);
    await app.db.query('DELETE FROM gongkai.completeness_day WHERE score = 80');
  });

  test('the last level: the items, the worst on top, what to fix first, and their state', async () => {
    const items = async (unit: string, domain: string) =>
      (await get<{ items: ShownItem[] }>(`dashboard/items?unit=${unit}&domain=${domain}`)).items;
    expect(await items('WD-CZJ', 'budget')).toMatchObject([
      {
        title: '财政预决算 部门预算',
        score: 10,
        band: 'poor',
        state: 'draft',
        findings: 7,
        worst: { zh: '未填写公开内容' },
      },
    ]);
    const before = await items('WD-MZJ', 'social-assistance');
    expect(before).toHaveLength(13);
    expect(before[0]).toMatchObject({ title: '最低生活保障 审核信息', score: 91, state: 'published' });
    const { documentId = '' } = before[0] ?? {};
    await documents('catalog-item').update({ documentId, data: { channels: ['website'] } } as never);
    await atRest(app.strapi);
    const after = await items('WD-MZJ', 'social-assistance');
    expect(after.find((item) => item.documentId === documentId)?.state).toBe('modified');
  });

  test('as a workbook with the same numbers', async () => {
    const answer = await ask('dashboard.xlsx');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('完整度看板'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const rowsOf = (name: string): unknown[][] => {
      const rows: unknown[][] = [];
      workbook.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    };
    const starting = (name: string, ...first: readonly string[]) =>
      rowsOf(name).find((row) => first.every((cell, index) => row[index] === cell));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '总览',
      '单位×领域',
      '问题清单',
      '时间节点',
    ]);
    expect(starting('总览', 'WD-MZJ')).toEqual(['WD-MZJ', '区民政局', 13, 13, 94.4, '优', 13, 0, 0, 0]);
    expect(
      rowsOf('总览')
        .find((row) => row[1] === '合计')
        ?.slice(2),
    ).toEqual([14, 13, 88.4, '优', 13, 0, 0, 1]);
    expect(starting('总览', 'poverty-alleviation')?.at(-1)).toBe('未明确');
    expect(starting('总览', '应编制的单位')).toEqual(['应编制的单位', 29, '其中未编制', 27]);
    const [heads = []] = rowsOf('单位×领域');
    const bureau = starting('单位×领域', '区民政局') ?? [];
    expect([bureau[heads.indexOf('社会救助')], bureau[heads.indexOf('养老服务')]]).toEqual([94.4, '未编制']);
    expect(rowsOf('问题清单')).toHaveLength(1 + shown.gaps.reduce((sum, { count }) => sum + count, 0));
    expect(rowsOf('问题清单')[1]?.[0]).toBe('严重');
    const basis = rowsOf('问题清单')[0]?.indexOf('依据') ?? -1;
    expect(
      rowsOf('问题清单')
        .slice(1)
        .filter((row) => !row[basis]),
    ).toEqual([]);
    expect(rowsOf('问题清单')[1]?.[basis]).toBe(sources.elements.zh);
    const limits = rowsOf('问题清单').filter((row) => row[basis] === sources.proactiveLimit.zh);
    expect(new Set(limits.map((row) => row[basis + 1]))).toEqual(new Set(['中华人民共和国政府信息公开条例']));
    expect(limits.filter((row) => !/^[a-z0-9]{24}$/u.test(String(row[basis + 2])))).toEqual([]);
    expect(
      rowsOf('时间节点')
        .filter((row) => row[2] === '区民政局')
        .map((row) => row.slice(3, 7)),
    ).toEqual([
      [11, 12, 11 / 12, '已逾期'],
      [9, 14, 9 / 14, '已逾期'],
      [21, 40, 21 / 40, '已逾期'],
    ]);
  });
});

test('what is waived says so: on the page, in its list and in the workbook, and is not counted among the grave', async () => {
  const data = {
    title: '没有成文日期的旧文件',
    issuer: await idOf('unit', 'WD-MZJ'),
    body: '<p>经研究，通知如下。</p>',
    documentNumber: '卫民〔2001〕3号',
  };
  const { documentId } = await documents('policy').create({ data, locale: 'zh-Hans' } as never);
  const until = shiftDays(chinaDay(new Date().toISOString()), 300);
  await service(app.strapi, 'completeness', 'waivers').ask(
    {
      document: { type: 'policy', documentId, locale: 'zh-Hans' },
      finding: { rule: 'policy.issued-on.missing', field: 'issuedOn', occurrence: 0 },
      reason: '原件没有成文日期，已经无从查考',
      until,
    },
    'one',
    'zh',
  );
  await app.strapi.documents('api::policy.policy').publish({ documentId, locale: 'zh-Hans' } as never);
  await checkNow();
  const { gaps } = await look('?unit=WD-MZJ');
  const group = gaps.find(({ rule }) => rule === 'policy.issued-on.missing');
  expect(group).toMatchObject({
    severity: 'error',
    waived: true,
    count: 1,
    examples: [{ waivedUntil: until }],
  });
  expect(gaps.slice(gaps.findIndex(({ waived }) => waived)).every(({ waived }) => waived)).toBe(true);
  const page = await get<GapPage>(
    'dashboard/gap?rule=policy.issued-on.missing&severity=error&waived=true&unit=WD-MZJ',
  );
  expect(page).toMatchObject({ examples: [{ documentId, waivedUntil: until }], next: null });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await ask('dashboard.xlsx')).arrayBuffer());
  const rows: unknown[][] = [];
  workbook.getWorksheet('问题清单')?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  const row = rows.find((cells) => cells.includes(documentId)) ?? [];
  expect([row[0], row.at(-1)]).toEqual(['已豁免', `已豁免至${until}`]);
});
