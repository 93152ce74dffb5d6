import { readTick } from '../choices/tick';
import type { Cell, Merge, Sheet, SheetRow } from '../sheet';

/** A text that a merge covers: it is stored, and nobody sees it. */
export interface CoveredCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface FilledRows {
  readonly rows: readonly SheetRow[];
  /** What stood under merges of the body and says something else than they show. */
  readonly covered: readonly CoveredCell[];
}

/** The rows that a merge covers; those that the sheet does not hold are left out. */
const rowsUnder = (rows: readonly SheetRow[], merge: Merge): readonly SheetRow[] => {
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
 * was merged across columns is a remark or a heading, not the same statement several times, unless it is a tick over
 * columns that are `ticked` together. A text under a merge is taken away.
 */
export const fillMerges = (
  { rows, merges }: Sheet,
  headerEnd: number,
  lastColumn: number,
  ticked: readonly ReadonlySet<number>[] = [],
): FilledRows => {
  const filled = new Map<number, Map<number, Cell>>();
  const covered: CoveredCell[] = [];
  /** One √ over 全社会 and 特定群体 is a tick in both. */
  const isTickOver = ({ left, right }: Merge, shown: Cell | undefined): boolean =>
    shown !== undefined &&
    readTick(shown.text, []) === true &&
    ticked.some((columns) => columns.has(left) && columns.has(right));
  const take = (merge: Merge): void => {
    const inHeader = merge.bottom <= headerEnd;
    const under = rowsUnder(rows, merge);
    const [first] = under;
    const shown = first?.number === merge.top ? first.cells.get(merge.left) : undefined;
    const isAcross = inHeader || isTickOver(merge, shown);
    for (const row of under) {
      const cells = filled.get(row.number) ?? new Map(row.cells);
      filled.set(row.number, cells);
      for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column += 1) {
        const text = row.cells.get(column)?.text ?? '';
        if (!inHeader && text !== '' && text !== shown?.text) covered.push({ row: row.number, column, text });
        const filling = isAcross || column === merge.left ? shown : undefined;
        if (filling !== undefined) cells.set(column, filling);
        else if (!inHeader) cells.delete(column);
      }
    }
  };
  for (const merge of merges) take(merge);
  return {
    rows: rows.map((row) => ({ ...row, cells: filled.get(row.number) ?? row.cells })),
    covered,
  };
};
