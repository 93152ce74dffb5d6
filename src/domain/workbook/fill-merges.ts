import type { Cell, Merge, Sheet, SheetRow } from './sheet';

type Direction = 'down' | 'down-and-right';

/** The rows that a merge covers; those that the sheet does not hold are left out. */
const covered = (rows: readonly SheetRow[], merge: Merge): readonly SheetRow[] => {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < merge.top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((rows[end]?.number ?? Number.POSITIVE_INFINITY) <= merge.bottom) end += 1;
  return rows.slice(low, end);
};

/**
 * The rows with the text of merged cells in each cell that they cover. In the body only downwards: there a cell that
 * was merged across columns is a remark or a heading, not the same statement several times.
 */
export const fillMerges = ({ rows, merges }: Sheet, headerEnd: number, lastColumn: number): SheetRow[] => {
  const filled = new Map<number, Map<number, Cell>>();
  const take = (merge: Merge, direction: Direction): void => {
    const [first, ...others] = covered(rows, merge);
    const cell = first?.number === merge.top ? first.cells.get(merge.left) : undefined;
    if (first === undefined || cell === undefined) return;
    const right = direction === 'down' ? merge.left : Math.min(merge.right, lastColumn);
    for (const row of [first, ...others]) {
      const cells = filled.get(row.number) ?? new Map(row.cells);
      for (let column = merge.left; column <= right; column += 1) cells.set(column, cell);
      filled.set(row.number, cells);
    }
  };
  for (const merge of merges) take(merge, merge.bottom <= headerEnd ? 'down-and-right' : 'down');
  return rows.map((row) => ({ number: row.number, cells: filled.get(row.number) ?? row.cells }));
};
