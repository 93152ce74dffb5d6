import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, accountWith, type Caller } from './support/account';
import { rowsOf } from './support/trail';
import { bodyOf, type District, home, listed, openDistrict } from './support/two-offices';

let district: District;
let root: Caller;
let ids: ReadonlyMap<string, number>;

beforeAll(async () => {
  district = await openDistrict();
  root = await accountOf(district.app, 'strapi-super-admin', [], 'root');
  await accountOf(district.app, 'drafter', ['WD-MZJ'], 'drafter');
  const { rows } = await district.app.db.query('SELECT id, firstname FROM admin_users');
  ids = new Map(rows.map(({ id, firstname }: { id: number; firstname: string }) => [firstname, id]));
});
afterAll(() => district.app.stop());
beforeEach(async () => {
  await district.app.db.query('DELETE FROM gongkai.trying');
});

const idOf = (name: string): number => ids.get(name) ?? 0;
const begin = (by: Caller, name: string): Promise<Response> =>
  by('POST', `/scope/accounts/${idOf(name)}/trying`);
const end = (by: Caller): Promise<Response> => by('DELETE', '/scope/trying');
const codeOf = async (answer: Response): Promise<unknown> =>
  ((await bodyOf(answer)).error as { details?: { code?: string } } | undefined)?.details?.code;
const messageOf = async (answer: Response): Promise<string> =>
  String(((await bodyOf(answer)).error as { message?: string } | undefined)?.message);

