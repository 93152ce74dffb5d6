import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountWith, type Caller } from './support/account';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

const looks = 'plugin::completeness.dashboard.read';
const runs = 'plugin::completeness.dashboard.run';
const manages = 'plugin::syndication.subscriptions.manage';
const accountsRight = 'plugin::scope.accounts.manage';
const panel = 'plugin::completeness.uses-panel';

/** Every route of ours, and what it asks for. A new one has to be written down here. */
const asked: Readonly<Record<string, string>> = {
  'GET /ready': 'open',
  'GET /files/private/:name': 'open',
  'POST /publication/publications/outlook': 'plugin::publication.publishes',
  'POST /publication/withdrawals/outlook': 'plugin::publication.publishes',
  'GET /completeness/context': panel,
  'POST /completeness/rehearsal': panel,
  'GET /completeness/policy-body': 'plugin::content-manager.explorer.read api::policy.policy',
  'GET /completeness/dashboard': looks,
  'GET /completeness/dashboard/items': looks,
  'GET /completeness/dashboard/gap': looks,
  'GET /completeness/dashboard/agenda': looks,
  'GET /completeness/dashboard.xlsx': looks,
  'GET /completeness/dashboard/run': looks,
  'POST /completeness/dashboard/run': `${looks}, ${runs}`,
  'GET /completeness/waivers': panel,
  'GET /completeness/waivers/all': panel,
  'GET /completeness/waivers/count': panel,
  'POST /completeness/waivers': panel,
  'POST /completeness/waivers/:id/sign': 'plugin::completeness.waivers.sign',
  'POST /completeness/waivers/:id/withdraw': panel,
  'GET /sayings/overview': 'plugin::sayings.manage',
  'GET /syndication/ready-to-post': 'plugin::syndication.reads-documents',
  'GET /syndication/subscriptions': manages,
  'GET /syndication/subscriptions/choices': manages,
  'POST /syndication/subscriptions': manages,
  'PUT /syndication/subscriptions/:id': manages,
  'DELETE /syndication/subscriptions/:id': manages,
  'POST /syndication/subscriptions/:id/pause': manages,
  'POST /syndication/subscriptions/:id/resume': manages,
  'POST /syndication/subscriptions/:id/rotate': manages,
  'POST /syndication/subscriptions/:id/replay': manages,
  'POST /syndication/subscriptions/:id/test': manages,
  'GET /syndication/subscriptions/:id/deliveries': manages,
  'GET /syndication/outlets-of-document': 'plugin::syndication.reads-documents',
  'GET /syndication/subscriptions/recalls': manages,
  'GET /scope/accounts': accountsRight,
  'GET /scope/accounts.xlsx': accountsRight,
  'GET /scope/accounts/:id/rights': accountsRight,
  'POST /scope/accounts/:id/trying': accountsRight,
  'GET /scope/trying': '',
  'DELETE /scope/trying': '',
  'PUT /scope/accounts/:id': accountsRight,
  'POST /scope/deputies': accountsRight,
  'DELETE /scope/deputies/:id': accountsRight,
  'GET /scope/mine': '',
};
const closed = Object.keys(asked).filter((route) => asked[route] !== 'open' && asked[route] !== '');

interface Route {
  readonly method: string;
  readonly path: string;
  readonly config: {
    readonly auth?: unknown;
    readonly policies?: ReadonlyArray<
      string | { name: string; config: { actions: Array<string | string[]> } }
    >;
  };
}
interface Router {
  readonly prefix: string;
  readonly type: string;
  readonly routes: readonly Route[];
}

