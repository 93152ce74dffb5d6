import type { CodeName } from '../../../../domain/codes';
import type { FileTroubleCode, Form, FormRow, Remark } from '../../../../domain/workbook';

/** What the worker that reads a workbook tells the one who asked, and how it is asked for more. */
export interface FormHead extends Pick<Form, 'sheet' | 'reportingUnit' | 'titles' | 'remarks'> {
  readonly rowCount: number;
  /** The item of each row (itemKey), in the sheet's order; null for a row that was refused. */
  readonly items: ReadonlyArray<string | null>;
  /** The items that rows name, those of refused rows as well. */
  readonly named: readonly string[];
  /** Further sheets in the official form; only one is read. */
  readonly otherSheets: readonly string[];
  /** About sheets that look as if they had items and are not in the form. */
  readonly sheetsLeft: readonly Remark[];
}

export type FromReader =
  | { readonly kind: 'head'; readonly head: FormHead }
  | { readonly kind: 'rows'; readonly rows: readonly FormRow[] }
  | {
      readonly kind: 'refused';
      readonly code: FileTroubleCode;
      readonly problem: CodeName;
      readonly hint: CodeName;
    };

/** Which file to read, and the names of the domain and the unit whose sheet is wanted where it has several. */
export interface WorkbookAsked {
  readonly path: string;
  readonly domain?: string;
  readonly unit?: string;
  /** The names of all units and domains: rows of the others are refused. */
  readonly units?: readonly string[];
  readonly domains?: readonly string[];
}

/** How many rows are wanted next. */
export interface ToReader {
  readonly next: number;
}
