import type { AuditNote, AuditRow } from '../../src/domain/audit';
import type { Sql } from '../../src/plugin-kit/database/sql';

/** The trail of sign-ins, refusals and changes of accounts, rights and settings. */
export interface TrailService {
  /** In the transaction that is under way. Who it was and from where is found out, unless told. */
  note(note: Pick<AuditNote, 'kind' | 'of'> & Partial<AuditNote>): Promise<void>;
  verify(sql: Sql): Promise<{
    readonly entries: number;
    readonly head: { readonly seq: string; readonly hash: string } | null;
    readonly faults: readonly string[];
  }>;
  /** From a time on, before another (ISO 8601). */
  entries(period: { readonly since: string | null; readonly before: string | null }): AsyncIterable<AuditRow>;
  /** Lets go of what is older than so many days, 183 at least. */
  expire(asked: {
    readonly now: string;
    readonly days: number;
  }): Promise<{ readonly entries: number; readonly seq: number | null }>;
}
