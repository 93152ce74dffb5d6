import {
  SearchDocument,
  type SearchQuery,
  type SearchQueryVariables,
  type SearchType,
} from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
import { askedKindName, typeName } from './names';
import { card, gone } from './parts';
import { request } from './portal';

type Found = SearchQuery['search']['edges'][number];

const pages: Readonly<Record<string, string>> = {
  CatalogItem: 'item',
  Disclosure: 'disclosure',
  Policy: 'policy',
  ParticipationEvent: 'event',
  ServiceGuide: 'guide',
  Training: 'training',
};

/** The page of a document; an interpretation and an answer stand on that of their policy, others have none here. */
const pageOf = ({ node }: Found): string | null => {
  if ('policy' in node && node.policy) return `#/policy/${node.policy.id}`;
  if ('concerns' in node && node.concerns) return `#/policy/${node.concerns.id}`;
  const page = pages[node.__typename];
  return page ? `#/${page}/${node.id}` : null;
};

/** A row of what was found. Title and excerpt are HTML of the portal's, with the words marked. */
const row = (found: Found): HTMLElement => {
  const href = pageOf(found);
  const title = formed(found.highlights.title);
  title.className = 'found';
  return h(
    'li',
    { class: 'row' },
    href ? h('a', { href }, title) : title,
    formed(found.highlights.excerpt),
    h(
      'p',
      { class: 'soft' },
      say(`${day(found.node.publishedAt)}公开`, `public since ${day(found.node.publishedAt)}`),
    ),
  );
};

type Search = SearchQuery['search'];
type Variables = Omit<SearchQueryVariables, 'text' | 'locale'>;

/** Ways to narrow a search that a reader knows, by what stands in the address. */
const forWhom: ReadonlyArray<readonly [part: string, zh: string, en: string, variables: Variables]> = [
  ['', '全部', 'All', {}],
  ['person', '个人办事', 'For persons', { applicant: 'NATURAL_PERSON' }],
  ['company', '企业办事', 'For companies', { applicant: 'LEGAL_PERSON' }],
];

const narrowedBy = (part: string): Variables =>
  forWhom.find(([name]) => name === part)?.[3] ?? { types: [part as SearchType] };

const address = (text: string, part: string): string =>
  `#/search/${encodeURIComponent(text)}${part ? `/${part}` : ''}`;

const choice = (text: string, part: string, chosen: string, name: string): HTMLElement =>
  h('a', { href: address(text, part), 'aria-current': part === chosen ? 'true' : false }, name);

/** Whom it is for, and what it is: each leads to the same search, narrowed. */
const choices = (text: string, chosen: string, { facets }: Search): HTMLElement =>
  h(
    'nav',
    { class: 'choices', 'aria-label': say('缩小范围', 'Narrow') },
    ...forWhom.map(([part, zh, en]) => choice(text, part, chosen, say(zh, en))),
    ...facets.types.map(({ type, count }) => choice(text, type, chosen, `${typeName(type)} ${count}`)),
  );

/** What answers the question, with the document that says so. */
const answerCard = ({ answer }: Search): HTMLElement | null => {
  if (!answer) return null;
  const page = pages[answer.document.__typename];
  const { id, title, publishedAt } = answer.document;
  return card(
    'answer',
    askedKindName(answer.kind),
    h('p', { class: 'text' }, answer.text),
    h(
      'p',
      { class: 'soft' },
      say('出处：', 'From: '),
      page ? h('a', { href: `#/${page}/${id}` }, title) : title,
      say(`，${day(publishedAt)}公开`, `, public since ${day(publishedAt)}`),
    ),
  );
};

const told = ({ totalCount, totalIsExact }: Search): string =>
  totalIsExact
    ? say(`共 ${totalCount} 条`, `${totalCount} found`)
    : say(`${totalCount} 条以上`, `more than ${totalCount} found`);

const soft = (text: string): HTMLElement => h('p', { class: 'soft' }, text);

/** The list, which grows by a page when a reader wants more. */
const list = (text: string, variables: Variables, search: Search): HTMLElement => {
  const found = h('ul', { class: 'rows' }, ...search.edges.map(row));
  const more = h('button', { type: 'button' }, say('更多结果', 'More'));
  let { hasNextPage, endCursor } = search.pageInfo;
  more.hidden = !hasNextPage;
  more.addEventListener('click', async () => {
    more.disabled = true;
    const next = await request(SearchDocument, { ...variables, text, first: 20, after: endCursor });
    ({ hasNextPage, endCursor } = next.search.pageInfo);
    const rows = next.search.edges.map(row);
    found.append(...rows);
    rows[0]?.querySelector('a')?.focus();
    more.disabled = false;
    more.hidden = !hasNextPage;
  });
  return h('div', {}, found, more);
};

const nothing = (): HTMLElement =>
  soft(
    say(
      '没有找到。请换一种说法、少写几个词，或从栏目中查找；也可以申请政府信息公开。',
      'Nothing was found. Try other or fewer words, or look through the sections.',
    ),
  );

/** What was found by words, the best answer first (搜索); `part` narrows it. */
export const searchPage = async (text: string, part = ''): Promise<Node[]> => {
  if (text.trim() === '')
    return gone(
      say('请输入要找的词', 'What are you looking for?'),
      '#/unit',
      say('回到事项目录', 'To the catalogue'),
    );
  const variables = narrowedBy(part);
  const { search } = await request(SearchDocument, { ...variables, text, first: 20 });
  const shown: ReadonlyArray<Node | null> = [
    h('h1', {}, say(`搜索“${text}”`, `Search: ${text}`)),
    search.corrected
      ? h(
          'p',
          {},
          say('您要找的是不是：', 'Did you mean: '),
          h('a', { href: address(search.corrected, part) }, search.corrected),
        )
      : null,
    answerCard(search),
    choices(text, part, search),
    card(
      'list',
      told(search),
      search.relaxed
        ? soft(
            say(
              '没有同时包含这些词的结果，以下包含其中一部分。',
              'Nothing has all of the words; these have some.',
            ),
          )
        : null,
      search.edges.length === 0 ? nothing() : list(text, variables, search),
    ),
  ];
  return shown.filter((node) => node !== null);
};
