import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
const steps: string[] = [];
let loaded: { created: number; unchanged: number };
beforeAll(async () => {
  app = await startStrapi();
  loaded = await service(app.strapi, 'exchange', 'starter').load((step) => steps.push(step));
});
afterAll(() => app.stop());

const rows = async (sql: string): Promise<unknown[]> => (await app.db.query(sql)).rows;

test('a new district finds its units, domains, channels, laws, the guideline and the notice', () => {
  expect(steps).toEqual([
    '单位 units: +32 =0',
    '领域 domains: +26 =0',
    '公开渠道 channels: +13 =0',
    '法规依据 legal bases: +517 =0',
    '标准指引 guideline: +14 =0',
    '政策文件 the notice: +1 =0',
    '时间节点 milestones: +3 =0',
  ]);
  expect(loaded).toEqual({ created: 606, unchanged: 0 });
});

test('the civil affairs bureau leads social assistance and elderly care, as the notice says', async () => {
  expect(
    await rows(`SELECT d.code, d.name, d.locale, d.in_notice, u.name AS lead FROM domains d
      JOIN domains_lead_unit_lnk l ON l.domain_id = d.id JOIN units u ON u.id = l.unit_id
      WHERE u.code = 'WD-MZJ' ORDER BY d.code`),
  ).toEqual([
    { code: 'elderly-care', name: '养老服务', locale: 'zh-Hans', in_notice: true, lead: '区民政局' },
    { code: 'social-assistance', name: '社会救助', locale: 'zh-Hans', in_notice: true, lead: '区民政局' },
  ]);
});

test('three of the 26 domains have no lead unit, and nobody made one up', async () => {
  expect(
    await rows(`SELECT d.code FROM domains d LEFT JOIN domains_lead_unit_lnk l ON l.domain_id = d.id
      WHERE l.id IS NULL AND d.locale = 'zh-Hans' ORDER BY d.code`),
  ).toEqual([
    { code: 'household-registration' },
    { code: 'municipal-services' },
    { code: 'poverty-alleviation' },
  ]);
});

test('where a law was read and what is doubtful of it is for the office: the public reads only what belongs to the law', async () => {
  const ours = '同库|本库|该库|核对|未读到|存档|文件名|文首|所读|docs/|http|代码库|LawRefBook|find_string';
  expect(await rows(`SELECT title, note FROM legal_bases WHERE note ~ '${ours}'`)).toEqual([]);
  expect(
    await rows(`SELECT document_id FROM gongkai.store_legal_basis WHERE note ~ '${ours}'
      UNION ALL SELECT document_id FROM gongkai.search_legal_basis s WHERE s::text ~ '尚未与官方文本核对|同库docs'`),
  ).toEqual([]);
  expect(
    await rows(`SELECT (count(*) FILTER (WHERE note = '2019年4月23日修正') > 0) AS told,
      (count(*) FILTER (WHERE internal_note LIKE '%同库docs%') > 0) AS kept,
      (count(*) FILTER (WHERE to_check AND internal_note LIKE '%尚未与官方文本核对%'))
        = (count(*) FILTER (WHERE to_check)) AS doubted FROM legal_bases`),
  ).toEqual([{ told: true, kept: true, doubted: true }]);
});

test('a replaced measure points at the one that took its place, and what was not read in full is to be checked', async () => {
  expect(
    await rows(`SELECT b.title, b.number, b.validity, s.title AS successor, s.number AS successor_number
      FROM legal_bases b JOIN legal_bases_replaced_by_lnk l ON l.legal_basis_id = b.id
      JOIN legal_bases s ON s.id = l.inv_legal_basis_id
      WHERE b.number IN ('民发〔2012〕220号', '民发〔2016〕178号') ORDER BY b.number`),
  ).toEqual([
    {
      title: '最低生活保障审核审批办法（试行）',
      number: '民发〔2012〕220号',
      validity: 'replaced',
      successor: '最低生活保障审核确认办法',
      successor_number: '民发〔2021〕57号',
    },
    {
      title: '特困人员认定办法',
      number: '民发〔2016〕178号',
      validity: 'replaced',
      successor: '特困人员认定办法',
      successor_number: '民发〔2021〕43号',
    },
  ]);
  expect(
    await rows(`SELECT verified, to_check, count(*)::int AS n, count(*) FILTER (WHERE page IS NULL)::int AS unread
      FROM legal_bases GROUP BY 1, 2 ORDER BY 1`),
  ).toEqual([
    { verified: false, to_check: true, n: 47, unread: 1 },
    { verified: true, to_check: false, n: 470, unread: 0 },
  ]);
});

test('the three dates of the notice are the milestones, and none of them is public', async () => {
  expect(
    await rows(`SELECT due_on::text, measure, name FROM milestones WHERE locale = 'zh-Hans' ORDER BY due_on`),
  ).toEqual([
    { due_on: '2020-05-20', measure: 'item-list', name: '形成本单位政务公开事项清单' },
    { due_on: '2020-05-31', measure: 'catalogue', name: '编制事项标准目录并向社会公开' },
    { due_on: '2020-12-31', measure: 'everything', name: '完成标准化规范化工作各项任务' },
  ]);
  expect(await rows(`SELECT to_regclass('gongkai.store_milestone') AS store`)).toEqual([{ store: null }]);
});

test('the notice is the first published policy, with neither number nor date made up', async () => {
  const [policy] = (await rows(`SELECT p.title, p.document_number, p.issued_on, p.body, u.name AS issuer
    FROM policies p JOIN policies_issuer_lnk l ON l.policy_id = p.id JOIN units u ON u.id = l.unit_id
    WHERE p.published_at IS NOT NULL`)) as [{ body: string }];
  expect(policy).toMatchObject({
    title: '关于全面推进基层政务公开标准化规范化工作的通知',
    document_number: null,
    issued_on: null,
    issuer: '卫东区人民政府办公室',
  });
  expect(await rows('SELECT rule, field, asked_by, signed_by, withdrawn_by FROM waivers')).toEqual([
    {
      rule: 'policy.issued-on.missing',
      field: 'issuedOn',
      asked_by: 'system',
      signed_by: null,
      withdrawn_by: null,
    },
  ]);
  const paragraphs = policy.body.split('\n');
  expect(paragraphs[0]).toBe('<p>各街道办事处，区直各单位：</p>');
  expect(paragraphs).toHaveLength(14);
  expect(paragraphs.every((paragraph) => /^<p>[^<]+<\/p>$/u.test(paragraph))).toBe(true);
});

test('Chinese is the default language, English the second', async () => {
  expect(await rows('SELECT code FROM i18n_locale ORDER BY id')).toEqual([
    { code: 'zh-Hans' },
    { code: 'en' },
  ]);
});

test('loading it again changes nothing, and an editor’s correction stays', async () => {
  const before = await rows('SELECT id, updated_at FROM units ORDER BY id');
  await app.db.query(`UPDATE units SET name = '区民政和社会事务局' WHERE code = 'WD-MZJ'`);
  expect(await service(app.strapi, 'exchange', 'starter').load()).toEqual({ created: 0, unchanged: 606 });
  expect(await rows('SELECT id, updated_at FROM units ORDER BY id')).toEqual(before);
  expect(await rows(`SELECT name FROM units WHERE code = 'WD-MZJ'`)).toEqual([
    { name: '区民政和社会事务局' },
  ]);
});
