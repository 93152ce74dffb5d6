import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Deed, posts } from '../../src/domain/posts';
import { uidOf } from '../../src/domain/public-model';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { bodyOf, home } from './support/two-offices';
import { documents, fillUnit, type Ids, type UnitType, unitTypes } from './support/two-units';

// Of every third type in every run, of all by `npm run test:long`.
const long = process.env.LONG === '1';
const types = unitTypes.filter((_, place) => long || place % 3 === 1);

let app: TestStrapi;
const callers = new Map<string, Caller>();
/** Documents of 区民政局 and of 区卫健委; the policies are public. */
const filled: Record<string, Ids> = {};
const units: Record<string, string> = {};

/** The unit of each post's account; the office sees all. */
const unitOf = (post: string): string => (post === 'media-centre' ? 'WD-RMT' : 'WD-MZJ');

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  for (const [code, mark] of [
    ['WD-MZJ', '民政'],
    ['WD-WJW', '卫健'],
  ] as const) {
    filled[code] = await fillUnit(app, code, mark);
    const unit = await documents(app, 'api::unit.unit').findFirst({ filters: { code } });
    units[code] = unit?.documentId ?? '';
  }
  for (const { code } of posts) callers.set(code, await accountOf(app, code, [unitOf(code)], code));
});
afterAll(() => app.stop());

interface Action {
  readonly name: string;
  readonly deed: Deed;
  readonly method: string;
  readonly path: (id: string) => string;
}
const to = (action: string) => (id: string) => `/${id}/actions/${action}?locale=zh-Hans`;
// What ends a document stands last.
const actions: readonly Action[] = [
  { name: 'read', deed: 'read', method: 'GET', path: (id) => `/${id}?locale=zh-Hans` },
  { name: 'read what is public', deed: 'read', method: 'GET', path: (id) => `/${id}?status=published` },
  { name: 'update', deed: 'update', method: 'PUT', path: (id) => `/${id}?locale=zh-Hans` },
  { name: 'translate', deed: 'update', method: 'PUT', path: (id) => `/${id}?locale=en` },
  { name: 'discard', deed: 'update', method: 'POST', path: to('discard') },
  { name: 'publish', deed: 'publish', method: 'POST', path: to('publish') },
];

/** What the table says: no right, not there, or done (or told what is missing before it can be). */
type Cell = 403 | 404 | 'answered';

/** Whether a version of a document is public now: the media centre reads it then. */
const isPublic = async (type: UnitType['name'], id: string): Promise<boolean> =>
  (await app.strapi.db
    .query(uidOf(type) as 'api::unit.unit')
    .count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;

const said = (post: (typeof posts)[number], code: string, deed: Deed, shown: boolean): Cell => {
  if (!post.deeds.contents.includes(deed)) return 403;
  if (post.code === 'district-office' || code === unitOf(post.code)) return 'answered';
  return post.code === 'media-centre' && shown ? 'answered' : 404;
};
/** There is no public version to which the draft could go back. */
const nothingToDiscard = ({ deeds }: (typeof posts)[number]): Cell =>
  deeds.contents.includes('update') ? 404 : 403;
const given = (status: number): Cell | number =>
  status === 403 || status === 404 ? status : status < 500 ? 'answered' : status;

test.each(types)('posts × units × actions: $name', async (type) => {
  const wrong: string[] = [];
  let cells = 0;
  for (const post of posts)
    for (const code of ['WD-MZJ', 'WD-WJW'])
      for (const { name, deed, method, path } of actions) {
        const id = filled[code]?.[type.name] ?? '';
        const body = method === 'GET' ? undefined : {};
        const shown = await isPublic(type.name, id);
        const answer = await callers.get(post.code)?.(method, `${home(type.name)}${path(id)}`, body);
        const [got, expected] = [
          given(answer?.status ?? 0),
          name === 'discard' && !shown ? nothingToDiscard(post) : said(post, code, deed, shown),
        ];
        cells += 1;
        if (got !== expected)
          wrong.push(
            `${post.code} ${name} ${type.name} of ${code}: ${answer?.status} instead of ${expected}`,
          );
      }
  expect(wrong).toEqual([]);
  expect(cells).toBe(posts.length * 2 * actions.length);
});

test.each(types)('posts × units: who makes and lists $name', async (type) => {
  const wrong: string[] = [];
  const link = type.unit ?? '';
  for (const post of posts)
    for (const code of ['WD-MZJ', 'WD-WJW']) {
      const ask = callers.get(post.code);
      const listed = await ask?.('GET', `${home(type.name)}?locale=zh-Hans&pageSize=100`);
      const { results = [] } = (await bodyOf(listed as Response)) as {
        results?: ReadonlyArray<{ documentId: string }>;
      };
      const shown = await isPublic(type.name, filled[code]?.[type.name] ?? '');
      const isListed = results.some(({ documentId }) => documentId === filled[code]?.[type.name]);
      if (isListed !== (said(post, code, 'read', shown) === 'answered'))
        wrong.push(`${post.code} lists ${type.name} of ${code}: ${isListed}`);
      const unit = { connect: [{ documentId: units[code] ?? '', locale: 'zh-Hans' }] };
      const made = await ask?.('POST', `${home(type.name)}?locale=zh-Hans`, { [link]: unit });
      const text = (await made?.text()) ?? '';
      const may = said(post, code, 'create', shown);
      // Whose it would be is told on the field; everything else that is missing is the form's matter.
      const isRefused = made?.status === 400 && text.includes('请选择本单位');
      const got = made?.status === 403 ? 403 : isRefused ? 404 : 'answered';
      if (got !== may)
        wrong.push(`${post.code} makes ${type.name} of ${code}: ${made?.status} ${text.slice(0, 200)}`);
    }
  expect(wrong).toEqual([]);
});
