import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicType } from '../../src/domain/public-model';
import { chinaDay } from '../../src/domain/time';
import { shiftDays, shiftMonths } from '../../src/domain/time/calendar/dates';
import { service } from '../../src/plugin-kit/strapi/service';
import type { CheckService } from '../../types/services';
import { startStrapi, type TestStrapi } from './support/strapi';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly me?: string;
    readonly maySign?: boolean;
    readonly waiver?: Record<string, unknown> & { id: string };
    readonly waivers?: ReadonlyArray<Record<string, unknown> & { id: string }>;
    readonly error?: {
      message: string;
      details: { problems?: ReadonlyArray<{ field: string; message: { zh: string; en: string } }> };
    };
  };
}
type Caller = (method: string, path: string, body?: object) => Promise<Answer>;

let app: TestStrapi;
let unit = '';
let domain = '';
let item = '';
/** A catalogue item but for its name. */
let whole: object = {};
/** 李明 writes, 王芳 looks it over; both may do everything. 赵强 may edit and publish, but not sign. */
let liMing: Caller;
let wangFang: Caller;
let zhaoQiang: Caller;

const today = chinaDay(new Date().toISOString());
const until = shiftDays(today, 30);
const reason = '项目负责人电话依法公示，经本人书面同意';

const administrator = async (name: string, role: { id: number }): Promise<Caller> => {
  const account = { email: `${name}@example.com`, password: 'Zhengwu-2026' };
  const user = await app.strapi
    .service('admin::user')
    .create({ ...account, firstname: name, lastname: '', isActive: true, roles: [role.id] });
  await service(app.strapi, 'scope', 'register').give(user.id, { units: [{ unit: '*' }] }, 'system');
  const answer = await fetch(`${app.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return async (method, path, body) => {
    const reply = await fetch(`${app.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
  };
};

const documents = (name: string) => app.strapi.documents(`api::${name}.${name}` as 'api::unit.unit');
const create = async (name: string, data: object): Promise<string> =>
  (await documents(name).create({ data } as never)).documentId;
const notice = (body: string) =>
  create('disclosure', { title: '中标结果公告', catalogItem: item, unit, body });

/** Presses 发布 as 李明; the rules for which it is refused. */
const publish = async (documentId: string, name = 'disclosure'): Promise<string[]> => {
  const uid = `api::${name}.${name}`;
  const { status, body } = await liMing(
    'POST',
    `/content-manager/collection-types/${uid}/${documentId}/actions/publish`,
    {},
  );
  if (status === 200) return [];
  const details = body.error?.details as { refusals?: Array<{ findings: Array<{ rule: string }> }> };
  return details.refusals?.flatMap(({ findings }) => findings.map(({ rule }) => rule)) ?? [`${status}`];
};

const phone = { type: 'disclosure', rule: 'privacy.mobile-phone', field: 'body', occurrence: 0 };
const ask = (by: Caller, documentId: string, change: object = {}) =>
  by('POST', '/completeness/waivers', { ...phone, documentId, reason, until, ...change });
const asked = async (documentId: string): Promise<string> =>
  (await ask(liMing, documentId)).body.waiver?.id ?? 'none';
const sign = (by: Caller, id: string) => by('POST', `/completeness/waivers/${id}/sign`);
const problems = ({ body }: Answer) =>
  body.error?.details.problems?.map(({ field, message }) => `${field}: ${message.zh}`);

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const strapi: Core.Strapi = app.strapi;
  const everything = (await strapi.service('admin::role').getSuperAdmin()) as { id: number };
  const editor = await strapi.service('admin::role').create({ name: '信息员' });
  await strapi.service('admin::role').assignPermissions(
    editor.id,
    ['read', 'update', 'publish'].map((right) => ({
      action: `plugin::content-manager.explorer.${right}`,
      subject: 'api::disclosure.disclosure',
      properties: { locales: ['zh-Hans'], ...(right === 'publish' ? {} : { fields: ['title', 'body'] }) },
      conditions: [],
    })),
  );
  liMing = await administrator('liming', everything);
  wangFang = await administrator('wangfang', everything);
  zhaoQiang = await administrator('zhaoqiang', editor);
  unit = await create('unit', { code: 'T-ZJJ', name: '测试区住建局', kind: 'department' });
  domain = await create('domain', { code: 'tenders', name: '招标投标', leadUnit: unit });
  whole = {
    level1: '工程建设',
    contentElements: [{ text: '中标人名称', required: true }],
    legalBases: [{ text: '《中华人民共和国招标投标法》' }],
    timeLimit: { text: '信息形成之日起20个工作日内' },
    subjectText: '区住建局',
    method: 'proactive',
    channels: ['website'],
    audience: 'public',
    unit,
    domain,
  };
  item = await create('catalog-item', { ...whole, level2: '中标结果' });
  expect(await publish(item, 'catalog-item')).toEqual([]);
});
afterAll(() => app.stop());