const plugins = resolve(import.meta.dirname, '../../src/plugins');
const ours = readdirSync(plugins, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What Strapi itself answers at: everything else is ours. */
const strapis =
  /^\/$|^\/\(\(\?!uploads|^\/(_health|admin|content-manager|content-type-builder|upload|i18n|email|users-permissions|content-releases|review-workflows|openapi\.json|api|uploads)(\/|\.|$)/;

const whatItAsks = ({ config }: Route): string => {
  if (config.auth === false) return 'open';
  const [first, ...rest] = config.policies ?? [];
  if (first !== 'admin::isAuthenticatedAdmin') return 'nothing';
  return rest
    .flatMap((policy) =>
      typeof policy === 'string'
        ? [policy]
        : policy.config.actions.map((action) => [action].flat().join(' ')),
    )
    .join(', ');
};

let app: TestStrapi;
let withoutRights: Caller;

const call = (by: Caller, route: string): Promise<Response> => {
  const [method = '', path = ''] = route.split(' ');
  return by(method, path.replace(':id', 'unknown'), method === 'POST' ? {} : undefined);
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  withoutRights = await accountWith(app, 'nobody', []);
});
afterAll(() => app.stop());

test('no route of ours stands outside the table, and each asks for what the table says', () => {
  const found = ours.flatMap((name) => {
    const routers = Object.values(app.strapi.plugin(name).routes as unknown as Record<string, Router>);
    return routers.flatMap(({ prefix, routes }) =>
      routes.map((route): [string, string] => [`${route.method} ${prefix}${route.path}`, whatItAsks(route)]),
    );
  });
  expect({ 'GET /ready': 'open', ...Object.fromEntries(found) }).toEqual(asked);
  // What the router really answers, however it was registered.
  const answered = app.strapi.server
    .listRoutes()
    .filter(({ path }) => typeof path === 'string' && path !== '' && !strapis.test(path))
    .flatMap(({ path, methods }) =>
      (methods as string[]).filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
    );
  expect([...new Set(answered)].sort()).toEqual(Object.keys(asked).sort());
});

test('the content types open no door of Strapi’s own', () => {
  const routers = Object.values(app.strapi.apis).flatMap((api) => Object.values(api.routes ?? {}));
  expect(routers).toEqual([]);
});

test('who is not signed in is asked to, and an account without rights gets nothing and starts nothing', async () => {
  for (const route of closed) {
    const [method = '', path = ''] = route.split(' ');
    expect([route, (await fetch(`${app.url}${path}`, { method })).status]).toEqual([route, 401]);
    expect([route, (await call(withoutRights, route)).status]).toEqual([route, 403]);
  }
  const { rows } = await app.db.query('SELECT count(*)::int AS runs FROM gongkai.completeness_run');
  expect(rows).toEqual([{ runs: 0 }]);
});

describe('the rights that a role can be given', () => {
  test('stand on the roles page by their Chinese names, and the super administrator has them', async () => {
    const token = await signIn(app);
    const answer = await fetch(`${app.url}/admin/permissions`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { data } = (await answer.json()) as {
      data: { sections: { plugins: ReadonlyArray<Readonly<Record<string, string>>> } };
    };
    const offered = data.sections.plugins.filter(({ action }) => action?.startsWith('plugin::completeness.'));
    expect(offered.map(({ action, displayName }) => `${action} ${displayName}`)).toEqual([
      `${looks} 查看完整度看板`,
      `${runs} 从看板发起全面检查`,
      'plugin::completeness.waivers.sign 签署豁免与复核',
    ]);
    const office = await app.strapi.service('admin::role')?.getSuperAdmin();
    const { rows } = await app.db.query(
      `SELECT action FROM admin_permissions JOIN admin_permissions_role_lnk ON permission_id = admin_permissions.id
       WHERE role_id = $1 AND action LIKE 'plugin::completeness.%' ORDER BY action`,
      [office.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([looks, runs, 'plugin::completeness.waivers.sign']);
  });

  test('looking is one, having everything checked another', async () => {
    const reader = await accountWith(app, 'reader', [{ action: looks }]);
    expect((await call(reader, 'GET /completeness/dashboard')).status).toBe(200);
    expect((await call(reader, 'GET /completeness/dashboard.xlsx')).status).toBe(200);
    expect((await call(reader, 'POST /completeness/dashboard/run')).status).toBe(403);
    expect((await call(reader, 'GET /completeness/context')).status).toBe(403);
    const office = await accountWith(app, 'office', [{ action: looks }, { action: runs }]);
    expect((await call(office, 'POST /completeness/dashboard/run')).status).toBe(202);
    await expect
      .poll(async () => (await call(office, 'GET /completeness/dashboard/run')).json(), { timeout: 20_000 })
      .toMatchObject({ running: false, failed: false });
  });

  test('who may edit one type has the panel, and not the dashboard', async () => {
    const editor = await accountWith(app, 'editor', [
      {
        action: 'plugin::content-manager.explorer.update',
        subject: 'api::response.response',
        properties: { fields: ['title'], locales: ['zh-Hans'] },
      },
    ]);
    expect((await call(editor, 'GET /completeness/context')).status).toBe(200);
    expect((await call(editor, 'GET /completeness/policy-body')).status).toBe(403);
    for (const route of closed.filter((name) => name.includes('/dashboard')))
      expect([route, (await call(editor, route)).status]).toEqual([route, 403]);
  });
});
