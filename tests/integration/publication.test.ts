import { describe, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { openBureau } from './publication/bureau';
import { gateStories } from './publication/gate-stories';
import { ledgerStories } from './publication/ledger-stories';

const bureau = openBureau();
const { units, items, disclosures, entriesOf, actionsOf, complete } = bureau;

describe('what is saved of a reference type is public', () => {
  test('a new unit stands in the ledger under its own name', async () => {
    const [entry] = await entriesOf(bureau.unit);
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
    const before = (await entriesOf(bureau.unit)).length;
    await units().update({ documentId: bureau.unit, data: { leader: '张三', officeDirector: '李四' } });
    expect(await entriesOf(bureau.unit)).toHaveLength(before);
    const { rows } = await bureau.app.db.query("SELECT 1 FROM gongkai.ledger WHERE snapshot LIKE '%张三%'");
    expect(rows).toEqual([]);
  });

  test('a unit that public documents need cannot be deleted; the refusal names them', async () => {
    const item = await items().create({ data: complete('政策法规文件'), status: 'published' });
    await expect(units().delete({ documentId: bureau.unit })).rejects.toMatchObject({
      message: expect.stringContaining('最低生活保障 政策法规文件'),
    });
    expect(await units().findOne({ documentId: bureau.unit })).not.toBeNull();
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
      service(bureau.app.strapi, 'publication', 'writes').together(async () => {
        await units().create({ data: twice });
        await units().create({ data: twice });
      }),
    ).rejects.toThrow('代码“WD-X”已用于“重名”');
  });

  test('a duplicated unit is public under its own name; with the same code it is refused', async () => {
    const copy = await units().clone({
      documentId: bureau.unit,
      data: { code: 'WD-MZJ2', name: '区民政局二' },
    });
    expect(await actionsOf(copy?.documentId ?? '')).toEqual(['publish zh-Hans']);
    await expect(units().clone({ documentId: bureau.unit, data: {} })).rejects.toThrow('代码“WD-MZJ”已用于');
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
      unit: bureau.unit,
      domain: bureau.domain,
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
    const data = {
      title: '2026年第一季度低保金发放情况',
      catalogItem: item.documentId,
      unit: bureau.unit,
      body: '<p>共发放十二户。</p>',
    };
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
    await service(bureau.app.strapi, 'publication', 'writes').together(async () => {
      await items().unpublish({ documentId: item.documentId });
      await disclosures().unpublish({ documentId });
    });
    expect(await actionsOf(documentId)).toEqual(['publish zh-Hans', 'withdraw zh-Hans']);
  });
});

gateStories(bureau);
ledgerStories(bureau);
