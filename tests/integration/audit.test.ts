import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { accountOf, type Caller } from './support/account';
import { rowsOf } from './support/trail';
import { bodyOf, type District, home, openDistrict, unitId } from './support/two-offices';

let district: District;
let admin: Caller;

beforeAll(async () => {
  district = await openDistrict();
  admin = await accountOf(district.app, 'strapi-super-admin', [], 'root');
});
afterAll(() => district.app.stop());

describe('the trail of accounts and rights', () => {
  test('notes who signed in, and who tried to, without what was typed', async () => {
    const since = await rowsOf(district.app);
    const login = (email: string, password: string) =>
      fetch(`${district.app.url}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
    expect((await login('she@example.com', 'not-the-password')).status).toBe(400);
    expect((await login('13800138000@example.com', 'nobody')).status).toBe(400);
    const noted = await rowsOf(district.app, since.length);
    expect(noted.map(({ kind }) => kind)).toEqual(['sign-in-failed', 'sign-in-failed']);
    expect(noted[1]).toMatchObject({ by: null, of: null, facts: { status: 400 } });
    expect(JSON.stringify(noted)).not.toMatch(/13800138000|not-the-password/u);
  });

  test('notes what was refused: another unit’s document, a right that is not there, a foreign unit', async () => {
    const since = await rowsOf(district.app);
    const foreign = `${home('policy')}/${district.health.policy}`;
    expect((await district.her('PUT', `${foreign}?locale=zh-Hans`, { title: '改名' })).status).toBe(404);
    expect((await district.her('GET', '/admin/users')).status).toBe(403);
    const unit = { connect: [{ documentId: await unitId(district, 'WD-WJW') }] };
    const moved = await district.her('POST', `${home('training')}?locale=zh-Hans`, {
      title: '别家的培训',
      kind: 'training',
      unit,
    });
    expect(moved.status).toBe(400);
    const noted = await rowsOf(district.app, since.length);
    expect(noted.map(({ kind, of, facts }) => [kind, of, facts.method, facts.status])).toEqual([
      ['refused', district.health.policy, 'PUT', 404],
      ['refused', null, 'GET', 403],
      ['refused', null, 'POST', 400],
    ]);
    expect(noted.every(({ by }) => /^admin:\d+$/u.test(String(by)))).toBe(true);
    expect(JSON.stringify(noted)).not.toContain('别家');
  });

  test('notes each change of an account, its units and deputies, by whom', async () => {
    const since = await rowsOf(district.app);
    const page = (await bodyOf(await district.office('GET', '/scope/accounts'))).accounts as ReadonlyArray<{
      id: number;
      email: string;
    }>;
    const idOf = (name: string) => page.find(({ email }) => email.startsWith(`${name}@`))?.id ?? 0;
    const given = await district.office('PUT', `/scope/accounts/${idOf('nobody')}`, {
      units: [{ unit: 'WD-MZJ', until: '2026-12-31' }],
      post: 'drafter',
    });
    expect(given.status).toBe(200);
    const deputy = { account: idOf('she'), deputy: idOf('nobody'), from: '2026-12-01', until: '2026-12-07' };
    expect((await district.office('POST', '/scope/deputies', deputy)).status).toBe(201);
    const noted = await rowsOf(district.app, since.length);
    expect(noted).toMatchObject([
      { kind: 'account', deed: 'update', fields: ['roles'], facts: { roles: ['drafter'] } },
      { kind: 'belonging', of: `admin:${idOf('nobody')}`, facts: { units: ['WD-MZJ /2026-12-31'] } },
      { kind: 'deputy', deed: 'create', facts: { deputy: `admin:${idOf('nobody')}`, from: '2026-12-01' } },
    ]);
  });

  test('notes roles, rights, units and settings: names of fields, never their contents', async () => {
    const since = await rowsOf(district.app);
    const made = await admin('POST', '/admin/roles', { name: '临时岗位', description: '只给一人用' });
    const { id } = (await bodyOf(made)).data as { id: number };
    const permissions = [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'api::policy.policy',
        properties: { fields: ['title'], locales: ['zh-Hans'] },
        conditions: [],
      },
    ];
    expect((await admin('PUT', `/admin/roles/${id}/permissions`, { permissions })).status).toBe(200);
    const unit = await unitId(district, 'WD-MZJ');
    expect(
      (await admin('PUT', `${home('unit')}/${unit}?locale=zh-Hans`, { contact: { phone: '0375-1234567' } }))
        .status,
    ).toBe(200);
    const settings = '/content-manager/single-types/api::judging-settings.judging-settings';
    expect((await admin('PUT', settings, { commentDays: 40 })).status).toBe(200);
    const noted = await rowsOf(district.app, since.length);
    expect(noted.map(({ kind, deed }) => [kind, deed])).toEqual(
      expect.arrayContaining([
        ['role', 'create'],
        ['permission', 'update'],
        ['unit', 'update'],
        ['setting', expect.stringMatching(/create|update/u)],
      ]),
    );
    expect(noted.find(({ kind }) => kind === 'unit')).toMatchObject({
      of: 'unit:WD-MZJ',
      fields: ['contact'],
    });
    expect(noted.filter(({ kind }) => kind === 'permission').map(({ facts }) => facts)).toEqual([
      { given: ['plugin::content-manager.explorer.read api::policy.policy'], taken: [], changed: [] },
    ]);
    expect(JSON.stringify(noted)).not.toMatch(/只给一人用|1234567/u);
  });

  test('a change that is rolled back is not noted', async () => {
    const since = await rowsOf(district.app);
    const failing = district.app.strapi.db.transaction(async () => {
      await district.app.strapi.db
        .query('admin::user')
        .update({ where: { email: 'she@example.com' }, data: { isActive: false } });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await rowsOf(district.app, since.length)).toEqual([]);
  });
});

describe('what was noted stays', () => {
  const trail = () => service(district.app.strapi, 'audit', 'trail');

  test('and is not changed, deleted or emptied', async () => {
    for (const statement of [
      `UPDATE gongkai.audit SET entry = '{}'`,
      'DELETE FROM gongkai.audit',
      'TRUNCATE gongkai.audit',
      'DELETE FROM gongkai.audit_checkpoint',
    ])
      await expect(
        district.app.db.query(statement).then(({ rowCount }) => {
          if (rowCount === 0) throw new Error('append-only: nothing to delete');
        }),
      ).rejects.toThrow(/append-only/u);
  });

  test('verify walks it, and tells of a changed entry and of a cut end', async () => {
    const upkeep = service(district.app.strapi, 'publication', 'upkeep');
    expect(await upkeep.verify()).toMatchObject({
      ok: true,
      audit: { entries: (await rowsOf(district.app)).length },
    });
    const tampered = async (statement: string): Promise<readonly string[]> => {
      await district.app.db.query('ALTER TABLE gongkai.audit DISABLE TRIGGER USER');
      await district.app.db.query('CREATE TABLE public.kept_audit AS SELECT * FROM gongkai.audit');
      await district.app.db.query(statement);
      await district.app.db.query('ALTER TABLE gongkai.audit ENABLE TRIGGER USER');
      const { faults } = await upkeep.verify();
      await district.app.db.query('ALTER TABLE gongkai.audit DISABLE TRIGGER USER');
      await district.app.db.query('DELETE FROM gongkai.audit');
      await district.app.db.query('INSERT INTO gongkai.audit SELECT * FROM public.kept_audit');
      await district.app.db.query('DROP TABLE public.kept_audit');
      await district.app.db.query('ALTER TABLE gongkai.audit ENABLE TRIGGER USER');
      return faults;
    };
    expect(
      await tampered(`UPDATE gongkai.audit SET entry = replace(entry, '"by"', '"By"') WHERE seq = 3`),
    ).toEqual([expect.stringContaining('第 3 条')]);
    expect(
      await tampered('DELETE FROM gongkai.audit WHERE seq = (SELECT max(seq) FROM gongkai.audit)'),
    ).toEqual([expect.stringContaining('末尾')]);
    expect((await upkeep.verify()).ok).toBe(true);
  });

  test('for 183 days at least; what is older goes behind a signed checkpoint, and the chain still holds', async () => {
    const now = new Date().toISOString();
    expect(await trail().expire({ now, days: 1 })).toEqual({ entries: 0, seq: null });
    // As if the first five had been noted a year ago: their time is part of the chain, so that it is made anew.
    await district.app.db.query('ALTER TABLE gongkai.audit DISABLE TRIGGER USER');
    await district.app.db.query(`UPDATE gongkai.audit SET at = '2025-11-01T00:00:00.000Z' WHERE seq <= 5`);
    await district.app.db.query(`DO $$ DECLARE r record; before text := repeat('0', 64); BEGIN
      FOR r IN SELECT * FROM gongkai.audit ORDER BY seq LOOP
        UPDATE gongkai.audit SET previous_hash = before, hash = encode(sha256(convert_to(
          concat_ws(E'\\n', before, seq, at, kind, entry), 'UTF8')), 'hex') WHERE seq = r.seq RETURNING hash INTO before;
      END LOOP;
      UPDATE gongkai.audit_head SET hash = before;
    END $$`);
    await district.app.db.query('ALTER TABLE gongkai.audit ENABLE TRIGGER USER');
    expect(await trail().expire({ now, days: 183 })).toEqual({ entries: 5, seq: 5 });
    const upkeep = service(district.app.strapi, 'publication', 'upkeep');
    expect((await upkeep.verify()).faults).toEqual([]);
    await district.app.db.query('ALTER TABLE gongkai.audit_checkpoint DISABLE TRIGGER USER');
    await district.app.db.query(
      `UPDATE gongkai.audit_checkpoint SET statement = replace(statement, '"entries":5', '"entries":4')`,
    );
    await district.app.db.query('ALTER TABLE gongkai.audit_checkpoint ENABLE TRIGGER USER');
    expect((await upkeep.verify()).faults).toEqual([expect.stringContaining('签名')]);
  });
});
