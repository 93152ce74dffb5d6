import { DisclosurePageDocument } from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
import { attachments, card, gone, joined } from './parts';
import { request } from './portal';

/** What was made public under an item (政府信息), with its files. */
export const disclosurePage = async (id: string): Promise<Node[]> => {
  const { disclosure } = await request(DisclosurePageDocument, { id });
  if (!disclosure)
    return gone(
      say('该信息未公开或已撤回', 'This is not public, or not any more'),
      '#/unit',
      say('回到事项目录', 'To the catalogue'),
    );
  const { catalogItem: item } = disclosure;
  return [
    h(
      'p',
      { class: 'soft' },
      h('a', { href: `#/item/${item.id}` }, joined([item.level1, item.level2, item.level3])),
    ),
    h('h1', {}, disclosure.title),
    h(
      'p',
      { class: 'soft' },
      joined([
        disclosure.unit.name,
        disclosure.documentNumber,
        say(`${day(disclosure.publishedAt)}公开`, `public since ${day(disclosure.publishedAt)}`),
      ]),
    ),
    card(
      'text',
      say('正文', 'Text'),
      disclosure.body ? formed(disclosure.body) : null,
      attachments(disclosure.attachments),
    ),
  ];
};
