import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugins/service';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let unit: string;
let domain: string;

const units = () => app.strapi.documents('api::unit.unit');
const domains = () => app.strapi.documents('api::domain.domain');
const items = () => app.strapi.documents('api::catalog-item.catalog-item');
const disclosures = () => app.strapi.documents('api::disclosure.disclosure');
const upkeep = () => service(app.strapi, 'publication', 'upkeep');

interface Entry {
  seq: string;
  action: string;
  type: string;
  document_id: string;
  locale: string;
  unit_code: string;
  unit_name: string;
  snapshot: string | null;
}
const entriesOf = async (documentId: string): Promise<Entry[]> =>
  (await app.db.query('SELECT * FROM gongkai.ledger WHERE document_id = $1 ORDER BY seq', [documentId])).rows;
const actionsOf = async (documentId: string): Promise<string[]> =>
  (await entriesOf(documentId)).map(({ action, locale }) => `${action} ${locale}`);

/** All eight elements, so that every judge agrees. */
const complete = (level2: string) => ({
  level1: '最低生活保障',
  level2,
  contentElements: [{ text: '低保对象名单', required: true }],
  legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）', title: '社会救助暂行办法' }],
  timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
  subjectText: '区民政局',
  method: 'proactive' as const,
  channels: ['website'],
  audience: 'public' as const,
  levels: ['county'],
  fiveOpen: 'result' as const,
  unit,
  domain,
});

beforeAll(async () => {
  app = await startStrapi();
  const locales = app.strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English' });
  unit = (await units().create({ data: { code: 'WD-MZJ', name: '区民政局', kind: 'department' } }))
    .documentId;
  domain = (await domains().create({ data: { code: 'social-assistance', name: '社会救助', leadUnit: unit } }))
    .documentId;
});
afterAll(() => app.stop());

describe('what is saved of a reference type is public', () => {
  test('a new unit stands in the ledger under its own name', async () => {
    const [entry] = await entriesOf(unit);
    expect(entry).toMatchObject({
      action: 'publish',
      type: 'unit',
      locale: 'zh-Hans',
      unit_code: 'WD-MZJ',
      unit_name: '区民政局',
    });
    expect(JSON.parse(entry?.snapshot ?? '')).toEqual({
      code: 'WD-MZJ',
      name: '区民政局',
      kind: 'department',
      parent: null,
      office: null,
      contact: null,
      retiredOn: null,
      successor: null,
    });
  });

  test('private fields never reach the ledger, and saving them alone is no public change', async () => {
    const before = (await entriesOf(unit)).length;
    await units().update({ documentId: unit, data: { leader: '张三', officeDirector: '李四' } });
    expect(await entriesOf(unit)).toHaveLength(before);
    const { rows } = await app.db.query("SELECT 1 FROM gongkai.ledger WHERE snapshot LIKE '%张三%'");
    expect(rows).toEqual([]);
  });

  test('a unit that public documents need cannot be deleted; the refusal names them', async () => {
    const item = await items().create({ data: complete('政策法规文件'), status: 'published' });
    await expect(units().delete({ documentId: unit })).rejects.toMatchObject({
      message: expect.stringContaining('最低生活保障 政策法规文件'),
    });
    expect(await units().findOne({ documentId: unit })).not.toBeNull();
    await items().delete({ documentId: item.documentId });
    expect(await actionsOf(item.documentId)).toEqual(['publish zh-Hans', 'withdraw zh-Hans']);
  });
});