describe('a telephone number that has to be public', () => {
  let document = '';
  let waiver = '';

  test('is refused; asked for with too little, each fault is told on its field', async () => {
    document = await notice('项目负责人13800138000');
    expect(await publish(document)).toEqual(['privacy.mobile-phone']);
    const answer = await ask(liMing, document, { reason: '同意公开', until: shiftDays(today, -1) });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual(['reason: 理由不足10个字', 'until: 有效期早于今天']);
    const long = await ask(liMing, document, { until: shiftDays(shiftMonths(today, 12), 1) });
    expect(problems(long)).toEqual(['until: 有效期超过一年']);
    expect(problems(await ask(liMing, document, { occurrence: 1 }))).toEqual([
      'rule: 已保存的内容中没有这个问题',
    ]);
  });

  test('asked for with a reason it waits: nobody signs for themselves', async () => {
    const answer = await ask(liMing, document, { askedBy: 'admin:99', signedBy: 'admin:98' });
    expect(answer.status).toBe(201);
    const { me } = (await liMing('GET', `/completeness/waivers?type=disclosure&documentId=${document}`)).body;
    expect(answer.body.waiver).toMatchObject({ askedBy: me, signedBy: null, reason, until });
    waiver = answer.body.waiver?.id ?? '';
    expect(await publish(document)).toEqual(['privacy.mobile-phone']);
    expect(problems(await sign(liMing, waiver))).toEqual(['signedBy: 不能签署自己的申请']);
    expect(problems(await ask(wangFang, document))).toEqual(['rule: 此问题已有豁免或正在复核']);
  });

  test('who holds no right to sign does not', async () => {
    const refused = await sign(zhaoQiang, waiver);
    expect([refused.status, refused.body.error?.message]).toEqual([403, '没有权限。You are not allowed to.']);
    const { body } = await zhaoQiang('GET', `/completeness/waivers?type=disclosure&documentId=${document}`);
    expect(body.maySign).toBe(false);
    expect((await zhaoQiang('POST', `/completeness/waivers/${waiver}/withdraw`)).status).toBe(403);
    const elsewhere = await zhaoQiang('GET', `/completeness/waivers?type=catalog-item&documentId=${item}`);
    expect(elsewhere.status).toBe(403);
  });

  test('signed by a second person it goes out; ledger and stream say no word of why or who', async () => {
    expect((await sign(wangFang, waiver)).body.waiver).toMatchObject({
      signedBy: expect.stringMatching(/^admin:\d+$/),
    });
    expect(await publish(document)).toEqual([]);
    const { rows } = await app.db.query<{ reason: string; snapshot: string }>(
      'SELECT reason, snapshot FROM gongkai.ledger WHERE document_id = $1',
      [document],
    );
    expect(rows.map((row) => row.reason)).toEqual(['豁免：privacy.mobile-phone']);
    const snapshot = JSON.parse(rows[0]?.snapshot ?? '') as object;
    expect(Object.keys(snapshot).sort()).toEqual(Object.keys(publicType('disclosure').fields).sort());
    expect(rows[0]?.snapshot).not.toContain(reason);
  });

  test('its text changed, it is refused again, and the old signature does not come back', async () => {
    await documents('disclosure').update({
      documentId: document,
      data: { body: '项目负责人13800138000，监理13900139000' },
    } as never);
    expect(await publish(document)).toEqual(['privacy.mobile-phone', 'privacy.mobile-phone']);
    expect(problems(await sign(wangFang, waiver))).toEqual(['signedBy: 已经签署']);
  });
});

