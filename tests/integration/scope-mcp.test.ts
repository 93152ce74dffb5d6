import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountWith } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { bodyOf } from './support/two-offices';
import { documents, fillUnit, type Ids } from './support/two-units';

// Strapi's MCP endpoint, which nobody opens who does not set `server.mcp.enabled`: a program asks with the admin token of an account.
let app: TestStrapi;
let civil: Ids;
let health: Ids;
let token = '';

const nobodys = 'a0a0a0a0a0a0a0a0a0a0a0a0';
const rights = ['create', 'read', 'update', 'delete', 'publish'].map((deed) => ({
  action: `plugin::content-manager.explorer.${deed}`,
  subject: 'api::policy.policy',
  properties: {
    ...(['create', 'read', 'update'].includes(deed)
      ? { fields: ['title', 'issuer', 'issuedOn', 'body', 'jointIssuers'] }
      : {}),
    locales: ['zh-Hans', 'en'],
  },
}));

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true, mcp: true });
  civil = await fillUnit(app, 'WD-MZJ', '民政');
  health = await fillUnit(app, 'WD-WJW', '卫健', false);
  const owner = await accountWith(
    app,
    'owner',
    [...rights, { action: 'admin::admin-tokens.create' }, { action: 'admin::admin-tokens.read' }],
    ['WD-MZJ'],
  );
  const made = await owner('POST', '/admin/admin-tokens', {
    kind: 'admin',
    name: 'MCP',
    description: '',
    lifespan: null,
    adminPermissions: rights.map((right) => ({ ...right, conditions: [] })),
  });
  expect(made.status).toBe(201);
  token = ((await bodyOf(made)).data as { accessKey: string }).accessKey;
});
afterAll(() => app.stop());

/** What a tool answers, in words; the id that was named is left out. */
const call = async (name: string, args: object, named = ''): Promise<string> => {
  const answer = await fetch(`${app.url}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  });
  const text = await answer.text();
  expect([answer.status, text]).toEqual([200, expect.any(String)]);
  return named === '' ? text : text.replaceAll(named, 'NAMED');
};

test('lists and reads what is its owner’s unit’s', async () => {
  const all = await call('list_policy', { locale: 'zh-Hans' });
  expect(all).toContain('民政政策');
  expect(all).not.toContain('卫健');
  expect(await call('get_policy', { documentId: civil.policy, locale: 'zh-Hans' })).toContain('民政政策');
});

test('another unit’s document is for every tool one that is not there', async () => {
  const before = await documents(app, 'api::policy.policy').findFirst({
    filters: { documentId: health.policy },
  });
  const told: (readonly string[])[] = [];
  for (const [tool, more] of [
    ['get_policy', {}],
    ['update_policy', { data: { title: '改名' } }],
    ['publish_policy', {}],
    ['unpublish_policy', {}],
    ['discard_policy_draft', {}],
    ['delete_policy', {}],
  ] as const) {
    const [there, not] = [health.policy ?? '', nobodys];
    const about = await call(tool, { documentId: there, locale: 'zh-Hans', ...more }, there);
    const aboutNone = await call(tool, { documentId: not, locale: 'zh-Hans', ...more }, not);
    told.push([tool, about, aboutNone]);
  }
  for (const [tool, about, aboutNone] of told) expect([tool, about]).toEqual([tool, aboutNone]);
  expect(JSON.stringify(told)).not.toContain('卫健');
  const after = await documents(app, 'api::policy.policy').findFirst({
    filters: { documentId: health.policy },
  });
  expect(after).toEqual(before);
});

test('nothing is made that would be another unit’s', async () => {
  const unit = await documents(app, 'api::unit.unit').findFirst({ filters: { code: 'WD-WJW' } });
  const answer = await call('create_policy', {
    locale: 'zh-Hans',
    data: { title: '给别人的', issuedOn: '2026-11-01', issuer: unit?.documentId },
  });
  expect(answer).not.toContain('"documentId":"');
  expect(await documents(app, 'api::policy.policy').findFirst({ filters: { title: '给别人的' } })).toBeNull();
});
