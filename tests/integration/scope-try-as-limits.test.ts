import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standingOfRoute } from '../../src/plugins/scope/server/trying/readable';
import { accountOf, type Caller } from './support/account';
import { rowsOf } from './support/trail';
import { bodyOf, type District, home, openDistrict } from './support/two-offices';

let district: District;
let root: Caller;
let she: number;
let office: number;

beforeAll(async () => {
  district = await openDistrict();
  root = await accountOf(district.app, 'strapi-super-admin', [], 'root');
  const idOf = async (name: string): Promise<number> =>
    (await district.app.db.query('SELECT id FROM admin_users WHERE firstname = $1', [name])).rows[0].id;
  [she, office] = [await idOf('she'), await idOf('office')];
});
afterAll(() => district.app.stop());
beforeEach(async () => {
  await district.app.db.query('DELETE FROM gongkai.trying');
});

const begin = async (by: Caller): Promise<void> => {
  expect((await by('POST', `/scope/accounts/${she}/trying`)).status).toBe(201);
};
const tried = async (by: Caller): Promise<unknown> => (await bodyOf(await by('GET', '/scope/trying'))).trying;
const timeIsOver = () =>
  district.app.db.query(`UPDATE gongkai.trying SET until = now() - interval '1 second'`);
const errorOf = async (answer: Response): Promise<{ message?: string; details?: { code?: string } }> =>
  ((await bodyOf(answer)).error ?? {}) as never;
const policy = (): string => `${home('policy')}/${district.civil.policy}?locale=zh-Hans`;