test('a waiver that has run out lets nothing pass', async () => {
  const document = await notice('联系人13700137000');
  const waiver = await asked(document);
  await sign(wangFang, waiver);
  await app.db.query('UPDATE waivers SET until = $1 WHERE document_id = $2', [shiftDays(today, -1), waiver]);
  expect(await publish(document)).toEqual(['privacy.mobile-phone']);
  expect((await ask(liMing, document)).status).toBe(201);
});

test('one that was sent back lets nothing pass, and stays on file', async () => {
  const document = await notice('联系人13600136000');
  const waiver = await asked(document);
  expect((await wangFang('POST', `/completeness/waivers/${waiver}/withdraw`)).status).toBe(200);
  expect(problems(await sign(wangFang, waiver))).toEqual(['signedBy: 申请已撤回或被退回']);
  expect(await publish(document)).toEqual(['privacy.mobile-phone']);
  const { waivers } = (await liMing('GET', `/completeness/waivers?type=disclosure&documentId=${document}`))
    .body;
  expect(waivers).toMatchObject([
    { id: waiver, signedBy: null, withdrawnBy: expect.stringMatching(/^admin:\d+$/) },
  ]);
});

test('a required link cannot be waived; a text that is only in the form cannot either', async () => {
  const document = await create('disclosure', { title: '无单位公告', catalogItem: item });
  const missing = { rule: 'required.disclosure.unit', field: 'unit' };
  expect(problems(await ask(liMing, document, missing))).toEqual(['rule: 此问题不能豁免']);
  expect(problems(await ask(liMing, document))).toEqual(['rule: 已保存的内容中没有这个问题']);
});

test('another channel without its name: a second person signs, and the score still shows it', async () => {
  const document = await create('catalog-item', {
    ...whole,
    level2: '招标公告',
    channels: ['website', 'other'],
  });
  const rule = 'element.channel.other-unnamed';
  expect(await publish(document, 'catalog-item')).toEqual([rule]);
  const check = app.strapi.plugin('completeness').service('check') as CheckService;
  const before = await check.check({ unit: 'T-ZJJ' });
  const why = '渠道名称待市级平台统一命名后补填';
  const channel = { type: 'catalog-item', rule, field: 'channelNote', reason: why };
  const asking = await ask(liMing, document, channel);
  expect([asking.status, asking.body.waiver?.procedure]).toEqual([201, 'second-person']);
  const id = asking.body.waiver?.id ?? '';
  expect(await publish(document, 'catalog-item')).toEqual([rule]);
  expect(problems(await sign(liMing, id))).toEqual(['signedBy: 不能签署自己的申请']);
  expect((await sign(wangFang, id)).status).toBe(200);
  expect(await publish(document, 'catalog-item')).toEqual([]);
  const after = await check.check({ unit: 'T-ZJJ' });
  expect(after.score).toBe(before.score);
  expect(after.findings.find((finding) => finding.rule === rule)).toMatchObject({
    documentId: document,
    severity: 'error',
    points: 5,
    waiver: { reason: why, until },
  });
});

test('a waiver of an element that an older release gave for a reason alone stays as it is', async () => {
  const item = await create('catalog-item', {
    ...whole,
    level2: '评标专家抽取',
    channels: ['website', 'other'],
  });
  const rule = 'element.channel.other-unnamed';
  const channel = {
    type: 'catalog-item',
    rule,
    field: 'channelNote',
    reason: '渠道名称待市级平台统一命名后补填',
  };
  const asking = await ask(liMing, item, channel);
  await app.db.query('UPDATE waivers SET procedure = NULL WHERE document_id = $1', [asking.body.waiver?.id]);
  expect(await publish(item, 'catalog-item')).toEqual([]);
});

