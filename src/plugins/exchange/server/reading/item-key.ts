import { nameKey } from '../../../../domain/folding';

export interface Named {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
}

/** What makes two rows the same item of one unit and domain: their names, as far as a reader sees them. */
export const itemKey = ({ level1, level2, level3 }: Named): string =>
  [level1, level2, level3].map((level) => nameKey(level ?? '')).join('\n');
