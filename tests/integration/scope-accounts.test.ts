import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaDay } from '../../src/domain/time';
import { service } from '../../src/plugin-kit/strapi/service';
import { accountOf } from './support/account';
import { bodyOf, type District, home, listed, openDistrict, unitId } from './support/two-offices';
import { fillUnit } from './support/two-units';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

const today = chinaDay(new Date().toISOString());

const idOf = async (email: string): Promise<number> =>
  (await district.app.strapi.db.query('admin::user').findOne({ where: { email } })).id;

describe('accounts', () => {
  test('the office gives units and posts; what is wrong is refused with its place', async () => {
    const id = await idOf('nobody@example.com');
    const wrong = await district.office('PUT', `/scope/accounts/${id}`, {
      units: [{ unit: 'WD-XXX' }, { unit: 'WD-MZJ', from: '2026-12-31', until: '2026-12-01' }],
    });
    expect(wrong.status).toBe(400);
    expect(await bodyOf(wrong)).toMatchObject({
      error: {
        details: { problems: [{ place: 'units[0].unit', value: 'WD-XXX' }, { place: 'units[1].until' }] },
      },
    });
    expect(await bodyOf(await district.nobody('GET', '/scope/mine'))).toEqual({ state: 'none', units: [] });
    expect((await district.her('GET', '/scope/accounts')).status).toBe(403);
    const given = await district.office('PUT', `/scope/accounts/${id}`, {
      units: [{ unit: 'WD-MZJ', from: today, until: today }],
      post: 'drafter',
    });
    expect([given.status, (await bodyOf(given)).error]).toEqual([200, undefined]);
    expect((await listed(district.nobody, 'policy')).ids).toEqual([district.civil.policy]);
    expect(
      (
        await district.nobody(
          'POST',
          `${home('policy')}/${district.civil.policy}/actions/publish?locale=zh-Hans`,
          {},
        )
      ).status,
    ).toBe(403);
    await district.office('PUT', `/scope/accounts/${id}`, {
      units: [{ unit: 'WD-MZJ', until: '2026-01-01' }],
    });
    expect((await listed(district.nobody, 'policy')).ids).toEqual([]);
  });

  test('a deputy has the other’s documents until it ends, and passes nothing on', async () => {
    const [she, he, third] = [
      await idOf('she@example.com'),
      await idOf('he@example.com'),
      await idOf('nobody@example.com'),
    ];
    const days = { from: today, until: today };
    const made = await district.office('POST', '/scope/deputies', { account: she, deputy: he, ...days });
    expect(made.status).toBe(201);
    expect([...(await listed(district.him, 'disclosure')).ids].sort()).toEqual(
      [district.civil.disclosure, district.health.disclosure].sort(),
    );
    const chain = await district.office('POST', '/scope/deputies', { account: he, deputy: third, ...days });
    expect([chain.status, await bodyOf(chain)]).toMatchObject([
      400,
      { error: { details: { problems: [{ place: 'account', value: he }] } } },
    ]);
    const { id } = (await bodyOf(made)) as { id: string };
    expect((await district.office('DELETE', `/scope/deputies/${id}`)).status).toBe(200);
    expect((await listed(district.him, 'disclosure')).ids).toEqual([district.health.disclosure]);
  });

  test('the successor of a merged unit has its documents, the units below too', async () => {
    const update = (code: string, data: object) =>
      unitId(district, code).then((documentId) =>
        district.app.strapi.documents('api::unit.unit').update({ documentId, data: data as never }),
      );
    await update('WD-DAL', { parent: await unitId(district, 'WD-MZJ') });
    const village = await fillUnit(district.app, 'WD-DAL', '东安路');
    expect((await listed(district.her, 'response')).ids).toContain(village.response);
    await update('WD-DAL', {
      parent: null,
      retiredOn: '2026-01-01',
      successor: await unitId(district, 'WD-WJW'),
    });
    expect((await listed(district.her, 'response')).ids).not.toContain(village.response);
    expect((await listed(district.him, 'response')).ids).toContain(village.response);
  });

  test('a list takes over accounts, or nothing of it', async () => {
    const { bringIn } = service(district.app.strapi, 'scope', 'register');
    const head = ['邮箱', '姓名', '岗位', '单位', '开始日期', '结束日期'];
    await expect(
      bringIn(
        [
          head,
          ['wang@example.com', '王芳', '经办', 'WD-MZJ', '', ''],
          ['x', '', '局长', 'WD-X', '', '2026-02-30'],
        ],
        'system',
        false,
      ),
    ).rejects.toMatchObject({
      details: {
        problems: ['3.email', '3.name', '3.post', '3.unit', '3.until'].map((place) => ({ place })),
      },
    });
    const report = await bringIn(
      [
        head,
        ['wang@example.com', '王芳', '经办', 'WD-MZJ', '', ''],
        ['wang@example.com', '王芳', '', 'WD-WJW', '', ''],
      ],
      'system',
      false,
    );
    expect(report).toMatchObject({ accounts: 1, made: [{ email: 'wang@example.com' }] });
    const { accounts } = await service(district.app.strapi, 'scope', 'register').page();
    expect(accounts.find(({ email }) => email === 'wang@example.com')).toMatchObject({
      roles: [{ code: 'drafter' }],
      units: [{ unit: 'WD-MZJ' }, { unit: 'WD-WJW' }],
      state: 'units',
    });
  });

  test('an account from before accounts had units has what it created until it gets one', async () => {
    const older = await accountOf(district.app, 'publisher', [], 'older');
    const id = await idOf('older@example.com');
    await district.app.db.query('INSERT INTO gongkai.account_waiting VALUES ($1)', [id]);
    const made = await older('POST', `${home('training')}?locale=zh-Hans`, {
      title: '以前的培训',
      kind: 'training',
    });
    expect(made.status).toBe(201);
    expect((await listed(older, 'training')).total).toBe(1);
    expect((await listed(older, 'policy')).total).toBe(0);
    expect(await bodyOf(await older('GET', '/scope/mine'))).toMatchObject({ state: 'waiting' });
    await district.office('PUT', `/scope/accounts/${id}`, { units: [{ unit: 'WD-MZJ' }] });
    expect((await listed(older, 'policy')).ids).toEqual([district.civil.policy]);
  });
});

