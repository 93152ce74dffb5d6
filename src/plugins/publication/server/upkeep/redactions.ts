import type { LedgerRow } from '../ledger/entry';
import { lifeKey } from '../ledger/fold';
import { type Fault, faults } from './faults';

/**
 * Follows which texts were taken out and which entries say so: whether a text is gone stands in no hash, so each must
 * have exactly one later entry that names it, and each such entry a text that is gone.
 */
export class Redactions {
  /** Texts that are gone and that no entry has named yet: number → document. */
  private readonly unnamed = new Map<number, string>();
  private readonly named = new Set<number>();

  /** Takes one entry into account, in the ledger's order; gives what is wrong with it. */
  take(row: LedgerRow): readonly Fault[] {
    const seq = Number(row.seq);
    const carriesText = row.action === 'publish' || row.action === 'revise';
    if (row.redacted) return this.takeOut(row, seq, carriesText);
    if (!carriesText && (row.snapshot !== null || row.salt !== null)) return [faults.textWhereNone(seq)];
    return row.action === 'redact' || row.redacts !== null ? this.name(row, seq) : [];
  }

  /** Texts that are gone though no entry says so. */
  end(): readonly Fault[] {
    return [...this.unnamed.keys()].map((seq) => faults.goneUnnamed(seq));
  }

  private takeOut(row: LedgerRow, seq: number, carriesText: boolean): readonly Fault[] {
    if (!carriesText) return [faults.textWhereNone(seq)];
    this.unnamed.set(seq, lifeKey(row));
    return row.snapshot === null && row.salt === null ? [] : [faults.textThoughGone(seq)];
  }

  private name(row: LedgerRow, seq: number): readonly Fault[] {
    const target = Number(row.redacts ?? 0);
    if (this.named.has(target)) return [faults.namedTwice(target, seq)];
    if (row.action !== 'redact' || this.unnamed.get(target) !== lifeKey(row))
      return [faults.namesNothing(seq, target)];
    this.unnamed.delete(target);
    this.named.add(target);
    return [];
  }
}
