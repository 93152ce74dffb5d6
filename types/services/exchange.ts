import type { Language, Severity } from '../../src/domain/codes';
import type { RuleId } from '../../src/domain/finding';

/** A cell or a row that was refused or doubted, as the answer of an import names it. `row` is the sheet's row number. */
export interface RowRemark {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly problem: string;
  readonly hint: string;
  /** Where a rule found it: which, how grave, what it costs, and by which law. */
  readonly rule?: RuleId;
  readonly severity?: Severity;
  readonly points?: number;
  readonly source?: string;
}

export interface ImportReport {
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RowRemark[];
  readonly warnings: readonly RowRemark[];
  readonly published: number;
}

export interface WorkbooksService {
  import(asked: {
    file: string;
    unit: string;
    domain: string;
    publish?: boolean;
    dryRun?: boolean;
    language?: Language;
    /** Called as rows are done. */
    progress?: (done: number, total: number) => void;
  }): Promise<ImportReport>;
  /**
   * Writes a unit's catalogue of a domain in the official form: each item as it is public, or as it is drafted where it never was;
   * with `drafts` each in its latest version. Drafts are marked. Importing it again changes nothing and makes nothing public.
   */
  export(asked: {
    unit: string;
    domain: string;
    file: string;
    drafts?: boolean;
  }): Promise<{ file: string; rows: number }>;
}

export interface StarterService {
  /** Loads what is missing of the starter data; a second time changes nothing. */
  load(progress?: (step: string) => void): Promise<{ created: number; unchanged: number }>;
}
