import { attributesText, encodeText } from '../encode';
import type { Align, Block, Cell, List, Paragraph, Run, Table, Words } from './blocks';

const open = (tag: string, attributes: Readonly<Record<string, string | number | null>> = {}): string =>
  `<${tag}${attributesText(attributes)}>`;

const ends = (words: Words): string[] => [
  ...(words.href === null ? [] : ['a']),
  ...words.marks.filter((mark) => !(mark === 'u' && words.href !== null)),
];

const wordsOf = (words: Words): string => {
  const tags = ends(words);
  const before = tags.map((tag) => open(tag, tag === 'a' ? { href: words.href } : {})).join('');
  return `${before}${encodeText(words.text)}${[...tags]
    .reverse()
    .map((tag) => `</${tag}>`)
    .join('')}`;
};

const isAlike = (one: Words, other: Run): other is Words =>
  other.kind === 'words' && one.href === other.href && one.marks.join() === other.marks.join();

/** Word cuts a sentence into many runs: those that look alike are one. */
const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<Run[]>((kept, run) => {
    const last = kept.at(-1);
    if (last?.kind === 'words' && isAlike(last, run))
      kept[kept.length - 1] = { ...last, text: last.text + run.text };
    else kept.push(run);
    return kept;
  }, []);

const inline = (runs: readonly Run[]): string =>
  joined(runs)
    .map((run) => {
      if (run.kind === 'break') return '<br>';
      if (run.kind === 'picture') return open('img', { src: run.src, alt: run.alt });
      return wordsOf(run);
    })
    .join('');

const paragraph = ({ tag, align, runs }: Paragraph): string =>
  tag === 'pre' ? `<pre>${inline(runs)}</pre>` : `${open(tag, { align })}${inline(runs)}</${tag}>`;

/** What stands alone in an item or a cell needs no paragraph around it. */
const inside = (blocks: readonly Block[], align: Align): string => {
  const [only] = blocks;
  const isAlone = blocks.length === 1 && only?.kind === 'paragraph' && only.tag === 'p';
  return isAlone && only.align === align ? inline(only.runs) : blocks.map(block).join('');
};

const item = (blocks: readonly Block[]): string => {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' &&
    first.tag === 'p' &&
    first.align === null &&
    rest.every(({ kind }) => kind === 'list')
    ? `<li>${inline(first.runs)}${rest.map(block).join('')}</li>`
    : `<li>${blocks.map(block).join('')}</li>`;
};

const list = ({ tag, start, items }: List): string =>
  `${open(tag, { start })}${items.map(item).join('')}</${tag}>`;

const cell =
  (isHead: boolean) =>
  ({ header, colspan, rowspan, align, blocks }: Cell): string => {
    const [only] = blocks;
    const own = blocks.length === 1 && only?.kind === 'paragraph' ? (only.align ?? align) : align;
    const tag = header ? 'th' : 'td';
    const scope = header ? (isHead ? 'col' : 'row') : null;
    const spans = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
    return `${open(tag, { ...spans, scope, align: own })}${inside(blocks, only?.kind === 'paragraph' ? only.align : null)}</${tag}>`;
  };

const row =
  (isHead: boolean) =>
  (cells: readonly Cell[]): string =>
    `<tr>${cells.map(cell(isHead)).join('')}</tr>`;

const table = ({ caption, headRows, rows }: Table): string => {
  const head = rows.slice(0, headRows).map(row(true)).join('');
  const body = rows.slice(headRows).map(row(false)).join('');
  return `<table>${caption && `<caption>${encodeText(caption)}</caption>`}${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
};

const block = (one: Block): string => {
  switch (one.kind) {
    case 'paragraph':
      return paragraph(one);
    case 'list':
      return list(one);
    case 'table':
      return table(one);
    case 'quote':
      return `<blockquote>${one.blocks.map(block).join('')}</blockquote>`;
    case 'rule':
      return '<hr>';
  }
};

export const writeBlocks = (blocks: readonly Block[]): string => blocks.map(block).join('');
