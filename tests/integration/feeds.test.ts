import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryId } from '../../src/domain/feeds';
import { upload } from './files/library';
import { storiesOfPosting } from './posts/ready-to-post-stories';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
/** documentIds by a short name. */
const made: Record<string, string> = {};

interface Item {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
  readonly url?: string;
  readonly attachments?: ReadonlyArray<Readonly<Record<string, unknown>>>;
}
interface JsonFeed {
  readonly title: string;
  readonly next_url?: string;
  readonly items: readonly Item[];
  readonly _gongkai: { readonly withdrawn: ReadonlyArray<{ readonly id: string }> };
}

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : `${app.url}${path}`, { headers });
const feed = async (question = ''): Promise<JsonFeed> =>
  (await (await get(`/syndication/feed.json${question}`)).json()) as JsonFeed;
const titles = async (question: string): Promise<string[]> =>
  (await feed(question)).items.map(({ title }) => title);
const idOf = (name: string): string => entryId(made[name] ?? '', 'zh-Hans');

const policies = () => app.strapi.documents('api::policy.policy');
const unit = async (name: string, data: object): Promise<void> => {
  const { documentId } = await app.strapi
    .documents('api::unit.unit')
    .create({ data: { kind: 'department', ...data } as never });
  made[name] = documentId;
};
const publish = async (name: string, data: object): Promise<void> => {
  const { documentId } = await policies().create({
    data: { title: name, issuedOn: '2026-05-20', body: `<p>${name}</p>`, ...data },
    status: 'published',
  });
  made[name] = documentId;
};

beforeAll(async () => {
  process.env.PORTAL_PAGE_URL = 'https://open.example.gov.cn/{type}/{id}';
  app = await startStrapi({ listen: true });
  await unit('office', { code: 'WD-ZFB', name: '区政府办公室' });
  await unit('new', { code: 'WD-NEW', name: '区文旅局' });
  await unit('old', { code: 'WD-OLD', name: '区文化局', successor: made.new, retiredOn: '2026-01-01' });
  await unit('below', { code: 'WD-LIB', name: '区图书馆', parent: made.new });
  const { documentId } = await app.strapi
    .documents('api::domain.domain')
    .create({ data: { code: 'culture', name: '公共文化服务' } });
  made.culture = documentId;
  const file = await upload(app.strapi, '附件.txt', 'text/plain', '附件内容');
  await publish('甲通知', {
    issuer: made.office,
    fiveOpen: 'decision',
    attachments: [{ name: '附件一', file: file.id }],
  });
  await publish('乙通知', { issuer: made.new, domains: [made.culture] });
  await publish('丙通知', { issuer: made.below, fiveOpen: 'result' });
  const explained = await app.strapi.documents('api::interpretation.interpretation').create({
    data: {
      title: '一图读懂乙通知',
      policy: made.乙通知,
      unit: made.new,
      form: 'infographic',
      body: `<p>${'背景依据：为便利群众。目标任务：图书馆周末开放。'.repeat(10)}</p>`,
      textAlternative: '图书馆周末开放',
    } as never,
    status: 'published',
  });
  made.解读 = explained.documentId;
}, 120_000);
afterAll(async () => {
  delete process.env.PORTAL_PAGE_URL;
  await app.stop();
});