describe('a code names one document', () => {
  test('a second unit with the code of another is refused, and the owner named', async () => {
    await expect(
      units().create({ data: { code: 'WD-MZJ', name: '另一个民政局', kind: 'department' } }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('代码“WD-MZJ”已用于“区民政局”'),
      details: { errors: [expect.objectContaining({ path: ['code'] })] },
    });
    expect(await units().findFirst({ filters: { name: '另一个民政局' } })).toBeNull();
  });

  test('two in one transaction as well', async () => {
    const twice = { name: '重名', kind: 'department' as const, code: 'WD-X' };
    await expect(
      service(app.strapi, 'publication', 'writes').together(async () => {
        await units().create({ data: twice });
        await units().create({ data: twice });
      }),
    ).rejects.toThrow('代码“WD-X”已用于“重名”');
  });

  test('a duplicated unit is public under its own name; with the same code it is refused', async () => {
    const copy = await units().clone({ documentId: unit, data: { code: 'WD-MZJ2', name: '区民政局二' } });
    expect(await actionsOf(copy?.documentId ?? '')).toEqual(['publish zh-Hans']);
    await expect(units().clone({ documentId: unit, data: {} })).rejects.toThrow('代码“WD-MZJ”已用于');
    await units().delete({ documentId: copy?.documentId ?? '' });
  });
});

describe('every way of making something public is recorded', () => {
  test('draft, publish, publish again unchanged, revise, unpublish, publish', async () => {
    const { documentId } = await items().create({ data: complete('办事指南') });
    expect(await actionsOf(documentId)).toEqual([]);
    await items().publish({ documentId });
    await items().publish({ documentId });
    await items().update({ documentId, data: { level2: '办事指南（新）' } });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans']);
    await items().publish({ documentId });
    await items().unpublish({ documentId });
    await items().publish({ documentId });
    expect(await actionsOf(documentId)).toEqual([
      'publish zh-Hans',
      'revise zh-Hans',
      'withdraw zh-Hans',
      'publish zh-Hans',
    ]);
  });

  test('create and update with status published', async () => {
    const { documentId } = await items().create({ data: complete('审核信息'), status: 'published' });
    await items().update({ documentId, data: { fiveOpen: 'service' }, status: 'published' });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans', 'revise zh-Hans']);
  });

  test('a clone is a draft and is not public', async () => {
    const { documentId } = await items().create({ data: complete('审批信息'), status: 'published' });
    const clone = await items().clone({ documentId, data: { level2: '审批信息（副本）' } });
    expect(await actionsOf(clone?.documentId ?? '')).toEqual([]);
  });

  test('publishing one locale records what Strapi copies to the other', async () => {
    const { documentId } = await items().create({ data: complete('监督检查'), status: 'published' });
    await items().update({
      documentId,
      locale: 'en',
      // No English unit or domain to link: the links are shared with the Chinese one.
      data: { ...complete('Supervision'), level1: 'Minimum living allowance', unit: null, domain: null },
    });
    await items().publish({ documentId, locale: 'en' });
    await items().update({ documentId, data: { fiveOpen: 'management' } });
    await items().publish({ documentId });
    expect(await actionsOf(documentId)).toEqual([
      'publish zh-Hans',
      'publish en',
      'revise zh-Hans',
      'revise en',
    ]);
    const published = await items().findOne({ documentId, locale: 'en', status: 'published' });
    expect(published?.fiveOpen).toBe('management');
    expect(JSON.parse((await entriesOf(documentId))[1]?.snapshot ?? '')).toMatchObject({
      level1: 'Minimum living allowance',
      unit,
      domain,
    });
    await items().unpublish({ documentId, locale: '*' });
    expect((await actionsOf(documentId)).slice(4).sort()).toEqual(['withdraw en', 'withdraw zh-Hans']);
  });

  test('discarding a draft changes nothing in public', async () => {
    const { documentId } = await items().create({ data: complete('终止供养名单'), status: 'published' });
    await items().update({ documentId, data: { level2: '改坏了' } });
    await items().discardDraft({ documentId });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans']);
  });

  test('deleting a published document withdraws it', async () => {
    const { documentId } = await items().create({ data: complete('临时救助'), status: 'published' });
    await items().delete({ documentId });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans', 'withdraw zh-Hans']);
  });
});

