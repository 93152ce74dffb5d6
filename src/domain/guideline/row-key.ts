import { folded } from '../folding';

interface Named {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
}

const bare = (text: string | null): string => folded(text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

/** What two spellings of one item's name have in common. */
export const rowKey = ({ level1, level2, level3 }: Named): string =>
  [level1, level2, level3].map(bare).join('|');

export const rowTitle = ({ level1, level2, level3 }: Named): string =>
  [level1, level2, level3].filter((part) => part !== null && part !== '').join(' ');