/** Every route of the admin, as the router knows it; those without an identity stand aside. */
const open = [
  'POST /admin/login',
  'POST /admin/access-token',
  'POST /admin/register-admin',
  'POST /admin/register',
  'POST /admin/forgot-password',
  'POST /admin/reset-password',
  // Between servers, with a token of its own.
  'GET /admin/transfer/runner/push',
  'GET /admin/transfer/runner/pull',
];
const openToRead =
  /^GET \/($|_health|ready|admin\/(init|project-type|registration-info)|content-manager\/preview\/script|files\/private|uploads\/|\(\(|api\/)/u;

interface Router {
  readonly type: string;
  readonly prefix: string;
  readonly routes: ReadonlyArray<{ readonly method: string; readonly path: string; readonly info: object }>;
}
const routesOf = (): ReadonlyArray<readonly [route: string, standing: string]> => {
  const { strapi } = district.app;
  const routers = [strapi.admin, ...Object.values(strapi.plugins)].flatMap(
    ({ routes }) => Object.values(routes ?? {}) as unknown as Router[],
  );
  return routers
    .filter(({ type }) => type === 'admin')
    .flatMap(({ prefix, routes }) =>
      routes.map((route): readonly [string, string] => [
        `${route.method} ${prefix}${route.path.replace(/^\/$/u, '')}`,
        standingOfRoute(route as never),
      ]),
    );
};

describe('only reading', () => {
  test('every route that changes something is refused, and every one that tells secrets, with the way out', async () => {
    await begin(root);
    const standing = new Map(routesOf());
    const answered = district.app.strapi.server
      .listRoutes()
      .filter(({ path }) => typeof path === 'string' && !path.startsWith('/api/') && path !== '/_health')
      .flatMap(({ path, methods }) =>
        (methods as string[]).filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
      )
      .filter((route) => !open.includes(route) && !openToRead.test(route));
    expect(answered.length).toBeGreaterThan(150);
    expect(answered.filter((route) => !standing.has(route))).toEqual([]);
    const refused = answered.filter((route) => standing.get(route) === 'refuse');
    for (const route of refused) {
      const [method = '', path = ''] = route.split(' ');
      const to = path.replace(/:\w+/gu, (name) => (name === ':model' ? 'api::policy.policy' : '1'));
      const answer = await root(method, to, method === 'GET' ? undefined : {});
      expect([route, answer.status, (await errorOf(answer)).details?.code]).toEqual([
        route,
        403,
        'ONLY_LOOKING',
      ]);
    }
    const reads = answered.filter((route) => standing.get(route) === 'read');
    expect(reads.filter((route) => !route.startsWith('GET '))).toEqual([
      'POST /admin/permissions/check',
      'POST /content-manager/uid/generate',
      'POST /content-manager/uid/check-availability',
      'POST /content-manager/collection-types/:model/actions/bulkFindForValidation',
      'POST /i18n/content-manager/actions/get-non-localized-fields',
      'POST /publication/publications/outlook',
      'POST /publication/withdrawals/outlook',
      'POST /completeness/rehearsal',
    ]);
    expect(refused.filter((route) => route.startsWith('GET '))).toEqual([
      'GET /admin/users/me/sessions',
      'GET /admin/webhooks',
      'GET /admin/webhooks/:id',
      'GET /admin/api-tokens',
      'GET /admin/api-tokens/:id',
      'GET /admin/admin-tokens',
      'GET /admin/admin-tokens/:id',
      'GET /admin/admin-tokens/:id/owner-permissions',
      'GET /admin/transfer/tokens',
      'GET /admin/transfer/tokens/:id',
      'GET /admin/ai-token',
    ]);
  });

  test('the message says that it is a look, as whom and how to leave it; Chinese first', async () => {
    await begin(district.office);
    const document = `${home('policy')}/${district.civil.policy}`;
    const publishing = await district.office('POST', `${document}/actions/publish?locale=zh-Hans`, {});
    expect((await errorOf(publishing)).message).toMatch(
      /^正在以“she”的账号查看，只能看.*结束查看.*You are only looking as “she”/u,
    );
    expect((await district.office('PUT', '/admin/users/me', { firstname: '别名' })).status).toBe(403);
    const form = new FormData();
    form.append('files', new Blob(['x']), 'x.txt');
    expect((await district.office('POST', '/upload', form)).status).toBe(403);
    expect((await district.app.db.query(`SELECT FROM files WHERE name = 'x.txt'`)).rowCount).toBe(0);
  });
});

test('begin, refused attempts and end stand in the trail, by who really asked', async () => {
  const { length } = await rowsOf(district.app);
  await begin(district.office);
  const before = Date.now();
  expect((await district.office('PUT', policy(), { title: '改名' })).status).toBe(403);
  expect((await district.office('GET', '/admin/users')).status).toBe(403);
  expect((await district.office('DELETE', '/scope/trying')).status).toBe(200);
  const noted = await rowsOf(district.app, length);
  const [by, of] = [`admin:${office}`, `admin:${she}`];
  const refused = { kind: 'refused', deed: null, by, fields: [], from: expect.any(String) };
  const until = String(noted[0]?.facts.until);
  expect(noted).toEqual([
    { ...refused, kind: 'try-begin', of, facts: { until } },
    {
      ...refused,
      of: district.civil.policy,
      facts: { as: of, method: 'PUT', route: expect.any(String), status: 403, type: 'api::policy.policy' },
    },
    {
      ...refused,
      of: null,
      facts: { as: of, method: 'GET', route: '/admin/users', status: 403, type: null },
    },
    { ...refused, kind: 'try-end', of, facts: { why: 'ended' } },
  ]);
  const minutes = (Date.parse(until) - before) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30);
});

test('it ends by itself: reading goes on as oneself, a change that was meant for the page before is refused once', async () => {
  await begin(district.office);
  await timeIsOver();
  const { length } = await rowsOf(district.app);
  const late = await district.office('PUT', policy(), { title: '民政政策' });
  const { error } = (await bodyOf(late)) as { error: { message: string } };
  expect([late.status, error.message]).toEqual([403, expect.stringMatching(/已经结束，这次改动没有保存/u)]);
  expect(await tried(district.office)).toBeNull();
  expect((await district.office('PUT', policy(), { title: '民政政策' })).status).toBe(200);
  const ends = (await rowsOf(district.app, length)).filter(({ kind }) => kind === 'try-end');
  expect(ends).toMatchObject([{ by: `admin:${office}`, of: `admin:${she}`, facts: { why: 'time' } }]);
});

test('at the same moment by several requests: noted once', async () => {
  await begin(district.office);
  await timeIsOver();
  const { length } = await rowsOf(district.app);
  await Promise.all(Array.from({ length: 8 }, () => district.office('GET', '/scope/trying')));
  expect((await rowsOf(district.app, length)).map(({ kind }) => kind)).toEqual(['try-end']);
});

test('it goes on when the browser renews its token, and ends with sign-out, of which nothing stays', async () => {
  await accountOf(district.app, 'district-office', [], 'leaving');
  const device = '3f0d4d0e-7b0e-4b8e-9a55-000000000001';
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${district.app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const signIn = async () => {
    const answer = await post('/admin/login', {
      email: 'leaving@example.com',
      password: 'Zhengwu-2026',
      deviceId: device,
    });
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { cookie, token: ((await answer.json()) as { data: { token: string } }).data.token };
  };
  const as =
    (token: string): Caller =>
    (method, path) =>
      fetch(`${district.app.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  const { cookie, token } = await signIn();
  await begin(as(token));
  const renewed = (await bodyOf(await post('/admin/access-token', {}, { cookie }))).data as { token: string };
  expect(await tried(as(renewed.token))).toMatchObject({ account: she });
  expect(await tried(as(token))).toMatchObject({ account: she });
  const { length } = await rowsOf(district.app);
  const left = await post(
    '/admin/logout',
    { deviceId: device },
    { authorization: `Bearer ${renewed.token}` },
  );
  expect(left.status).toBe(200);
  expect((await rowsOf(district.app, length)).map(({ kind, by, facts }) => [kind, by, facts.why])).toEqual([
    ['try-end', expect.stringMatching(/^admin:/u), 'sign-out'],
    ['sign-out', expect.stringMatching(/^admin:/u), undefined],
  ]);
  expect((await as(renewed.token)('GET', '/scope/trying')).status).toBe(401);
  expect((await district.her('GET', '/scope/mine')).status).toBe(200);
  expect(await tried(as((await signIn()).token))).toBeNull();
});

test('a look that its session did not end is nobody’s: signed in again on the same device one is oneself', async () => {
  await begin(district.office);
  await district.app.db.query(
    'UPDATE strapi_sessions SET absolute_expires_at = absolute_expires_at + interval $$1 ms$$',
  );
  expect(await tried(district.office)).toBeNull();
  await district.app.db.query('DELETE FROM gongkai.trying');
});
