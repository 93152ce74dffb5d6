import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/domain/change';
import { inTransaction } from '../../src/plugin-kit/database/sql';
import { service } from '../../src/plugin-kit/strapi/service';
import { recordChanges } from '../../src/plugins/publication/server/writes/record-changes';
import { openBureau } from './publication/bureau';

const bureau = openBureau();
const { items, disclosures, units, complete } = bureau;
const policies = () => bureau.app.strapi.documents('api::policy.policy');
const check = () => service(bureau.app.strapi, 'completeness', 'check').check({});

interface Documents {
  clone(params: object): Promise<{ documentId: string } | null>;
  publish(params: object): Promise<unknown>;
}

/** 复制, then 发布; gives the copy's documentId. */
const copyAndPublish = async (documents: () => unknown, documentId: string, data: object = {}) => {
  const copy = await (documents() as Documents).clone({ documentId, data });
  const copied = copy?.documentId ?? '';
  await (documents() as Documents).publish({ documentId: copied });
  return copied;
};

/** What the ledger says was done with a document, and what readers see of it now. */
const publicOf = async (type: string, documentId: string) => {
  const shown = await bureau.app.db.query(
    `SELECT title_text FROM gongkai.store_${type} WHERE document_id = $1 AND locale = 'zh-Hans'`,
    [documentId],
  );
  return { actions: await bureau.actionsOf(documentId), title: shown.rows[0]?.title_text ?? null };
};
const published = ['publish zh-Hans'];

/** A policy in the ledger as an older gate let it in. */
const publishedBefore = (documentId: string, snapshot: Snapshot) =>
  inTransaction(bureau.app.strapi, (sql) =>
    recordChanges(
      bureau.app.strapi,
      sql,
      [
        {
          action: 'publish',
          type: 'policy',
          documentId,
          locale: 'zh-Hans',
          snapshot,
          before: null,
          since: null,
        },
      ],
      {},
      new Date(),
    ),
  );

