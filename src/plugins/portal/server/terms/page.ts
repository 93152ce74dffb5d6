import type { Cell, Row } from './row';

/** A page of a list as it comes from PostgreSQL: one row more than asked for tells whether more follow. */
export interface Page {
  readonly rows: readonly Row[];
  readonly total: string | null;
  /** Answers to the `extra` questions about the whole list. */
  readonly extra: readonly Cell[];
}