describe('the district’s feed', () => {
  test('has what was published, newest first, with the full text, the page and the files', async () => {
    const { items, title } = await feed();
    expect(title).toBe('政务公开');
    expect(items.map((item) => item.title)).toEqual(['一图读懂乙通知', '丙通知', '乙通知', '甲通知']);
    const item = items[3];
    expect(item?.content_html).toBe('<p>甲通知</p>');
    expect(item?.url).toBe(`https://open.example.gov.cn/policy/${made.甲通知}`);
    expect(item?.attachments).toEqual([
      { url: expect.any(String), mime_type: 'text/plain', title: '附件.txt', size_in_bytes: 12 },
    ]);
    const fetched = await get(String(item?.attachments?.[0]?.url));
    expect([fetched.headers.get('content-type'), await fetched.text()]).toEqual(['text/plain', '附件内容']);
  });

  test('has the same ids in each format, by its own media type', async () => {
    const atom = await get('/syndication/atom.xml');
    const rss = await get('/syndication/rss.xml');
    expect([atom, rss].map((answer) => answer.headers.get('content-type'))).toEqual([
      'application/atom+xml; charset=utf-8',
      'application/rss+xml; charset=utf-8',
    ]);
    const ids = (await feed()).items.map(({ id }) => id);
    expect([...(await atom.text()).matchAll(/<entry[^>]*><id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual(
      ids,
    );
    expect([...(await rss.text()).matchAll(/<guid[^>]*>(.*?)<\/guid>/g)].map(([, id]) => id)).toEqual(ids);
    expect(ids).toContain(idOf('甲通知'));
  });

  test('is read page by page, each entry once', async () => {
    const seen: string[] = [];
    for (let next: string | undefined = '/syndication/feed.json?limit=1'; next; ) {
      const page = (await (await get(next)).json()) as JsonFeed;
      seen.push(...page.items.map(({ title }) => title));
      next = page.next_url;
    }
    expect(seen).toEqual(['一图读懂乙通知', '丙通知', '乙通知', '甲通知']);
    expect(await (await get('/syndication/atom.xml?limit=3')).text()).toMatch(/<link rel="next" href="http/);
  });
});

describe('a narrowed feed', () => {
  test.each([
    ['?unit=WD-ZFB', ['甲通知']],
    ['?unit=WD-NEW', ['一图读懂乙通知', '丙通知', '乙通知']],
    ['?unit=WD-LIB', ['丙通知']],
    ['?domain=culture', ['一图读懂乙通知', '乙通知']],
    ['?type=interpretation', ['一图读懂乙通知']],
    ['?type=policy,interpretation&unit=WD-NEW&domain=culture', ['一图读懂乙通知', '乙通知']],
    ['?fiveOpen=result', ['丙通知']],
    ['?locale=en', []],
    ['?utm_source=reader&fiveOpen=decision&_=1', ['甲通知']],
  ])('%s', async (question, expected) => {
    expect(await titles(question)).toEqual(expected);
  });

  test('of a unit that was merged shows what its successor publishes, under the successor’s name', async () => {
    expect(await titles('?unit=WD-OLD')).toEqual(await titles('?unit=WD-NEW'));
    expect((await feed('?unit=WD-OLD')).title).toBe('政务公开 · 区文旅局');
  });

  test.each([
    ['unit', 'WD-NOBODY'],
    ['domain', 'nothing'],
    ['type', 'polcy'],
    ['fiveOpen', 'DECISION'],
    ['locale', 'fr'],
    ['limit', '1000'],
    ['before', '-1'],
  ])('a wrong %s is refused with its name and value', async (parameter, value) => {
    for (const format of ['feed.json', 'atom.xml', 'rss.xml']) {
      const answer = await get(`/syndication/${format}?${parameter}=${value}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', parameter, value } });
    }
  });
});

describe('a reader who comes again', () => {
  test('is told that nothing is new, by tag and by date, until something is', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const first = await get('/syndication/atom.xml');
    const tag = first.headers.get('etag') ?? '';
    const date = first.headers.get('last-modified') ?? '';
    expect([tag, new Date(date).toUTCString()]).toEqual([expect.stringMatching(/^".+"$/), date]);
    expect((await get('/syndication/atom.xml', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/syndication/atom.xml', { 'if-modified-since': date })).status).toBe(304);
    await policies().update({
      documentId: made.甲通知 ?? '',
      data: { body: '<p>更正</p>' },
      status: 'published',
    });
    for (const [name, value] of [
      ['if-none-match', tag],
      ['if-modified-since', date],
    ] as const)
      expect((await get('/syndication/atom.xml', { [name]: value })).status).toBe(200);
    const { items } = await feed();
    expect([items[0]?.id, items[0]?.content_html]).toEqual([idOf('甲通知'), '<p>更正</p>']);
  });

  test('learns of a withdrawal, and finds the document under its old id when it comes back', async () => {
    await policies().unpublish({ documentId: made.丙通知 ?? '' });
    const tombstone = `<at:deleted-entry ref="${idOf('丙通知')}"`;
    expect(await (await get('/syndication/atom.xml?unit=WD-NEW')).text()).toContain(tombstone);
    expect(await (await get('/syndication/atom.xml?unit=WD-ZFB')).text()).not.toContain(tombstone);
    expect((await feed('?fiveOpen=result'))._gongkai.withdrawn).toMatchObject([{ id: idOf('丙通知') }]);
    expect(await titles('?unit=WD-LIB')).toEqual([]);
    await policies().publish({ documentId: made.丙通知 ?? '' });
    expect(await (await get('/syndication/atom.xml')).text()).not.toContain('deleted-entry');
    expect((await feed('?unit=WD-LIB')).items.map(({ id }) => id)).toEqual([idOf('丙通知')]);
  });

  test('learns of the withdrawal of a text that had moved elsewhere before', async () => {
    await publish('丁通知', { issuer: made.office, fiveOpen: 'service' });
    const withdrawn = async (question: string) =>
      (await feed(question))._gongkai.withdrawn.filter(({ id }) => id === idOf('丁通知')).length;
    await policies().update({
      documentId: made.丁通知 ?? '',
      data: { issuer: made.new, fiveOpen: 'management' } as never,
      status: 'published',
    });
    // It is still public, under the same id: nobody is told to take it down.
    expect(await withdrawn('?unit=WD-ZFB')).toBe(0);
    await policies().unpublish({ documentId: made.丁通知 ?? '' });
    for (const question of [
      '?unit=WD-ZFB',
      '?unit=WD-NEW',
      '?fiveOpen=service',
      '?type=policy&unit=WD-ZFB',
      '',
    ])
      expect([question, await withdrawn(question)]).toEqual([question, 1]);
    expect(await withdrawn('?unit=WD-LIB')).toBe(0);
    await policies().publish({ documentId: made.丁通知 ?? '' });
    expect(await withdrawn('?unit=WD-ZFB')).toBe(0);
    await policies().unpublish({ documentId: made.丁通知 ?? '' });
    await policies().delete({ documentId: made.丁通知 ?? '' });
    delete made.丁通知;
  });

  test('asks for the headers alone, and is refused what feeds do not do', async () => {
    const head = await fetch(`${app.url}/syndication/rss.xml`, { method: 'HEAD' });
    expect([head.status, await head.text(), Number(head.headers.get('content-length')) > 500]).toEqual([
      200,
      '',
      true,
    ]);
    expect((await fetch(`${app.url}/syndication/rss.xml`, { method: 'POST' })).status).toBe(405);
  });
});

test('search engines find every page of the portal, and when it changed', async () => {
  const index = await (await get('/sitemap.xml')).text();
  const parts = [...index.matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)].map(
    ([, address]) => address,
  );
  expect(parts).toEqual([`${app.url}/sitemap-interpretation-1.xml`, `${app.url}/sitemap-policy-1.xml`]);
  const pages = await (await get(String(parts[1]))).text();
  const listed = [...pages.matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)];
  expect(listed.map(([, page]) => page).sort()).toEqual(
    ['甲通知', '乙通知', '丙通知'].map((name) => `https://open.example.gov.cn/policy/${made[name]}`).sort(),
  );
  for (const [, , changed] of listed) expect(new Date(String(changed)).toISOString()).toBe(changed);
});

storiesOfPosting(() => app, made);
