import { DistrictSoFar, type Place, type PlacedEntry, placeOf } from '../../../../domain/narrowing';
import type { LedgerRow } from '../ledger/entry';
import { placedEntry } from './record';
import type { PlacedSeq } from './table';

/** A place that is found anew from the ledger. */
export interface Replayed extends PlacedSeq {
  /** False where a text was taken out by which it was found once: what is kept cannot be checked then. */
  readonly known: boolean;
}

interface Taken {
  readonly row: LedgerRow;
  readonly entry: PlacedEntry;
}

interface Stood {
  readonly seq: number;
  readonly place: Place;
  readonly known: boolean;
}

/** Finds places by walking the ledger, one transaction's entries after the other. */
export class PlaceReplay {
  private readonly district = new DistrictSoFar();
  /** Where a document stood last, by `documentId locale`, and where an entry left it, by its number. */
  private readonly latest = new Map<string, Stood>();
  private readonly bySeq = new Map<number, Stood>();
  private at = '';
  private taken: Taken[] = [];

  /** Takes an entry; gives the places of the transaction before, once it is over: each has a time of its own. */
  take(row: LedgerRow): readonly Replayed[] {
    const over = row.at === this.at ? [] : this.end();
    this.at = row.at;
    const entry = placedEntry(row);
    this.district.take(entry);
    this.taken.push({ row, entry });
    return over;
  }

  /** The places of the last transaction's entries. */
  end(): readonly Replayed[] {
    const placed = this.taken.map((taken) => this.place(taken));
    this.taken = [];
    return placed;
  }

  private place({ row, entry }: Taken): Replayed {
    const seq = Number(row.seq);
    const key = `${row.document_id} ${row.locale}`;
    const prior = entry.action === 'publish' ? null : this.priorOf(row, key);
    const known = this.district.knows(entry) && prior?.known !== false;
    const place = placeOf(entry, this.district);
    if (entry.action === 'publish' || entry.action === 'revise') {
      const stood = { seq, place, known: this.district.knows(entry) };
      this.latest.set(key, stood);
      this.bySeq.set(seq, stood);
    }
    return { seq, place, prior, known };
  }

  private priorOf({ redacts }: LedgerRow, key: string): Stood | null {
    return (redacts === null ? this.latest.get(key) : this.bySeq.get(Number(redacts))) ?? null;
  }
}