test('a policy without its day needs a reason, and nobody else', async () => {
  const policy = await create('policy', { title: '老文件', issuer: unit, body: '<p>第一条</p>' });
  expect(await publish(policy, 'policy')).toEqual(['policy.issued-on.missing']);
  const day = { type: 'policy', rule: 'policy.issued-on.missing', field: 'issuedOn' };
  expect((await ask(liMing, policy, { ...day, reason: '原件落款处无日期，档案馆无从查考' })).status).toBe(
    201,
  );
  expect(await publish(policy, 'policy')).toEqual([]);
});

test('what depends on the day or on the store is waived as well, where the district lets it refuse', async () => {
  const [settings] = await app.strapi.db.query('api::judging-settings.judging-settings').findMany({});
  const judgeBy = (rules: object | null) =>
    documents('judging-settings').update({ documentId: settings.documentId, data: { rules } } as never);
  const policy = await create('policy', {
    title: '到期未清理的文件',
    issuer: unit,
    issuedOn: '2024-12-20',
    expiresOn: '2025-12-31',
    validity: 'valid',
    needsInterpretation: true,
    body: '<p>第一条</p>',
  });
  expect(await publish(policy, 'policy')).toEqual([]);
  await app.db.query('UPDATE gongkai.store_policy SET published_at = $2 WHERE document_id = $1', [
    policy,
    '2025-03-03T01:00:00.000Z',
  ]);
  await documents('policy').update({ documentId: policy, data: { title: '到期未清理的办法' } } as never);
  const over = { type: 'policy', rule: 'policy.validity.over', field: 'validity' };
  const unexplained = { type: 'policy', rule: 'policy.interpretation.missing', field: null };
  await judgeBy(Object.fromEntries([over, unexplained].map(({ rule }) => [rule, { blocking: true }])));
  try {
    expect(await publish(policy, 'policy')).toEqual([over.rule, unexplained.rule]);
    const why = '有效期延续的决定正在报批，解读已在组织';
    for (const finding of [over, unexplained])
      expect((await ask(liMing, policy, { ...finding, reason: why })).status).toBe(201);
    const { waivers } = (await liMing('GET', '/completeness/waivers/all')).body;
    expect(
      waivers?.flatMap(({ documentId, state, changed }) => (documentId === policy ? [[state, changed]] : [])),
    ).toEqual([
      ['valid', false],
      ['valid', false],
    ]);
    expect(await publish(policy, 'policy')).toEqual([]);
  } finally {
    await judgeBy(null);
  }
});

describe('the list of waivers', () => {
  interface Listed {
    readonly state: string;
    readonly type: string;
    readonly changed: boolean;
    readonly title: string;
    readonly documentId: string;
    readonly words: { readonly zh: string };
    readonly reason: string;
    readonly until: string;
    readonly askedBy: string;
    readonly mine: boolean;
  }
  const list = async (by: Caller) => {
    const { body } = await by('GET', '/completeness/waivers/all');
    return body as unknown as { maySign: boolean; waivers: readonly Listed[] };
  };
  const counts = async (by: Caller) => (await by('GET', '/completeness/waivers/count')).body;
  const of = async (by: Caller, document: string) =>
    (await list(by)).waivers.filter(({ documentId }) => documentId === document);
  let document = '';
  let waiver = '';

  test('has what waits, with the document, what was found, why, by whom and until when', async () => {
    const before = (await counts(wangFang)) as { waiting: number; endingSoon: number };
    document = await notice('联系人13500135000');
    waiver = await asked(document);
    expect(await of(wangFang, document)).toEqual([
      {
        id: waiver,
        state: 'waiting',
        changed: false,
        type: 'disclosure',
        documentId: document,
        locale: 'zh-Hans',
        title: '中标结果公告',
        words: {
          zh: '疑似手机号码：“135****5000”',
          en: 'Looks like a person’s mobile telephone: “135****5000”',
        },
        reason,
        until,
        askedBy: 'liming',
        mine: false,
      },
    ]);
    expect((await of(liMing, document))[0]?.mine).toBe(true);
    expect([(await list(wangFang)).maySign, (await list(zhaoQiang)).maySign]).toEqual([true, false]);
    expect(await counts(wangFang)).toEqual({ ...before, waiting: before.waiting + 1 });
  });

  test('signed, it is valid; with its text changed it says so; after its last day it has run out', async () => {
    const { endingSoon } = (await counts(wangFang)) as { endingSoon: number };
    await sign(wangFang, waiver);
    expect(await of(wangFang, document)).toMatchObject([{ state: 'valid', changed: false }]);
    expect(await counts(wangFang)).toMatchObject({ endingSoon: endingSoon + 1 });
    await documents('disclosure').update({
      documentId: document,
      data: { body: '联系人13300133000' },
    } as never);
    expect(await of(wangFang, document)).toMatchObject([
      { state: 'valid', changed: true, words: { zh: '个人信息' } },
    ]);
    await app.db.query('UPDATE waivers SET until = $1 WHERE document_id = $2', [
      shiftDays(today, -1),
      waiver,
    ]);
    expect(await of(wangFang, document)).toMatchObject([{ state: 'expired', until: shiftDays(today, -1) }]);
  });

  test('has neither what was sent back nor what the reader may not read', async () => {
    const returned = await notice('联系人13200132000');
    await wangFang('POST', `/completeness/waivers/${await asked(returned)}/withdraw`);
    expect(await of(liMing, returned)).toEqual([]);
    // 赵强 may read disclosures only.
    const types = new Set((await list(zhaoQiang)).waivers.map((one) => one.type));
    expect([...types]).toEqual(['disclosure']);
    expect((await list(liMing)).waivers.some((one) => one.type === 'policy')).toBe(true);
  });
});

