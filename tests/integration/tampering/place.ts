import type pg from 'pg';

/** Where there is something to tamper with. */
export interface Place {
  readonly db: pg.Pool;
  /** The folder of the public files' contents. */
  readonly published: string;
  readonly anchors: string;
  /** Makes the store anew from the ledger. */
  readonly rebuild: () => Promise<unknown>;
}
