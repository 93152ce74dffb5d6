import { SearchDocument, type SearchQuery } from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
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

/** What was found by words, the best answer first (搜索). */
export const searchPage = async (text: string): Promise<Node[]> => {
  if (text.trim() === '')
    return gone(
      say('请输入要找的词', 'What are you looking for?'),
      '#/unit',
      say('回到事项目录', 'To the catalogue'),
    );
  const { search } = await request(SearchDocument, { text, first: 30 });
  return [
    h('h1', {}, say(`搜索“${text}”`, `Search: ${text}`)),
    card(
      'list',
      say(`共 ${search.totalCount} 条`, `${search.totalCount} found`),
      search.relaxed
        ? h(
            'p',
            { class: 'soft' },
            say(
              '没有全部包含这些词的内容，以下包含其中一部分。',
              'Nothing has all of the words; these have some.',
            ),
          )
        : null,
      h('ul', { class: 'rows' }, ...search.edges.map(row)),
    ),
  ];
};