describe('what is public once', () => {
  let policy = '';
  let item = '';
  let disclosure = '';

  beforeAll(async () => {
    policy = (
      await policies().create({
        status: 'published',
        data: {
          title: '临时救助办法',
          issuer: bureau.unit,
          indexNumber: 'WD001/2026-00012',
          documentNumber: '卫东民〔2026〕12号',
          issuedOn: '2026-05-20',
          body: '<p>按月发给。</p>',
        } as never,
      })
    ).documentId;
    item = (await items().create({ data: complete('临时救助'), status: 'published' })).documentId;
    disclosure = (
      await disclosures().create({
        status: 'published',
        data: {
          title: '5月临时救助名单',
          catalogItem: item,
          unit: bureau.unit,
          formedOn: '2026-05-31',
          body: '<p>共12户。</p>',
        } as never,
      })
    ).documentId;
  });

  test('a copy of a policy is refused for its index number and for its document number', async () => {
    await expect(copyAndPublish(policies, policy)).rejects.toMatchObject({
      message:
        '未能公开“临时救助办法”：索引号与已公开的“临时救助办法”相同（同一政策文件只公开一份：请修改原来的那一份，或更正索引号）；文号与已公开的“临时救助办法”相同（同一政策文件只公开一份：请修改原来的那一份，或更正文号）',
      details: {
        errors: [
          expect.objectContaining({ path: ['indexNumber'] }),
          expect.objectContaining({ path: ['documentNumber'] }),
        ],
      },
    });
  });

  test.each(['卫东民[2026]12号', '卫东民（2026）12号', '卫东民 〔2026〕 12 号'])(
    'a number stays the same in other brackets: %s',
    async (documentNumber) => {
      await expect(
        copyAndPublish(policies, policy, { indexNumber: 'WD001/2026-00013', documentNumber }),
      ).rejects.toThrow('文号与已公开的“临时救助办法”相同');
    },
  );

  test('with numbers of its own a copy is another policy; without any, too', async () => {
    const none = { indexNumber: null, documentNumber: null };
    const others = [
      {
        title: '临时救助办法（修订）',
        indexNumber: 'WD001/2026-00014',
        documentNumber: '卫东民〔2026〕14号',
      },
      { ...none, title: '甲' },
      { ...none, title: '乙' },
    ];
    for (const other of others) {
      const copy = await copyAndPublish(policies, policy, other);
      expect(await publicOf('policy', copy)).toEqual({ actions: published, title: other.title });
    }
  });

  test('a copy of a catalogue item, of a disclosure', async () => {
    await expect(copyAndPublish(items, item)).rejects.toThrow(
      '单位、领域和各级事项与已公开的“最低生活保障 临时救助”相同',
    );
    await expect(copyAndPublish(disclosures, disclosure)).rejects.toThrow(
      '目录事项、形成日期、标题和正文与已公开的“5月临时救助名单”相同',
    );
    await copyAndPublish(disclosures, disclosure, { title: '6月临时救助名单', formedOn: '2026-06-30' });
  });

  test('two of them in one act', async () => {
    const twice = () => items().create({ data: complete('一式两份'), status: 'published' });
    await expect(
      service(bureau.app.strapi, 'publication', 'writes').together(async () => {
        await twice();
        await twice();
      }),
    ).rejects.toThrow('单位、领域和各级事项与已公开的“最低生活保障 一式两份”相同');
    expect(await items().findMany({ filters: { level2: '一式两份' } })).toEqual([]);
  });

  test('the document itself is corrected as often as one likes, and its place is free when it is withdrawn', async () => {
    await policies().update({ documentId: policy, status: 'published', data: { summary: '更正' } as never });
    expect(await bureau.actionsOf(policy)).toEqual(['publish zh-Hans', 'revise zh-Hans']);
    const passing = (await items().create({ data: complete('先撤后发'), status: 'published' })).documentId;
    await items().unpublish({ documentId: passing });
    const title = '最低生活保障 先撤后发';
    const copy = await copyAndPublish(items, passing);
    expect(await publicOf('catalog_item', copy)).toEqual({ actions: published, title });
    expect(await publicOf('catalog_item', passing)).toEqual({
      actions: ['publish zh-Hans', 'withdraw zh-Hans'],
      title: null,
    });
  });

  test('doubles that are public already are named by check, and refused when they are next revised', async () => {
    const copy = await policies().clone({ documentId: policy, data: {} });
    const documentId = copy?.documentId ?? '';
    const [entry] = await bureau.entriesOf(policy);
    const snapshot = JSON.parse(entry?.snapshot ?? '{}');
    await publishedBefore(documentId, snapshot);
    const told = (await check()).findings.filter(({ rule }) => rule === 'double.policy.indexNumber');
    expect(told.map(({ documentId: id, unit }) => [id, unit]).sort()).toEqual(
      [
        [documentId, 'WD-MZJ'],
        [policy, 'WD-MZJ'],
      ].sort(),
    );
    await expect(
      policies().update({ documentId: policy, status: 'published', data: { summary: '再更正' } as never }),
    ).rejects.toThrow('索引号与已公开的');
    await policies().delete({ documentId });
    expect((await check()).findings.filter(({ rule }) => rule.startsWith('double.'))).toEqual([]);
  });
});

test('a policy of an older release without day and text is named by check, and refused when it is next revised', async () => {
  const data = { title: '老救助办法', issuer: bureau.unit, documentNumber: '卫东民[2019]3号' };
  const { documentId } = await policies().create({ data: data as never });
  const snapshot = { ...data, issuedOn: null, body: null, attachments: [] };
  await publishedBefore(documentId, snapshot);
  const rules = ['policy.issued-on.missing', 'policy.text.missing', 'policy.number.brackets'];
  const told = (await check()).findings.filter(({ documentId: id }) => id === documentId);
  expect(told.map(({ rule, message }) => [rule, message])).toEqual([
    [rules[0], '未填写成文日期'],
    [rules[1], '既没有正文，也没有附件'],
    [rules[2], '文号中的年份应使用六角括号〔〕：“卫东民[2019]3号”'],
  ]);
  await expect(policies().publish({ documentId })).rejects.toThrow('未填写成文日期');
  await policies().delete({ documentId });
});

