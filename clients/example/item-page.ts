import { ItemPageDocument } from '../typescript/src';
import { day, h } from './html';
import { say } from './language';
import { audienceName, channelName, fiveOpenName, levelName, methodName } from './names';
import { card, facts, gone, guideRow, joined, linkRow, rows } from './parts';
import { request } from './portal';

/** An item with its eight elements (八要素), what was made public under it, and how to get it done. */
export const itemPage = async (id: string): Promise<Node[]> => {
  const { catalogItem: item } = await request(ItemPageDocument, { id });
  if (!item)
    return gone(
      say('该事项未公开或已撤回', 'This item is not public, or not any more'),
      '#/unit',
      say('回到事项目录', 'To the catalogue'),
    );
  const name = joined([item.level1, item.level2, item.level3]);
  const optional = say('（可选）', ' (optional)');
  const catalogue = say(`${item.unit.name}公开事项目录`, `${item.unit.name}: catalogue`);
  const { disclosures, serviceGuides: guides } = item;
  return [
    h('p', { class: 'soft' }, h('a', { href: `#/unit/${item.unit.code}` }, catalogue)),
    h('h1', {}, name),
    h(
      'p',
      { class: 'soft' },
      joined([
        item.domain.name,
        fiveOpenName(item.fiveOpen),
        item.levels.map(levelName).join(say('、', ', ')),
        say(`${day(item.updatedAt)}更新`, `updated ${day(item.updatedAt)}`),
      ]),
    ),
    card(
      'elements',
      say('公开要素', 'What is made public, and how'),
      facts([
        [say('公开事项名称', 'Item'), [name]],
        [
          say('公开内容', 'Content'),
          item.contentElements.map(({ text, required }) => `${text}${required ? '' : optional}`),
        ],
        [
          say('公开依据', 'Legal basis'),
          item.legalBases.map(
            ({ text, title, number, article }) =>
              text ?? `《${title ?? ''}》${number ? `（${number}）` : ''}${article ?? ''}`,
          ),
        ],
        [say('公开时限', 'Time limit'), [item.timeLimit.text]],
        [
          say('公开主体', 'By whom'),
          item.subjects.length > 0 ? item.subjects.map((unit) => unit.name) : [item.subjectText],
        ],
        [say('公开方式', 'Method'), [methodName(item.method)]],
        [say('公开渠道和载体', 'Where'), item.channels.map(channelName)],
        [
          say('公开对象', 'To whom'),
          [[audienceName(item.audience), item.audienceNote].filter(Boolean).join(say('：', ': '))],
        ],
      ]),
    ),
    disclosures.totalCount > 0
      ? card(
          'disclosures',
          say(`公开的信息（${disclosures.totalCount} 条）`, `Made public (${disclosures.totalCount})`),
          rows(
            disclosures.nodes.map(({ id, title, publishedAt }) =>
              linkRow(`#/disclosure/${id}`, title, [day(publishedAt)]),
            ),
          ),
        )
      : document.createTextNode(''),
    guides.totalCount > 0
      ? card('guides', say('办事指南', 'Services'), rows(guides.nodes.map(guideRow)))
      : document.createTextNode(''),
  ];
};
