import type { Fragment, Mark, Node } from 'prosemirror-model';
import { attributesText, encodeText } from '../../../../domain/texts/encode';
import { writeTable } from './write-table';

type Attributes = Readonly<Record<string, string | number | null>>;

const element = (tag: string, attributes: Attributes, inside: string): string =>
  `<${tag}${attributesText(attributes)}>${inside}</${tag}>`;

const openMark = ({ type, attrs }: Mark): string =>
  type.name === 'link' ? `<a${attributesText({ href: attrs.href, title: attrs.title })}>` : `<${type.name}>`;
const closeMark = ({ type }: Mark): string => (type.name === 'link' ? '</a>' : `</${type.name}>`);

const leaf = (node: Node): string => {
  if (node.isText) return encodeText(node.text ?? '');
  return node.type.name === 'break' ? '<br>' : `<img${attributesText(node.attrs)}>`;
};

/** Text with its marks: a mark that goes on from one piece to the next is opened once. */
const inline = (content: Fragment): string => {
  let open: readonly Mark[] = [];
  let html = '';
  const closeTo = (depth: number): void => {
    html += [...open.slice(depth)].reverse().map(closeMark).join('');
    open = open.slice(0, depth);
  };
  content.forEach((node) => {
    const differs = node.marks.findIndex((mark, index) => !open[index] || !mark.eq(open[index]));
    closeTo(differs < 0 ? node.marks.length : differs);
    for (const mark of node.marks.slice(open.length)) {
      html += openMark(mark);
      open = [...open, mark];
    }
    html += leaf(node);
  });
  closeTo(0);
  return html;
};

/** What an item or a cell holds: a paragraph that stands alone, or before an item's lists, needs no element of its own. */
const inside = (content: Fragment): string => {
  const first = content.firstChild;
  let isBare = first?.type.name === 'paragraph' && first.attrs.align === null;
  content.forEach((node, _, index) => {
    if (index > 0 && !['bullets', 'numbers'].includes(node.type.name)) isBare = false;
  });
  return isBare && first ? `${inline(first.content)}${blocks(content.cut(first.nodeSize))}` : blocks(content);
};

const items = ({ content }: Node): string => {
  let html = '';
  content.forEach((item) => {
    html += element('li', { value: item.attrs.value }, inside(item.content));
  });
  return html;
};

const block = (node: Node): string => {
  const { type, attrs, content } = node;
  switch (type.name) {
    case 'heading':
      return element(`h${attrs.level}`, { align: attrs.align }, inline(content));
    case 'quote':
      return element('blockquote', {}, blocks(content));
    case 'rule':
      return '<hr>';
    case 'verbatim':
      return element('pre', {}, inline(content));
    case 'bullets':
      return element('ul', {}, items(node));
    case 'numbers':
      return element(
        'ol',
        { start: attrs.start, type: attrs.type, reversed: attrs.reversed ? '' : null },
        items(node),
      );
    case 'table':
      return writeTable(node, inside);
    default:
      return element('p', { align: attrs.align }, inline(content));
  }
};

const blocks = (content: Fragment): string => {
  let html = '';
  content.forEach((node) => {
    html += block(node);
  });
  return html;
};

const isEmpty = ({ childCount, firstChild }: Node): boolean =>
  childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.childCount === 0;

/** A text as the field keeps it: HTML of which the allow-list has nothing to change; nothing where nothing is written. */
export const writeText = (doc: Node): string => (isEmpty(doc) ? '' : blocks(doc.content));
