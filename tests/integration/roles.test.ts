import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posts } from '../../src/domain/posts';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
const tokens = new Map<string, string>();

const password = 'Zhengwu-2026';

/** An account of a post, signed in; those of the units are 区民政局’s. */
const hire = async (code: string): Promise<void> => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code } });
  const email = `${code}@example.com`;
  const user = await app.strapi.service('admin::user')?.create({
    email,
    password,
    firstname: code,
    isActive: true,
    roles: [role.id],
    preferedLanguage: 'zh-Hans',
  });
  const unit = code === 'media-centre' ? 'WD-RMT' : code === 'district-office' ? 'WD-ZFB' : 'WD-MZJ';
  await service(app.strapi, 'scope', 'register').give(user.id, { units: [{ unit }] }, 'system');
  const answer = await fetch(`${app.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  tokens.set(code, ((await answer.json()) as { data: { token: string } }).data.token);
};

const as = async (code: string, method: string, path: string, body?: object, reason = '') => {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${tokens.get(code)}`,
      'Content-Type': 'application/json',
      'x-gongkai-reason': encodeURIComponent(reason),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null };
};

const contents = (uid: string): string => `/content-manager/collection-types/${uid}`;
const POLICY = 'api::policy.policy';
const SETTINGS = '/content-manager/single-types/api::judging-settings.judging-settings';

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  for (const { code } of posts) await hire(code);
});
afterAll(() => app.stop());

describe('a fresh start', () => {
  test('has the posts of the work, and not the roles that see nothing', async () => {
    const roles = (await app.strapi.db
      .query('admin::role')
      .findMany({ orderBy: { id: 'asc' } })) as ReadonlyArray<{
      code: string;
      name: string;
    }>;
    expect(roles.map(({ code, name }) => [code, name])).toEqual([
      ['strapi-super-admin', '系统管理员'],
      ['drafter', '经办'],
      ['publisher', '审核发布'],
      ['district-office', '区政府办'],
      ['media-centre', '融媒体中心'],
    ]);
    expect(
      (await service(app.strapi, 'accounts', 'roles').report()).map(({ code, lacks }) => [code, lacks]),
    ).toEqual(posts.map(({ code }) => [code, []]));
  });
});