describe('the register of units', () => {
  const unit = async (code: string, name: string, more: object = {}): Promise<string> =>
    (await units().create({ data: { code, name, kind: 'department', ...more } as never })).documentId;

  test('a code that is in use stays; the name may change', async () => {
    await expect(units().update({ documentId: bureau.unit, data: { code: 'MZJ' } as never })).rejects.toThrow(
      '单位代码“WD-MZJ”已在使用，不能改为“MZJ”',
    );
    const fresh = await unit('WD-TYPO', '区数据局');
    await units().update({ documentId: fresh, data: { code: 'WD-SJJ' } as never });
  });

  test('a unit goes with a successor, and not in a circle', async () => {
    const old = await unit('WD-OLD', '区卫计局');
    const now = await unit('WD-NOW', '区卫健局');
    const retire = (documentId: string, successor: string | null) =>
      units().update({ documentId, data: { retiredOn: '2026-01-01', successor } as never });
    await expect(retire(old, null)).rejects.toThrow('填写了停用日期，没有填写承接单位');
    await expect(retire(old, old)).rejects.toThrow('承接对象不能是单位自己');
    await expect(units().update({ documentId: old, data: { parent: old } as never })).rejects.toThrow(
      '上级单位不能是单位自己',
    );
    await retire(old, now);
    await expect(retire(now, old)).rejects.toThrow(
      '承接对象绕了一圈又回到自己：区卫健局 → 区卫计局 → 区卫健局',
    );
  });

  test('nothing new is public under a unit that is gone; what is, is named by check', async () => {
    const old = await unit('WD-GONE', '区扶贫办');
    const now = await unit('WD-HERE', '区乡村振兴局');
    const data = { ...complete('帮扶对象'), unit: old };
    const item = await items().create({ data, status: 'published' });
    const draft = await items().create({ data: { ...complete('项目资金'), unit: old } });
    await units().update({
      documentId: old,
      data: { retiredOn: '2026-06-30', successor: now } as never,
    });
    const reason =
      '单位“区扶贫办”已于2026-06-30停用，由“区乡村振兴局”承接（请改为“区乡村振兴局”；选不到的，请区政府办在“单位账号”里给您的账号加上这个单位）';
    await expect(items().publish({ documentId: draft.documentId })).rejects.toThrow(reason);
    expect((await check()).findings.filter(({ rule }) => rule === 'link.retired')).toEqual([
      expect.objectContaining({
        documentId: item.documentId,
        unit: 'WD-GONE',
        domain: 'social-assistance',
        message: '单位“区扶贫办”已于2026-06-30停用，由“区乡村振兴局”承接',
      }),
    ]);
    const revise = (more: object) =>
      items().update({ documentId: item.documentId, status: 'published', data: more as never });
    await expect(revise({ subjectText: '区扶贫办' })).rejects.toThrow(reason);
    await revise({ unit: now });
    await items().unpublish({ documentId: item.documentId });
  });

  test('a unit that goes next year publishes until then', async () => {
    const next = await unit('WD-NEXT', '区协作办', { retiredOn: '2099-01-01', successor: bureau.unit });
    const { documentId } = await items().create({
      data: { ...complete('协作事项'), unit: next },
      status: 'published',
    });
    expect(await publicOf('catalog_item', documentId)).toEqual({
      actions: published,
      title: '最低生活保障 协作事项',
    });
    expect((await bureau.entriesOf(documentId))[0]?.unit_code).toBe('WD-NEXT');
  });
});