describe('nobody writes a waiver but its service', () => {
  const forged = {
    ofType: 'disclosure',
    ofDocument: 'x',
    ofLocale: 'zh-Hans',
    rule: 'privacy.id-number',
    field: 'body',
    occurrence: 0,
    fingerprint: 'x',
    reason,
    until,
    askedBy: 'admin:1',
    askedAt: new Date().toISOString(),
    signedBy: 'admin:2',
  };

  test('not the content manager, whatever the role', async () => {
    const path = '/content-manager/collection-types/api::waiver.waiver';
    for (const by of [liMing, zhaoQiang]) expect((await by('POST', path, forged)).status).toBe(403);
    const [known] = await app.strapi.documents('api::waiver.waiver').findMany({ limit: 1 });
    expect((await liMing('PUT', `${path}/${known?.documentId}`, { signedBy: 'admin:2' })).status).toBe(403);
    expect((await liMing('DELETE', `${path}/${known?.documentId}`)).status).toBe(403);
  });

  test('not code that goes past it', async () => {
    const waivers = app.strapi.documents('api::waiver.waiver');
    const before = await waivers.count({});
    await expect(waivers.create({ data: forged })).rejects.toThrow('豁免只能通过完整度面板');
    const [known] = await waivers.findMany({ limit: 1 });
    const { documentId } = known ?? { documentId: '' };
    await expect(waivers.update({ documentId, data: { signedBy: 'admin:9' } })).rejects.toThrow();
    await expect(waivers.delete({ documentId })).rejects.toThrow();
    expect(await waivers.count({})).toBe(before);
  });

  test('and who is not signed in reads none', async () => {
    const answer = await fetch(`${app.url}/completeness/waivers?type=disclosure&documentId=x`);
    expect(answer.status).toBe(401);
  });
});

test('the text of a policy is there to judge its interpretation by, for whoever may read policies', async () => {
  const policy = await create('policy', { title: '办法', issuer: unit, body: '<p>第一条</p>' });
  const interpretation = await create('interpretation', { title: '解读', policy, unit, form: 'text' });
  const read = async (by: Caller, which: string): Promise<unknown> => {
    const { status, body } = await by('GET', `/completeness/policy-body?${which}&locale=zh-Hans`);
    return status === 200 ? (body as { body?: unknown }).body : status;
  };
  expect(await read(liMing, `policy=${policy}`)).toBe('<p>第一条</p>');
  expect(await read(liMing, `interpretation=${interpretation}`)).toBe('<p>第一条</p>');
  expect(await read(liMing, 'interpretation=unknown')).toBeNull();
  expect(await read(zhaoQiang, `policy=${policy}`)).toBe(403);
});