describe('a day of four people', () => {
  let policy = '';
  const data = { title: '卫东区临时救助办法', issuedOn: '2026-05-20', body: '<p>按月发给。</p>' };

  test('经办 writes in Chinese and in English, and publishes nothing', async () => {
    const unit = (await app.strapi.documents('api::unit.unit').findFirst({ filters: { code: 'WD-MZJ' } }))
      ?.documentId;
    const made = await as('drafter', 'POST', `${contents(POLICY)}?locale=zh-Hans`, {
      ...data,
      issuer: { connect: [{ documentId: unit, locale: 'zh-Hans' }] },
    });
    expect(made.status).toBe(201);
    policy = made.body.data.documentId;
    const english = await as('drafter', 'PUT', `${contents(POLICY)}/${policy}?locale=en`, {
      title: 'Relief',
    });
    expect(english.status).toBe(200);
    const listed = await as('drafter', 'GET', `${contents(POLICY)}?locale=zh-Hans`);
    expect(listed.body.results.map(({ title }: { title: string }) => title)).toContain(data.title);
    expect(
      (await as('drafter', 'POST', `${contents(POLICY)}/${policy}/actions/publish?locale=zh-Hans`, data))
        .status,
    ).toBe(403);
    expect((await as('drafter', 'DELETE', `${contents(POLICY)}/${policy}?locale=zh-Hans`)).status).toBe(403);
  });

  test('融媒体中心 sees nothing of a draft, and changes nothing', async () => {
    expect((await as('media-centre', 'GET', `${contents(POLICY)}/${policy}?locale=zh-Hans`)).status).toBe(
      404,
    );
    expect(
      (await as('media-centre', 'PUT', `${contents(POLICY)}/${policy}?locale=zh-Hans`, data)).status,
    ).toBe(403);
  });

  test('审核发布 publishes and withdraws', async () => {
    const published = await as(
      'publisher',
      'POST',
      `${contents(POLICY)}/${policy}/actions/publish?locale=zh-Hans`,
      data,
    );
    expect([published.status, published.body.error?.message]).toEqual([200, undefined]);
    const answer = await fetch(`${app.url}/portal/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ policies { nodes { title issuer { name } } } }' }),
    });
    expect(((await answer.json()) as { data: object }).data).toMatchObject({
      policies: { nodes: expect.arrayContaining([{ title: data.title, issuer: { name: '区民政局' } }]) },
    });
    expect(
      (await as('media-centre', 'GET', `${contents(POLICY)}/${policy}?locale=zh-Hans`)).body.data.title,
    ).toBe(data.title);
    for (const path of [`/${policy}/actions/unpublish`, '/actions/bulkUnpublish', '/actions/bulkDelete'])
      expect([
        path,
        (await as('drafter', 'POST', `${contents(POLICY)}${path}?locale=zh-Hans`, { documentIds: [policy] }))
          .status,
      ]).toEqual([path, 403]);
    expect((await as('drafter', 'DELETE', `${contents(POLICY)}/${policy}?locale=zh-Hans`)).status).toBe(403);
    const withdrawn = await as(
      'publisher',
      'POST',
      `${contents(POLICY)}/${policy}/actions/unpublish?locale=zh-Hans`,
      {},
      '标准已调整',
    );
    expect(withdrawn.status).toBe(200);
  });

  test('registers, settings and days off are for 区政府办', async () => {
    const office = { code: 'WD-DSZJZX', name: '区党史资料征集中心', kind: 'department' };
    for (const code of ['drafter', 'publisher', 'media-centre']) {
      expect(
        (await as(code, 'GET', `${contents('api::unit.unit')}?locale=zh-Hans`)).body.results.length,
      ).toBeGreaterThan(5);
      expect((await as(code, 'POST', `${contents('api::unit.unit')}?locale=zh-Hans`, office)).status).toBe(
        403,
      );
      for (const path of [contents('api::holiday.holiday'), contents('api::milestone.milestone'), SETTINGS])
        expect([code, path, (await as(code, 'GET', path)).status]).toEqual([code, path, 403]);
    }
    const made = await as('district-office', 'POST', `${contents('api::unit.unit')}?locale=zh-Hans`, office);
    expect([made.status, made.body.error]).toEqual([201, undefined]);
    expect((await as('district-office', 'GET', contents('api::holiday.holiday'))).status).toBe(200);
    expect((await as('district-office', 'GET', SETTINGS)).status).toBe(200);
  });

  test('who leads a unit is shown to the office alone', async () => {
    const unit = await app.strapi.documents('api::unit.unit').findFirst({ filters: { code: 'WD-MZJ' } });
    await app.strapi
      .documents('api::unit.unit')
      .update({ documentId: unit?.documentId ?? '', data: { leader: '王某' } as never });
    const path = `${contents('api::unit.unit')}/${unit?.documentId}?locale=zh-Hans`;
    expect((await as('publisher', 'GET', path)).body.data).not.toHaveProperty('leader');
    expect((await as('district-office', 'GET', path)).body.data.leader).toBe('王某');
  });

  test('everybody looks at the dashboard, the office has everything checked', async () => {
    for (const { code } of posts) expect((await as(code, 'GET', '/completeness/dashboard')).status).toBe(200);
    expect((await as('drafter', 'POST', '/completeness/dashboard/run')).status).toBe(403);
  });
});

describe('an installation that has accounts', () => {
  test('keeps its roles; what a post lacks is told, and given when it is asked for', async () => {
    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'drafter' } });
    const rights = app.strapi.db.query('admin::permission');
    const one = await rights.findOne({
      where: { role: { id: role.id }, action: 'plugin::content-manager.explorer.update', subject: POLICY },
    });
    const fields = (one.properties.fields as string[]).filter((field) => field !== 'body');
    await rights.update({ where: { id: one.id }, data: { properties: { fields, locales: ['zh-Hans'] } } });
    await rights.deleteMany({ where: { role: { id: role.id }, action: 'plugin::upload.read' } });
    const { report, grant } = service(app.strapi, 'accounts', 'roles');
    const lacks = (await report()).find(({ code }) => code === 'drafter')?.lacks;
    expect(lacks).toEqual([
      {
        action: 'plugin::content-manager.explorer.update',
        subject: POLICY,
        fields: ['body'],
        locales: ['en'],
      },
      { action: 'plugin::upload.read', subject: null, fields: null, locales: null },
    ]);
    await grant();
    expect((await report()).flatMap(({ lacks }) => lacks)).toEqual([]);
  });
});
