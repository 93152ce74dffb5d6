/** Why a cell has no text that could be trusted. */
export interface CellFault {
  readonly kind: 'formula' | 'error' | 'too-long' | 'picture';
  /** The formula, the error's name (#REF!), or the number of characters; of a picture nothing. */
  readonly detail: string;
}

/**
 * What a reader of the sheet would see, or not see, and plain text does not tell. `struck`: all of it, or the piece in
 * `detail`, is crossed out; `formula`: the text is what it last came to; `format`: a number format that is not
 * understood, so that the text may not be what the cell shows; `unseen`: a format shows nothing of it; `empty-word`: the
 * word in `detail`, by which another program says that a cell is empty; `raised`: the piece in `detail` is set high, as
 * the number of a note is; `web`: a page would show more by the tags in `detail`; `part`: what another column says of this
 * element, in `detail`, could not be put in its place; `comment`: the cell itself says nothing,
 * and somebody wrote the comment in `detail` to it; `stressed`: the piece in `detail` is bold or underlined, the rest is not.
 */
export interface CellMark {
  readonly kind:
    | 'struck'
    | 'formula'
    | 'format'
    | 'unseen'
    | 'empty-word'
    | 'raised'
    | 'web'
    | 'comment'
    | 'stressed'
    | 'part';
  readonly detail: string;
}

/** A cell as the text that it shows: rich text without its form, a whole date as 2020年5月31日. */
export interface Cell {
  readonly text: string;
  readonly fault?: CellFault;
  readonly marks?: readonly CellMark[];
}

/** `number` is the row number that the spreadsheet program shows; columns count from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
  /** The row is not seen: somebody hid it, or a filter does. */
  readonly unseen?: 'hidden' | 'filtered';
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
  /** Columns that are not seen, counted from 0. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** What stands beside the cells: comments, and the texts of boxes with the row that they begin in. */
  readonly beside?: {
    readonly comments: ReadonlyArray<{
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }>;
    readonly boxes: ReadonlyArray<{ readonly row: number; readonly text: string }>;
  };
}

export const textAt = (row: SheetRow | undefined, column: number): string =>
  row?.cells.get(column)?.text ?? '';

/** The row's cells that hold something, from left to right. */
export const filledCells = (row: SheetRow): ReadonlyArray<readonly [column: number, cell: Cell]> =>
  [...row.cells]
    .filter(([, { text, fault }]) => text !== '' || fault !== undefined)
    .sort(([a], [b]) => a - b);

/** As a spreadsheet program names the cell: F9. Columns are A to IV. */
export const cellName = (row: number, column: number): string => {
  const letter = (place: number): string => String.fromCharCode(65 + place);
  return `${column < 26 ? '' : letter(Math.floor(column / 26) - 1)}${letter(column % 26)}${row}`;
};