describe('the office looks as she does', () => {
  test('in lists, counts, single documents, pickers, home page, dashboard and exports', async () => {
    const everywhere = [
      `${home('policy')}?locale=zh-Hans&pageSize=100`,
      `${home('policy')}/${district.civil.policy}?locale=zh-Hans`,
      `${home('policy')}/${district.health.policy}?locale=zh-Hans`,
      `${home('disclosure')}?locale=zh-Hans&pageSize=100&sort=title:ASC`,
      `/content-manager/relations/api::interpretation.interpretation/policy?locale=zh-Hans`,
      `/content-manager/relations/api::disclosure.disclosure/catalogItem?locale=zh-Hans`,
      '/content-manager/homepage/count-documents',
      '/content-manager/homepage/recent-documents?action=update',
      '/content-manager/init',
      '/completeness/dashboard',
      '/completeness/dashboard/items',
      '/completeness/waivers/count',
      '/upload/files',
      '/upload/folder-structure',
      '/scope/mine',
      '/scope/accounts',
      '/admin/users/me/permissions',
      '/admin/homepage/key-statistics',
    ];
    const answers = async (by: Caller) => {
      const told: unknown[] = [];
      for (const path of everywhere) {
        const answer = await by('GET', path);
        // The dashboard says when it was asked for.
        const text = (await answer.text()).replace(/"at":"[^"]+"/u, '');
        told.push([path, answer.status, createHash('sha256').update(text).digest('hex')]);
      }
      return told;
    };
    const [hers, own] = [await answers(district.her), await answers(district.office)];
    expect((await begin(district.office, 'she')).status).toBe(201);
    expect(await answers(district.office)).toEqual(hers);
    expect((await listed(district.office, 'policy')).ids).toEqual([district.civil.policy]);
    const me = (await bodyOf(await district.office('GET', '/admin/users/me'))).data;
    expect(me).toMatchObject({ id: idOf('she'), firstname: 'she', email: 'she@example.com' });
    expect(JSON.stringify(me)).not.toMatch(/password|token/iu);
    const workbook = new ExcelJS.Workbook();
    const exported = await district.office('GET', '/completeness/dashboard.xlsx');
    await workbook.xlsx.load((await exported.arrayBuffer()) as never);
    const cells = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
    expect([cells.includes('区民政局'), cells.includes('区卫健委')]).toEqual([true, false]);
    expect((await end(district.office)).status).toBe(200);
    expect(await answers(district.office)).toEqual(own);
  });

  test('and her own day goes on meanwhile: she, and another session of the office, are as ever', async () => {
    await begin(district.office, 'she');
    const { rows } = await district.app.db.query('SELECT by_account, account FROM gongkai.trying');
    expect(rows).toEqual([{ by_account: idOf('office'), account: idOf('she') }]);
    const title = { title: '民政政策' };
    expect(
      (await district.her('PUT', `${home('policy')}/${district.civil.policy}?locale=zh-Hans`, title)).status,
    ).toBe(200);
    const second = await fetch(`${district.app.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'office@example.com', password: 'Zhengwu-2026' }),
    });
    const { data } = (await second.json()) as { data: { token: string } };
    const other = await fetch(`${district.app.url}/scope/trying`, {
      headers: { authorization: `Bearer ${data.token}` },
    });
    expect(await other.json()).toEqual({ trying: null });
  });

  test('reading that is asked by POST works', async () => {
    await begin(district.office, 'she');
    const uid = { contentTypeUID: 'api::policy.policy', field: 'title', data: {}, value: 'x' };
    const asked: ReadonlyArray<readonly [string, object]> = [
      ['/admin/permissions/check', { permissions: [{ action: 'plugin::upload.read' }] }],
      [
        '/i18n/content-manager/actions/get-non-localized-fields',
        { model: 'api::policy.policy', id: 1, locale: 'en' },
      ],
      [
        `${home('policy')}/actions/bulkFindForValidation?locale=zh-Hans`,
        { documentIds: [district.civil.policy] },
      ],
      [
        '/completeness/rehearsal',
        { type: 'policy', documentId: district.civil.policy, locale: 'zh-Hans', data: {} },
      ],
      ['/publication/withdrawals/outlook', { type: 'policy', documentIds: [district.civil.policy] }],
      ['/content-manager/uid/generate', uid],
      ['/content-manager/uid/check-availability', uid],
    ];
    for (const [path, body] of asked) {
      const [tried, hers] = [
        await district.office('POST', path, body),
        await district.her('POST', path, body),
      ];
      expect([path, tried.status, await tried.text()]).toEqual([path, hers.status, await hers.text()]);
    }
  });
});

describe('nobody gains by it', () => {
  test('who does not manage accounts, tries more than they have, an administrator, or who cannot sign in', async () => {
    expect((await begin(district.her, 'drafter')).status).toBe(403);
    const refusals: ReadonlyArray<readonly [Caller, string, RegExp]> = [
      [district.office, 'root', /只能由系统管理员/u],
      [district.office, 'media', /您没有的权限/u],
      [district.office, 'office', /自己的账号/u],
    ];
    for (const [by, name, words] of refusals) {
      const answer = await begin(by, name);
      expect([name, answer.status, await messageOf(answer)]).toEqual([
        name,
        403,
        expect.stringMatching(words),
      ]);
    }
    await district.app.db.query('UPDATE admin_users SET is_active = false WHERE id = $1', [idOf('drafter')]);
    expect(await messageOf(await begin(root, 'drafter'))).toMatch(/没有启用/u);
    await district.app.db.query('UPDATE admin_users SET is_active = true, blocked = true WHERE id = $1', [
      idOf('drafter'),
    ]);
    expect(await messageOf(await begin(root, 'drafter'))).toMatch(/没有启用/u);
    await district.app.db.query('UPDATE admin_users SET blocked = false WHERE id = $1', [idOf('drafter')]);
    expect((await root('POST', '/scope/accounts/none/trying')).status).toBe(404);
    const page = await bodyOf(await district.office('GET', '/scope/accounts'));
    expect([...(page.triable as number[])].sort()).toEqual(
      ['she', 'he', 'nobody', 'drafter'].map(idOf).sort(),
    );
    // A manager of accounts who has one unit's rows.
    const right = { action: 'plugin::scope.accounts.manage' };
    const local = await accountWith(district.app, 'local', [right], ['WD-MZJ']);
    expect(await messageOf(await begin(local, 'drafter'))).toMatch(/看不到所有单位/u);
  });

  test('no look within a look, and none with a token', async () => {
    await begin(root, 'office');
    expect(await codeOf(await begin(root, 'she'))).toBe('ONLY_LOOKING');
    expect((await bodyOf(await root('GET', '/scope/accounts'))).triable).toEqual([]);
    await end(root);
    const manages = {
      action: 'plugin::scope.accounts.manage',
      subject: null,
      properties: {},
      conditions: [],
    };
    const made = await root('POST', '/admin/admin-tokens', {
      kind: 'admin',
      name: '令牌',
      description: '',
      lifespan: null,
      adminPermissions: [manages],
    });
    const { accessKey } = (await bodyOf(made)).data as { accessKey: string };
    const byToken = await fetch(`${district.app.url}/scope/accounts/${idOf('she')}/trying`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessKey}` },
    });
    expect([byToken.status, await messageOf(byToken)]).toEqual([403, expect.stringMatching(/访问令牌不能/u)]);
    // A look of its owner does not reach the token.
    await begin(root, 'she');
    const read = await fetch(`${district.app.url}/scope/accounts`, {
      headers: { authorization: `Bearer ${accessKey}` },
    });
    expect(((await bodyOf(read)).accounts as unknown[]).length).toBeGreaterThan(5);
  });

  test('nothing that a browser sends makes it a look, or somebody else’s look', async () => {
    await begin(district.office, 'she');
    const headers = { cookie: `trying=${idOf('root')}`, 'x-trying': String(idOf('root')) };
    const him = await district.him('GET', '/scope/trying', undefined, headers);
    expect(await him.json()).toEqual({ trying: null });
    await end(district.him);
    expect((await bodyOf(await district.office('GET', '/scope/trying'))).trying).toMatchObject({
      account: idOf('she'),
      name: 'she',
    });
  });

  test('what changes meanwhile counts at once: the account blocked, the right to look taken', async () => {
    await begin(district.office, 'drafter');
    await district.app.db.query('UPDATE admin_users SET is_active = false WHERE id = $1', [idOf('drafter')]);
    expect((await bodyOf(await district.office('GET', '/scope/trying'))).trying).toBeNull();
    expect((await rowsOf(district.app)).at(-1)).toMatchObject({
      kind: 'try-end',
      facts: { why: 'not-allowed' },
    });
    await district.app.db.query('UPDATE admin_users SET is_active = true WHERE id = $1', [idOf('drafter')]);
  });
});
