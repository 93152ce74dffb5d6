/** Why a cell has no text that could be trusted. */
export interface CellFault {
  readonly kind: 'formula' | 'error' | 'too-long';
  /** The formula, the error's name (#REF!), or the number of characters. */
  readonly detail: string;
}

/** A cell as plain text: rich text without its form, a date as 2020年5月31日, a number as it is typed. */
export interface Cell {
  readonly text: string;
  readonly fault?: CellFault;
}

/** `number` is the row number that the spreadsheet program shows; columns count from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Merged cells, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet of a workbook, in any file format. Rows without a filled cell may be left out. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

export const textAt = (row: SheetRow | undefined, column: number): string =>
  row?.cells.get(column)?.text ?? '';

/** The row's cells that hold something, from left to right. */
export const filledCells = (row: SheetRow): ReadonlyArray<readonly [column: number, cell: Cell]> =>
  [...row.cells]
    .filter(([, { text, fault }]) => text !== '' || fault !== undefined)
    .sort(([a], [b]) => a - b);
