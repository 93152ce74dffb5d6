import type { Block, List, Paragraph } from './blocks';

type Item = Paragraph & { readonly bullet: number };

const isItem = (block: Block | undefined): block is Item =>
  block?.kind === 'paragraph' && block.bullet !== null;

/** Items deeper than the first belong to the item before them. */
const listOf = ([first, ...rest]: readonly [Item, ...Item[]]): List => {
  const items: Block[][] = [[{ ...first, bullet: null }]];
  for (let at = 0; at < rest.length; ) {
    const [item, ...following] = rest.slice(at) as [Item, ...Item[]];
    if (item.bullet <= first.bullet) {
      items.push([{ ...item, bullet: null }]);
      at += 1;
      continue;
    }
    const end = following.findIndex(({ bullet }) => bullet <= first.bullet);
    const deeper = end < 0 ? following : following.slice(0, end);
    items.at(-1)?.push(listOf([item, ...deeper]));
    at += 1 + deeper.length;
  }
  return { kind: 'list', tag: 'ul', start: null, items };
};

/** Word and WPS write a list of bullets as paragraphs that say how deep they stand; put together, they are a list. */
export const gatherBullets = (blocks: readonly Block[]): readonly Block[] => {
  const gathered: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    if (!isItem(block)) {
      gathered.push(within(block));
      at += 1;
      continue;
    }
    const items: [Item, ...Item[]] = [block];
    for (let next = blocks[at + 1]; isItem(next); next = blocks[at + items.length]) items.push(next);
    gathered.push(listOf(items));
    at += items.length;
  }
  return gathered;
};

const within = (block: Block): Block => {
  if (block.kind === 'quote') return { ...block, blocks: gatherBullets(block.blocks) };
  if (block.kind === 'list') return { ...block, items: block.items.map(gatherBullets) };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: gatherBullets(cell.blocks) })));
  return { ...block, rows };
};