describe('links of what is public hold', () => {
  test('a disclosure cannot go before its catalogue item, and keeps it from being withdrawn', async () => {
    const item = await items().create({ data: complete('救助金发放') });
    const data = { title: '2026年第一季度低保金发放情况', catalogItem: item.documentId, unit };
    const { documentId } = await disclosures().create({ data });
    await expect(disclosures().publish({ documentId })).rejects.toMatchObject({
      message: expect.stringContaining('所关联的事项标准目录尚未公开'),
    });
    expect(await disclosures().findOne({ documentId, status: 'published' })).toBeNull();

    await items().publish({ documentId: item.documentId });
    await disclosures().publish({ documentId });
    await expect(items().unpublish({ documentId: item.documentId })).rejects.toMatchObject({
      message: expect.stringContaining('2026年第一季度低保金发放情况'),
    });
    await service(app.strapi, 'publication', 'writes').together(async () => {
      await items().unpublish({ documentId: item.documentId });
      await disclosures().unpublish({ documentId });
    });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans', 'withdraw zh-Hans']);
  });
});

describe('the gate', () => {
  const incomplete = { level1: '最低生活保障', level2: '缺这缺那' };

  test('refuses what a judge refuses, in every form, with each reason on its field', async () => {
    const judges = service(app.strapi, 'publication', 'judges');
    judges.register({
      name: 'test',
      judge: ({ snapshot }) =>
        snapshot?.level2 === '缺这缺那'
          ? [
              {
                rule: 'test.time-limit',
                severity: 'error',
                blocking: true,
                element: 'time-limit',
                field: 'timeLimit.text',
                message: { zh: '未填写公开时限', en: 'No time limit' },
                hint: { zh: '请填写', en: 'Give one' },
                points: 10,
              },
            ]
          : [],
    });
    const data = { ...incomplete, unit, domain };
    const { documentId } = await items().create({ data });
    await expect(items().publish({ documentId })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('未填写公开时限'),
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({
            path: ['timeLimit', 'text'],
            message: expect.stringContaining('未填写公开时限'),
          }),
        ]),
      },
    });
    await expect(items().create({ data, status: 'published' })).rejects.toThrow('未填写公开时限');
    await expect(items().update({ documentId, data, status: 'published' })).rejects.toThrow('未填写公开时限');
    expect(await actionsOf(documentId)).toEqual([]);
    expect(await items().findOne({ documentId, status: 'published' })).toBeNull();
  });

  test('a bulk publish does what may be done and says what was refused', async () => {
    const good = await items().create({ data: complete('可以发布') });
    const bad = await items().create({ data: { ...incomplete, unit, domain } });
    const manager = app.strapi.plugin('content-manager').service('document-manager');
    await expect(
      manager.publishMany('api::catalog-item.catalog-item', [bad.documentId, good.documentId]),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^1 条已处理，1 条未通过：[\s\S]*缺这缺那/),
    });
    expect(await actionsOf(good.documentId)).toEqual(['publish zh-Hans']);
    expect(await actionsOf(bad.documentId)).toEqual([]);
  });

  test('many writes together are one transaction: one refusal, nothing done', async () => {
    const before = (await upkeep().verify()).entries;
    const writes = service(app.strapi, 'publication', 'writes');
    await expect(
      writes.together(async () => {
        await items().create({ data: complete('一起发布一'), status: 'published' });
        await items().create({ data: { ...incomplete, unit, domain }, status: 'published' });
      }),
    ).rejects.toThrow('未填写公开时限');
    expect((await upkeep().verify()).entries).toBe(before);
    expect(await items().findFirst({ filters: { level2: '一起发布一' } })).toBeNull();
  });
});