describe('the command line as an account (--as)', () => {
  const as = (account: string, rights: readonly string[]) =>
    service(district.app.strapi, 'scope', 'asking').asAccount({ account, rights }, async () => {
      const rows = await district.app.strapi.db
        .query('api::training.training')
        .findMany({ select: ['documentId'] });
      const made = await district.app.strapi
        .documents('api::training.training')
        .create({ data: { title: '命令行建立的', kind: 'training' } as never, locale: 'zh-Hans' });
      return { rows: rows.map(({ documentId }: { documentId: string }) => documentId), made };
    });
  test('has its rows and makes what is its unit’s; who may not, or is not there, does nothing', async () => {
    const { rows, made } = await as('he@example.com', ['create']);
    expect(rows).toContain(district.health.training);
    expect(rows).not.toContain(district.civil.training);
    const kept = await district.app.strapi
      .documents('api::training.training')
      .findOne({ documentId: made.documentId, populate: ['unit'] });
    expect(kept).toMatchObject({ unit: { code: 'WD-WJW' } });
    await expect(as('media@example.com', ['create'])).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(as('gone@example.com', [])).rejects.toMatchObject({ code: 'NO_ACCOUNT' });
  });

  test('imports and exports the catalogue of its own unit alone', async () => {
    const books = service(district.app.strapi, 'exchange', 'workbooks');
    const task = { unit: 'WD-MZJ', domain: 'social-assistance', file: `${district.app.dataFolder}/out.xlsx` };
    const asking = service(district.app.strapi, 'scope', 'asking');
    await expect(
      asking.asAccount({ account: 'he@example.com', rights: ['read'] }, () => books.export(task)),
    ).rejects.toMatchObject({ code: 'FOREIGN_UNIT' });
    const own = { account: 'he@example.com', rights: ['read'] };
    expect(
      await asking.asAccount(own, () => books.export({ ...task, unit: 'WD-WJW', drafts: true })),
    ).toMatchObject({
      rows: 1,
    });
  });
});
