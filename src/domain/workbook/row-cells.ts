import { cleanText, isDitto } from './cell-text';
import { type ColumnKey, columns } from './columns';
import type { Header } from './header';
import { withoutNeutraliser } from './print-form';
import { type Remark, remark, type Trouble } from './remark';
import { type SheetRow, textAt } from './sheet';
import { faultyCell, troubles } from './troubles';

/** A row's cells by column, with what was said about them while reading. */
export interface RowCells {
  readonly row: number;
  has(key: ColumnKey): boolean;
  text(key: ColumnKey): string;
  refuse(key: ColumnKey, trouble: Trouble, value?: string): void;
  warn(key: ColumnKey, trouble: Trouble, value?: string): void;
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** The texts of the last row, for 同上 and for cells left blank below a name that holds for several rows. */
export type TextsAbove = ReadonlyMap<ColumnKey, string>;

const isUsed = (key: ColumnKey): boolean =>
  key !== 'order' && !['form', 'office', 'phone', 'url', 'note'].includes(key);

/**
 * The row's cells as clean text. 同上 becomes what stands above, and is reported; a formula or an error is refused
 * where its column is imported.
 */
export const rowCells = (row: SheetRow, header: Header, above: TextsAbove, rowAbove: number): RowCells => {
  const refused: Remark[] = [];
  const warnings: Remark[] = [];
  const texts = new Map<ColumnKey, string>();
  const label = (key: ColumnKey): string => header.labels.get(key) ?? columns[key].name;
  const cells: RowCells = {
    row: row.number,
    has: (key) => header.columns.has(key),
    text: (key) => texts.get(key) ?? '',
    refuse: (key, trouble, value = cells.text(key)) =>
      void refused.push(remark(row.number, label(key), value, trouble)),
    warn: (key, trouble, value = cells.text(key)) =>
      void warnings.push(remark(row.number, label(key), value, trouble)),
    refused,
    warnings,
  };
  for (const [key, column] of header.columns) {
    const fault = row.cells.get(column)?.fault;
    const text = withoutNeutraliser(cleanText(textAt(row, column)));
    texts.set(key, text);
    if (!isUsed(key)) continue;
    if (fault !== undefined) cells.refuse(key, faultyCell(fault));
    else if (isDitto(text)) takeAbove(cells, texts, key, text, above.get(key), rowAbove);
  }
  return cells;
};

const takeAbove = (
  cells: RowCells,
  texts: Map<ColumnKey, string>,
  key: ColumnKey,
  text: string,
  above: string | undefined,
  rowAbove: number,
): void => {
  if (above === undefined || above === '') {
    cells.refuse(key, troubles.dittoFirst, text);
    return;
  }
  texts.set(key, above);
  cells.warn(key, troubles.dittoTaken(rowAbove), text);
};
