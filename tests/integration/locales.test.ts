import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let token = '';
let unit = '';

const units = () => app.strapi.documents('api::unit.unit');
const policies = () => app.strapi.documents('api::policy.policy');
const upkeep = () => service(app.strapi, 'publication', 'upkeep');

const admin = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null };
};

interface Locale {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

const locale = async (code: string): Promise<Locale> => {
  const { body } = await admin('GET', '/i18n/locales');
  return (body as Locale[]).find((one) => one.code === code) as Locale;
};

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  token = await signIn(app);
  unit = (await units().findFirst({ filters: { code: 'WD-MZJ' } }))?.documentId ?? '';
});
afterAll(() => app.stop());

describe('the languages of the portal are fixed', () => {
  test('a third one is refused when it is added', async () => {
    const { status, body } = await admin('POST', '/i18n/locales', {
      code: 'fr',
      name: 'Français',
      isDefault: false,
    });
    expect([status, body.error.message]).toEqual([
      400,
      '门户只有简体中文（zh-Hans）和英文（en）两种语言，不能使用“fr”',
    ]);
    expect(await locale('fr')).toBeUndefined();
  });

  test('nothing is written in one that slipped in', async () => {
    await app.db.query("INSERT INTO i18n_locale (document_id, name, code) VALUES ('fr', 'Français', 'fr')");
    await expect(
      units().update({ documentId: unit, locale: 'fr', data: { name: 'Bureau' } as never }),
    ).rejects.toThrow('不能使用“fr”');
    const { status, body } = await admin(
      'PUT',
      `/content-manager/collection-types/api::unit.unit/${unit}?locale=fr`,
      { name: 'Bureau' },
    );
    expect([status, body.error.message]).toEqual([400, expect.stringContaining('不能使用“fr”')]);
  });

  test('Chinese stays the first', async () => {
    const { id } = await locale('en');
    const moved = await admin('PUT', `/i18n/locales/${id}`, { name: '英文', isDefault: true });
    expect([moved.status, moved.body.error.message]).toEqual([
      400,
      '默认语言固定为简体中文（zh-Hans），不能更改或删除',
    ]);
    const chinese = await locale('zh-Hans');
    expect((await admin('DELETE', `/i18n/locales/${chinese.id}`)).status).toBe(400);
  });

  test('English cannot go while anything is written in it, and the refusal says what', async () => {
    await units().update({
      documentId: unit,
      locale: 'en',
      data: { code: 'WD-MZJ', name: 'Civil Affairs', kind: 'department' } as never,
    });
    const policy = (
      await policies().create({ locale: 'en', data: { title: 'A draft in English', issuer: unit } as never })
    ).documentId;
    const { id } = await locale('en');
    const refused = await admin('DELETE', `/i18n/locales/${id}`);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      '还有内容使用“英文”：公开平台 13 份、时间节点 3 份、政策文件 1 份、单位 1 份。请先在各份文档中撤下并删除该语言版本，再删除这种语言',
    ]);
    expect(await policies().findOne({ documentId: policy, locale: 'en' })).not.toBeNull();
    expect(await upkeep().verify()).toMatchObject({ ok: true });
    await policies().delete({ documentId: policy, locale: '*' });
  });
});

test('a write that goes past the Document Service is refused, whoever makes it', async () => {
  const rows = app.strapi.db.query('api::unit.unit');
  for (const write of [
    () => rows.update({ where: { documentId: unit }, data: { name: '旁路' } }),
    () => rows.deleteMany({ where: { locale: 'en' } }),
    () => rows.create({ data: { name: '旁路', code: 'X', kind: 'department' } }),
  ])
    await expect(write()).rejects.toThrow("past the gate; use strapi.documents('api::unit.unit')");
  expect(await upkeep().verify()).toMatchObject({ ok: true, faults: [] });
});

test('verify, rebuild and the next start work on whatever is left of the documents', async () => {
  const { documentId } = await policies().create({
    data: { title: '补贴办法', issuer: unit, issuedOn: '2026-05-20', body: '<p>每月100元。</p>' } as never,
  });
  await policies().publish({ documentId });
  const mess: readonly string[] = [
    `UPDATE policies SET locale = 'fr' WHERE document_id = '${documentId}' AND published_at IS NOT NULL`,
    `UPDATE policies SET locale = NULL WHERE document_id = '${documentId}' AND published_at IS NULL`,
    `DELETE FROM units WHERE locale = 'en'`,
    `UPDATE units SET code = NULL, name = NULL WHERE document_id = '${unit}'`,
    `INSERT INTO units (document_id, name, code, kind, locale) SELECT document_id, '重复', 'WD-MZJ', kind, locale FROM units WHERE document_id = '${unit}'`,
    `DELETE FROM channels`,
    `UPDATE policies SET document_id = NULL`,
  ];
  for (const statement of mess) {
    await app.db.query(statement);
    const { ok, faults } = await upkeep().verify();
    expect([statement, ok, faults.length > 0]).toEqual([statement, false, true]);
    await upkeep().rebuild();
  }
  const { databaseUrl } = app;
  await app.stop();
  app = await startStrapi({ listen: true, databaseUrl });
  const answer = await fetch(`${app.url}/ready`);
  expect(answer.status).toBe(200);
});
