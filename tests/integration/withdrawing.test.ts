import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublishOutlook } from '../../src/domain/change';
import { service } from '../../src/plugin-kit/strapi/service';
import { accountWith, type Caller } from './support/account';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

interface Outlook {
  readonly documentId: string;
  readonly title: string;
  readonly isPublic: boolean;
  readonly refusedFor: ReadonlyArray<{ readonly message: { readonly zh: string } }>;
  readonly losing: ReadonlyArray<{
    readonly label: { readonly zh: string };
    readonly titles: readonly string[];
    readonly total: number;
  }>;
}

let app: TestStrapi;
let token = '';
let unit = '';
let policy = '';
let interpretation = '';
let response = '';

const send = async (method: string, path: string, body: object, reason?: string) => {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(reason === undefined ? {} : { 'x-gongkai-reason': encodeURIComponent(reason) }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
};
const documents = (name: string) => app.strapi.documents(`api::${name}.${name}` as 'api::unit.unit');
const make = async (name: string, data: object): Promise<string> =>
  (await documents(name).create({ data, ...(name === 'unit' ? {} : { status: 'published' }) } as never))
    .documentId;
const collection = (name: string): string => `/content-manager/collection-types/api::${name}.${name}`;
const withdraw = (name: string, documentId: string, reason?: string) =>
  send('POST', `${collection(name)}/${documentId}/actions/unpublish`, {}, reason);
const outlook = async (type: string, documentIds: readonly string[], locale = 'zh-Hans') => {
  const { body } = await send('POST', '/publication/withdrawals/outlook', { type, documentIds, locale });
  return (body as { documents: readonly Outlook[] }).documents;
};
const entries = async (documentId: string) => {
  const { rows } = await app.db.query<{ action: string; reason: string | null; actor: string }>(
    'SELECT action, reason, actor FROM gongkai.ledger WHERE document_id = $1 ORDER BY seq',
    [documentId],
  );
  return rows;
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  token = await signIn(app);
  unit = await make('unit', { code: 'T-MZJ', name: '测试区民政局', kind: 'department' });
  policy = await make('policy', {
    title: '高龄津贴办法',
    issuer: unit,
    issuedOn: '2026-05-20',
    body: '<p>每人每月100元。</p>',
  });
  interpretation = await make('interpretation', {
    title: '高龄津贴怎么领',
    policy,
    unit,
    form: 'text',
    body: '<p>出台背景：物价上涨。主要内容：发给困难家庭，按月打入社会保障卡，由街道受理。</p>',
  });
  response = await make('response', {
    title: '关于津贴何时发放的回应',
    unit,
    policy,
    body: '<p>每月10日。</p>',
  });
});
afterAll(() => app.stop());

describe('before something is withdrawn', () => {
  test('the admin is told what cannot do without it, and nothing is changed by asking', async () => {
    const [told] = await outlook('policy', [policy]);
    expect(told).toMatchObject({ documentId: policy, title: '高龄津贴办法', isPublic: true });
    expect(told?.refusedFor.map(({ message }) => message.zh)).toEqual([
      '仍有 1 条已公开的政策解读以它为依托：高龄津贴怎么领',
    ]);
    expect(told?.losing).toEqual([
      { label: { zh: '回应关切', en: 'Response' }, titles: ['关于津贴何时发放的回应'], total: 1 },
    ]);
    expect((await entries(policy)).map(({ action }) => action)).toEqual(['publish']);
    expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true });
  });

  test('many are asked about at once; one that is not public has nothing to tell', async () => {
    const draft = (await documents('policy').create({ data: { title: '草稿' } as never })).documentId;
    const told = await outlook('policy', [draft, policy, 'unknown']);
    expect(told.map(({ documentId, isPublic }) => [documentId, isPublic])).toEqual([
      [draft, false],
      [policy, true],
      ['unknown', false],
    ]);
  });

  test('a register says who uses it', async () => {
    const [told] = await outlook('unit', [unit], '*');
    expect(told?.refusedFor.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('已公开的政策文件以它为依托：高龄津贴办法'),
      expect.stringContaining('已公开的政策解读以它为依托：高龄津贴怎么领'),
      expect.stringContaining('已公开的回应关切以它为依托：关于津贴何时发放的回应'),
    ]);
  });

  test('before many are published the gate is asked about each, and nothing is changed by asking', async () => {
    const data = { title: '新办法', issuer: unit, issuedOn: '2026-06-01', body: '<p>每人每月120元。</p>' };
    const ready = (await documents('policy').create({ data } as never)).documentId;
    const empty = (await documents('policy').create({ data: { title: '空办法' } } as never)).documentId;
    const documentIds = [ready, empty, policy, 'unknown'];
    const { body } = await send('POST', '/publication/publications/outlook', { type: 'policy', documentIds });
    const told = body.documents as PublishOutlook[];
    expect(told.map(({ title, state }) => [title, state])).toEqual([
      ['新办法', 'ready'],
      ['空办法', 'refused'],
      ['高龄津贴办法', 'unchanged'],
      ['', 'unknown'],
    ]);
    expect(told[1]?.refusedFor.map(({ rule }) => rule)).toContain('required.policy.issuer');
    expect(await entries(ready)).toEqual([]);
  });

  test('only who may publish or delete is told', async () => {
    const reader: Caller = await accountWith(app, 'reader', [
      { action: 'plugin::content-manager.explorer.read', subject: 'api::policy.policy' },
    ]);
    const other: Caller = await accountWith(app, 'other', [
      { action: 'plugin::content-manager.explorer.publish', subject: 'api::response.response' },
    ]);
    const asked = { type: 'policy', documentIds: [policy] };
    for (const by of [reader, other])
      expect((await by('POST', '/publication/withdrawals/outlook', asked)).status).toBe(403);
    expect((await send('POST', '/publication/withdrawals/outlook', { type: 'policy' })).status).toBe(400);
  });
});