describe('the ledger', () => {
  test('200 publishes at once leave numbers without gaps, in commit order', async () => {
    const created = await Promise.all(
      Array.from({ length: 200 }, (_, index) => items().create({ data: complete(`并发 ${index}`) })),
    );
    await Promise.all(created.map(({ documentId }) => items().publish({ documentId })));
    const { rows } = await app.db.query(
      'SELECT count(*)::int AS n, max(seq)::int AS last FROM gongkai.ledger',
    );
    expect(rows[0].n).toBe(rows[0].last);
    const { rows: disorder } = await app.db.query(
      'SELECT a.seq FROM gongkai.ledger a JOIN gongkai.ledger b ON b.seq = a.seq + 1 WHERE b.at < a.at',
    );
    expect(disorder).toEqual([]);
  });

  test('the same document published by many at once stays one document', async () => {
    const { documentId } = await items().create({ data: complete('抢着发布') });
    await Promise.all(Array.from({ length: 10 }, () => items().publish({ documentId })));
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans']);
    const { rows } = await app.db.query(
      'SELECT count(*)::int AS n FROM catalog_items WHERE document_id = $1 AND published_at IS NOT NULL',
      [documentId],
    );
    expect(rows[0].n).toBe(1);
  });

  test('verify agrees with all of the above', async () => {
    const report = await upkeep().verify();
    expect(report.faults).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.documents).toBeGreaterThan(200);
  });

  test('an entry cannot be changed or deleted, not even by hand', async () => {
    await expect(app.db.query("UPDATE gongkai.ledger SET snapshot = '{}' WHERE seq = 1")).rejects.toThrow(
      'append-only',
    );
    await expect(app.db.query('DELETE FROM gongkai.ledger WHERE seq = 1')).rejects.toThrow('append-only');
  });

  test('verify finds a document that was changed behind the gate', async () => {
    const { documentId } = await items().create({ data: complete('被偷改'), status: 'published' });
    await app.db.query(
      "UPDATE catalog_items SET level_2 = '偷改了' WHERE document_id = $1 AND published_at IS NOT NULL",
      [documentId],
    );
    expect((await upkeep().verify()).faults).toEqual([
      expect.stringMatching(new RegExp(`catalog-item ${documentId} zh-Hans：.*level2`)),
    ]);
    await app.db.query(
      "UPDATE catalog_items SET level_2 = '被偷改' WHERE document_id = $1 AND published_at IS NOT NULL",
      [documentId],
    );
    expect((await upkeep().verify()).ok).toBe(true);
  });

  test('verify finds a store that was tampered with, and rebuild makes it right', async () => {
    await app.db.query('UPDATE gongkai.store_unit SET office = \'"别处"\' WHERE document_id = $1', [unit]);
    await app.db.query('DELETE FROM gongkai.store_domain');
    const broken = await upkeep().verify();
    expect(broken.ok).toBe(false);
    expect(broken.faults).toHaveLength(2);
    const rebuilt = await upkeep().rebuild();
    expect(rebuilt.documents).toBe(broken.documents);
    expect((await upkeep().verify()).faults).toEqual([]);
  });

  test('an older entry can be redacted: the text goes, the chain holds; a current one cannot', async () => {
    const { documentId } = await items().create({ data: complete('误公开身份证号'), status: 'published' });
    const [first] = await entriesOf(documentId);
    const seq = Number(first?.seq);
    await expect(upkeep().redact(seq, '误公开个人信息')).rejects.toThrow('现行公开内容');
    await items().update({ documentId, data: { level2: '已更正' }, status: 'published' });
    expect(await upkeep().redact(seq, '误公开个人信息')).toEqual({ seq, redacted: true });
    const [redacted] = await entriesOf(documentId);
    expect(redacted).toMatchObject({ snapshot: null, salt: null, redacted: true });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans', 'revise zh-Hans', 'redact zh-Hans']);
    expect((await upkeep().verify()).faults).toEqual([]);
  });
});

describe('the reading role', () => {
  const readable = async (statement: string): Promise<string> => {
    const pool = service(app.strapi, 'publication', 'reader').pool();
    return pool.query(statement).then(
      () => 'ok',
      (error: Error) => error.message,
    );
  };

  test('reads the store and the ledger, and nothing else', async () => {
    expect(await readable('SELECT title_text FROM gongkai.store_catalog_item LIMIT 1')).toBe('ok');
    expect(await readable('SELECT seq, snapshot, hash FROM gongkai.ledger LIMIT 1')).toBe('ok');
    expect(await readable('SELECT salt FROM gongkai.ledger')).toContain('permission denied');
    expect(await readable('SELECT actor FROM gongkai.ledger')).toContain('permission denied');
    expect(await readable('SELECT * FROM catalog_items')).toContain('permission denied');
    expect(await readable('SELECT * FROM admin_users')).toContain('permission denied');
    expect(await readable('DELETE FROM gongkai.store_unit')).toMatch(/permission denied|read-only/);
  });
});
