import { ItemPageDocument } from '../typescript/src';
import { day, h } from './html';
import { audienceName, channelName, fiveOpenName, levelName, methodName } from './names';
import { request } from './portal';

const lines = (texts: readonly string[]): Node =>
  texts.length === 1
    ? document.createTextNode(texts[0] ?? '')
    : h('ul', {}, ...texts.map((text) => h('li', {}, text)));

/** An item with its eight elements (八要素). */
export const itemPage = async (id: string): Promise<Node[]> => {
  const { catalogItem: item } = await request(ItemPageDocument, { id });
  if (!item)
    return [h('h1', {}, '该事项未公开或已撤回'), h('p', {}, h('a', { href: '#/unit' }, '回到事项目录'))];
  const name = [item.level1, item.level2, item.level3].filter(Boolean).join(' · ');
  const elements: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['公开事项名称', [name]],
    ['公开内容', item.contentElements.map(({ text, required }) => `${text}${required ? '' : '（可选）'}`)],
    [
      '公开依据',
      item.legalBases.map(
        ({ text, title, number, article }) =>
          text ?? `《${title ?? ''}》${number ? `（${number}）` : ''}${article ?? ''}`,
      ),
    ],
    ['公开时限', [item.timeLimit.text ?? '']],
    [
      '公开主体',
      item.subjects.length > 0 ? item.subjects.map((unit) => unit.name) : [item.subjectText ?? ''],
    ],
    ['公开方式', [methodName(item.method)]],
    ['公开渠道和载体', item.channels.map(channelName)],
    ['公开对象', [[audienceName(item.audience), item.audienceNote].filter(Boolean).join('：')]],
  ];
  return [
    h('p', { class: 'soft' }, h('a', { href: `#/unit/${item.unit.code}` }, `${item.unit.name}公开事项目录`)),
    h('h1', {}, name),
    h(
      'p',
      { class: 'soft' },
      [
        item.domain.name,
        fiveOpenName(item.fiveOpen),
        item.levels.map(levelName).join('、'),
        `${day(item.updatedAt)}更新`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'elements' },
      h('h2', { id: 'elements' }, '公开要素'),
      h(
        'dl',
        { class: 'elements' },
        ...elements.flatMap(([term, texts]) => [h('dt', {}, term), h('dd', {}, lines(texts))]),
      ),
    ),
    item.disclosures.totalCount > 0
      ? h(
          'section',
          { class: 'card', 'aria-labelledby': 'disclosures' },
          h('h2', { id: 'disclosures' }, `公开的信息（${item.disclosures.totalCount} 条）`),
          lines(item.disclosures.nodes.map(({ title, publishedAt }) => `${title}（${day(publishedAt)}）`)),
        )
      : document.createTextNode(''),
  ];
};
