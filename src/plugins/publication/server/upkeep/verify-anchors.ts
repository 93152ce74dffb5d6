import { existsSync } from 'node:fs';
import { type Anchor, readAnchor } from '../anchors/anchor';
import { linesOf } from '../anchors/anchor-file';
import type { LedgerRow } from '../ledger/entry';
import { type Fault, faults } from './faults';

/** What came of comparing the ledger with the anchors of a file; numbers are those of entries. */
export interface AnchorsReport {
  readonly read: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly ok: boolean;
}

/**
 * Compares the ledger with anchors that were kept outside the database. Where an anchor's entry has the anchor's hash,
 * everything before it is what it was: the hash covers it all.
 */
export class AnchorCheck {
  private readonly found: Fault[] = [];
  private readonly bySeq = new Map<number, Anchor[]>();
  private readonly anchors: readonly Anchor[];
  private agreed = 0;
  private differing = false;

  constructor(file: string) {
    const lines = existsSync(file) ? linesOf(file) : [];
    this.anchors = lines.flatMap((line, index) => {
      const anchor = readAnchor(line);
      if (anchor === null) this.found.push(faults.anchorUnreadable(index + 1));
      return anchor === null ? [] : [anchor];
    });
    if (this.anchors.length === 0) this.found.push(faults.noAnchor(file));
    for (const anchor of this.anchors)
      this.bySeq.set(anchor.seq, [...(this.bySeq.get(anchor.seq) ?? []), anchor]);
  }

  /** Hears of each entry, in order. */
  readonly take = (seq: number, row: LedgerRow): void => {
    const here = this.bySeq.get(seq);
    if (!here) return;
    this.bySeq.delete(seq);
    if (here.every(({ hash, at }) => hash === row.hash && at === row.at)) this.agreed = seq;
    // What follows an entry that differs differs, too.
    else if (!this.differing) {
      this.differing = true;
      this.found.push(faults.anchorDiffers(seq, this.agreed));
    }
  };

  /** `head` is the number of the last entry, `ledger` the history's name in the database. */
  end(
    head: number,
    ledger: string | null,
  ): { readonly faults: readonly Fault[]; readonly report: AnchorsReport } {
    const missing = [...this.bySeq.keys()].sort((a, b) => a - b);
    const [first] = missing;
    if (first !== undefined) this.found.push(faults.anchorAhead(first, missing.at(-1) ?? first, head));
    for (const other of new Set(this.anchors.map((anchor) => anchor.ledger)))
      if (other !== ledger) this.found.push(faults.anchorLedger(other, ledger));
    const report = {
      read: this.anchors.length,
      first: this.anchors[0]?.seq ?? null,
      last: this.anchors.at(-1)?.seq ?? null,
      ok: this.found.length === 0,
    };
    return { faults: this.found, report };
  }
}