describe('withdrawing in the admin', () => {
  test('without a reason it is refused; with one that says too much or too little, too', async () => {
    const silent = await withdraw('response', response);
    expect([silent.status, silent.body.error.message]).toEqual([
      400,
      '未能撤回“关于津贴何时发放的回应”：未写明撤回的理由（点“撤回发布”或“删除”，写明理由再确认，理由记入账本）',
    ]);
    const refused = async (reason: string) => {
      const { status, body } = await withdraw('response', response, reason);
      return [status, body.error?.message];
    };
    expect(await refused('错')).toEqual([400, '请写明撤回的理由']);
    expect(await refused('字'.repeat(201))).toEqual([400, '撤回的理由不能超过200个字，现为201个字']);
    expect(await refused('当事人13800138000来电要求')).toEqual([
      400,
      '撤回的理由中写有个人信息，请删去其中的号码或住址',
    ]);
    expect((await entries(response)).map(({ action }) => action)).toEqual(['publish']);
  });

  test('with a reason it is withdrawn, and the ledger keeps why and by which account', async () => {
    expect((await withdraw('response', response, ' 发放日期有误，核实后重新发布 ')).status).toBe(200);
    expect(await entries(response)).toEqual([
      { action: 'publish', reason: null, actor: 'system' },
      {
        action: 'withdraw',
        reason: '发放日期有误，核实后重新发布',
        actor: expect.stringMatching(/^admin:\d+$/),
      },
    ]);
  });

  test('what others need stays, whatever the reason', async () => {
    const { status, body } = await withdraw('policy', policy, '文件已废止');
    expect(status).toBe(400);
    expect(body.error.message).toContain('以它为依托：高龄津贴怎么领');
    expect(body.error.message).not.toContain('理由');
  });

  test('deleting what is public is withdrawing; deleting a draft needs no reason', async () => {
    const path = `${collection('interpretation')}/${interpretation}?locale=*`;
    expect((await send('DELETE', path, {})).body.error.message).toContain('未写明撤回的理由');
    expect((await send('DELETE', path, {}, '与新办法不符')).status).toBe(200);
    expect((await entries(interpretation)).at(-1)).toMatchObject({
      action: 'withdraw',
      reason: '与新办法不符',
    });
    const draft = (await documents('policy').create({ data: { title: '草稿' } as never })).documentId;
    expect((await send('DELETE', `${collection('policy')}/${draft}?locale=*`, {})).status).toBe(200);
  });

  test('one reason for many at once; a program gives its own or none', async () => {
    const many = `${collection('policy')}/actions/bulkUnpublish`;
    const asked = { documentIds: [policy], locale: 'zh-Hans' };
    expect((await send('POST', many, asked)).body.error.message).toContain('未写明撤回的理由');
    expect((await send('POST', many, asked, '办法已废止')).status).toBe(200);
    expect((await entries(policy)).at(-1)).toMatchObject({ action: 'withdraw', reason: '办法已废止' });
    const policies = app.strapi.documents('api::policy.policy');
    await policies.publish({ documentId: policy });
    await policies.unpublish({ documentId: policy });
    expect((await entries(policy)).at(-1)).toMatchObject({ reason: null, actor: 'system' });
  });
});
