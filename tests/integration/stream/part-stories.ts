import { beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../../src/plugin-kit/strapi/service';
import { dataOf } from '../portal/ask';
import type { TestStrapi } from '../support/strapi';
import { wholeItem } from '../support/whole-item';

interface Change {
  readonly seq: number;
  readonly action: string;
  readonly type: string;
  readonly id: string;
  readonly title: string | null;
  readonly left?: true;
  readonly document: unknown;
}

interface GraphqlChange {
  readonly seq: number;
  readonly action: string;
  readonly id: string;
  readonly title: string | null;
  readonly left: boolean;
  readonly document: unknown;
}

const question = `query ($after: String, $unit: String, $domain: String, $open: FiveOpen, $column: String, $types: [SearchType!]) {
  changes(after: $after, unit: $unit, domain: $domain, fiveOpen: $open, column: $column, types: $types) {
    totalCount nodes { seq action id title left document }
  }
}`;

/** Documents, items and units that move while readers have a part of the stream. */
export const partStories = (app: () => TestStrapi, made: Readonly<Record<string, string>>): void => {
  const documents = (uid: string) => app().strapi.documents(uid as 'api::policy.policy');
  const upkeep = () => service(app().strapi, 'publication', 'upkeep');
  const create = async (uid: string, data: object): Promise<string> =>
    (await documents(uid).create({ data: data as never, status: 'published' })).documentId;
  const change = (uid: string, documentId: string, data: object) =>
    documents(uid).update({ documentId, data: data as never, status: 'published' });
  const json = async (from: number, filter: string): Promise<readonly Change[]> =>
    (
      (await (await fetch(`${app().url}/syndication/changes?after=${from}&limit=1000&${filter}`)).json()) as {
        changes: Change[];
      }
    ).changes;
  const graphql = async (from: number, filter: string): Promise<readonly GraphqlChange[]> => {
    const { unit, domain, fiveOpen, column, types } = Object.fromEntries(new URLSearchParams(filter));
    const upper = (code?: string) => code?.toUpperCase().replaceAll('-', '_');
    const { changes } = await dataOf<{ changes: { nodes: GraphqlChange[]; totalCount: number } }>(
      app().url,
      question,
      {
        after: String(from),
        unit,
        domain,
        open: upper(fiveOpen),
        column,
        types: types?.split(',').map(upper),
      },
    );
    const { nodes, totalCount } = changes;
    // The whole list, also what is before `after`.
    expect(totalCount).toBeGreaterThanOrEqual(nodes.length);
    return nodes;
  };
  const told = (changes: readonly Change[]): string[] =>
    changes.map(({ action, title, left }) => `${action} ${title}${left ? ' left' : ''}`);
  const head = async (): Promise<number> =>
    (await app().db.query('SELECT seq::int AS seq FROM gongkai.ledger_head')).rows[0].seq;

  describe('a reader of a part, while documents and units move', () => {
    let from: number;
    beforeAll(async () => {
      from = await head();
      const office = await create('api::unit.unit', {
        code: 'WD-B2',
        name: '街道',
        kind: 'subdistrict',
        parent: made['WD-B'],
      });
      const notice = await create('api::policy.policy', {
        title: '街道通知',
        issuer: office,
        issuedOn: '2026-05-20',
        body: '<p>一</p>',
      });
      const old = await create('api::policy.policy', {
        title: '街道旧闻',
        issuer: office,
        issuedOn: '2026-05-21',
        body: '<p>旧</p>',
      });
      const item = await create('api::catalog-item.catalog-item', {
        ...wholeItem({ unit: office, domain: made.health ?? '' }),
        fiveOpen: 'service',
      });
      const news = await create('api::disclosure.disclosure', {
        title: '街道公示',
        catalogItem: item,
        unit: office,
        body: '<p>公示</p>',
        formedOn: '2026-05-20',
      });
      await change('api::unit.unit', office, { parent: made['WD-A'] });
      await change('api::policy.policy', notice, { body: '<p>二</p>' });
      await change('api::catalog-item.catalog-item', item, { fiveOpen: 'result' });
      await change('api::disclosure.disclosure', news, { body: '<p>公示二</p>' });
      await documents('api::policy.policy').unpublish({ documentId: notice });
      await documents('api::policy.policy').unpublish({ documentId: old });
    });

    const everything = [
      'publish 街道',
      'publish 街道通知',
      'publish 街道旧闻',
      'publish 最低生活保障 审批信息',
      'publish 街道公示',
      'revise 街道',
      'revise 街道通知',
      'revise 最低生活保障 审批信息',
      'revise 街道公示',
      'withdraw 街道通知',
      'withdraw 街道旧闻',
    ];
    const about = /公示|最低/;

    test.each([
      ['', everything],
      // The unit leaves with its own entry. What it changes afterwards is told as having left, and then no more; what
      // it takes back without a change in between is told to whoever has it.
      [
        'unit=WD-B',
        everything
          .filter((entry) => entry !== 'withdraw 街道通知')
          .map((entry) => entry.replace(/^revise (.*)$/, 'withdraw $1 left')),
      ],
      // It comes with its own entry, and brings along what changes afterwards; what was there before counts as its own.
      ['unit=WD-A', everything],
      ['types=disclosure,policy&unit=WD-A', everything.filter((entry) => /公示|通知|旧闻/.test(entry))],
      ['unit=WD-B2', everything],
      // What was published under an item belongs where the item does, at the time.
      [
        'fiveOpen=service',
        everything
          .filter((entry) => about.test(entry))
          .map((entry) => entry.replace(/^revise (.*)$/, 'withdraw $1 left')),
      ],
      ['fiveOpen=result', everything.filter((entry) => about.test(entry) && entry.startsWith('revise'))],
      ['domain=health', everything.filter((entry) => about.test(entry))],
      ['domain=roads', []],
    ])('%s', async (filter, expected) => {
      const changes = await json(from, filter);
      expect(told(changes)).toEqual(expected);
      // What left is told without its text.
      expect(changes.filter(({ left, document }) => left && document !== null)).toEqual([]);
    });

    test.each([
      '',
      'unit=WD-B',
      'unit=WD-A&types=policy',
      'fiveOpen=service',
      'domain=health',
      'domain=roads&unit=WD-A',
    ])('the portal tells the same: %s', async (filter) => {
      const portal = await graphql(from, filter);
      expect(
        portal.map(({ action, left, ...change }) => ({ ...change, action: action.toLowerCase(), left })),
      ).toEqual(
        (await json(from, filter)).map(({ seq, action, id, title, left = false, document }) => ({
          seq,
          action,
          id,
          title,
          left,
          document,
        })),
      );
    });

    test('who is far above, who speaks for whom, and what comes in one act', async () => {
      const start = await head();
      const unit = (code: string, parent = '') =>
        create('api::unit.unit', {
          code,
          name: `单位 ${code}`,
          kind: 'department',
          ...(parent ? { parent } : {}),
        });
      const top = await unit('WD-TOP');
      const middle = await unit('WD-MID', top);
      const low = await unit('WD-LOW', middle);
      const policy = await create('api::policy.policy', {
        title: '办法',
        issuer: low,
        issuedOn: '2026-05-22',
        body: '<p>一</p>',
        domains: [made.health],
      });
      const interpretation = await create('api::interpretation.interpretation', {
        title: '解读',
        policy,
        form: 'text',
        unit: low,
        body: '<p>为什么出台：群众要求。主要内容：每月50元。怎么办：带身份证到窗口。</p>',
      });
      await service(app().strapi, 'publication', 'writes').together(async () => {
        const item = await create('api::catalog-item.catalog-item', {
          ...wholeItem({ unit: low, domain: made.roads ?? '' }),
          fiveOpen: 'execution',
        });
        await create('api::disclosure.disclosure', {
          title: '公示',
          catalogItem: item,
          unit: low,
          body: '<p>公示</p>',
          formedOn: '2026-05-22',
        });
      });
      await change('api::unit.unit', middle, { parent: made['WD-A'] });
      await change('api::policy.policy', policy, { domains: [made.roads] });
      await change('api::interpretation.interpretation', interpretation, { title: '解读之二' });
      expect(told(await json(start, 'unit=WD-TOP&types=unit,policy'))).toEqual([
        'publish 单位 WD-TOP',
        'publish 单位 WD-MID',
        'publish 单位 WD-LOW',
        'publish 办法',
        'withdraw 单位 WD-MID left',
        'withdraw 办法 left',
      ]);
      expect(told(await json(start, 'domain=health'))).toEqual([
        'publish 办法',
        'publish 解读',
        'withdraw 办法 left',
        'withdraw 解读 left',
      ]);
      expect(told(await json(start, 'fiveOpen=execution'))).toEqual([
        'publish 最低生活保障 审批信息',
        'publish 公示',
      ]);
    });

    test('a text that is moved from one column of the website to another, and a column that gets a successor', async () => {
      const start = await head();
      const column = (code: string, successor?: string) =>
        create('api::column.column', {
          code,
          name: `专栏 ${code}`,
          kind: 'notice',
          ...(successor ? { successor } : {}),
        });
      const notices = await column('notices');
      const results = await column('results');
      const item = await create('api::catalog-item.catalog-item', {
        ...wholeItem({ unit: made['WD-A'] ?? '', domain: made.roads ?? '' }),
        level2: '专栏里的事项',
      });
      const news = (title: string, data: object) =>
        create('api::disclosure.disclosure', {
          title,
          catalogItem: item,
          unit: made['WD-A'],
          body: '<p>公示</p>',
          formedOn: '2026-05-22',
          ...data,
        });
      await news('栏外', {});
      const moved = await news('先公告后结果', { column: notices });
      await change('api::disclosure.disclosure', moved, { column: results });
      expect(told(await json(start, 'column=notices'))).toEqual([
        'publish 先公告后结果',
        'withdraw 先公告后结果 left',
      ]);
      // What was there before counts as its own from the change on.
      expect(told(await json(start, 'column=results&unit=WD-A'))).toEqual(['revise 先公告后结果']);
      expect((await graphql(start, 'column=notices')).map(({ left }) => left)).toEqual([false, true]);
      await change('api::column.column', notices, { successor: results, retiredOn: '2026-05-23' });
      await news('新公告', { column: results });
      // Whoever reads the old column goes on in the one that replaces it.
      expect(told(await json(start, 'column=notices'))).toEqual([
        'publish 先公告后结果',
        'revise 先公告后结果',
        'publish 新公告',
      ]);
      const feed = await (await fetch(`${app().url}/syndication/feed.json?column=notices`)).json();
      expect(feed.items.map(({ title }: { title: string }) => title).sort()).toEqual([
        '先公告后结果',
        '新公告',
      ]);
      const unknown = await fetch(`${app().url}/syndication/changes?column=nowhere`);
      expect([unknown.status, await unknown.json()]).toEqual([
        400,
        { error: expect.objectContaining({ parameter: 'column', value: 'nowhere' }) },
      ]);
    });

    test('the index by which readers find their part is verified, and made anew', async () => {
      const { db } = app();
      const faults = async () => (await upkeep().verify()).faults;
      expect(await faults()).toEqual([]);
      await db.query(`UPDATE gongkai.store_place SET any_units = '{}' WHERE seq = $1`, [from + 1]);
      await db.query('DELETE FROM gongkai.store_place WHERE seq = $1', [from + 2]);
      expect(await faults()).toEqual(
        [from + 1, from + 2].map((seq) => expect.stringContaining(`第 ${seq} 条 (entry ${seq})：所属单位`)),
      );
      await upkeep().rebuild();
      expect(await faults()).toEqual([]);
      expect(told(await json(from, 'unit=WD-B2'))).toEqual(everything);
    });
  });
};
