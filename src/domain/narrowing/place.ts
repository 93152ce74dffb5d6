import { defaultLocale, type Snapshot } from '../change';
import { publicTypeNamed, publicTypes } from '../public-model';
import { type Belonging, belongingOf, nowhere, reachOf, subjectOf } from './reach';

/**
 * Where a public document stands, as an entry of the ledger leaves it: its unit and all above it, its domains, its kind
 * of openness. Everything is empty where the entry takes the document away.
 */
export interface Place extends Belonging {
  readonly units: readonly string[];
}

/** What stands nowhere. @internal */
export const noPlace: Place = { units: [], ...nowhere };

/** An entry of the ledger, as far as its place goes. */
export interface PlacedEntry {
  readonly action: 'publish' | 'revise' | 'withdraw' | 'redact';
  readonly type: string;
  readonly documentId: string;
  readonly locale: string;
  readonly unitId: string | null;
  /** Null for what carries no text, and where it was taken out. */
  readonly snapshot: Snapshot | null;
}

/** What an entry's place is found with: who is above a unit (with itself), and where others' subjects belong. */
export interface Surroundings {
  readonly above: (unit: string) => readonly string[];
  readonly subjects: ReadonlyMap<string, Belonging>;
}

const carriesText = ({ action }: PlacedEntry): boolean => action === 'publish' || action === 'revise';

/** An entry's place. One whose text was taken out has its unit left. */
export const placeOf = (entry: PlacedEntry, { above, subjects }: Surroundings): Place => {
  const declared = publicTypeNamed(entry.type);
  if (!declared || !carriesText(entry)) return noPlace;
  const units = entry.unitId === null ? [] : above(entry.unitId);
  return { units, ...(entry.snapshot ? belongingOf(declared, entry.snapshot, subjects) : nowhere) };
};

/** Types of documents that others are about, and belong where it does. */
const subjectTypes: ReadonlySet<string> = new Set(
  publicTypes.flatMap((type) => reachOf(type).about?.to ?? []),
);

/**
 * The district as the ledger tells it: who is above whom, and where items and policies belong. `take` the entries of one
 * transaction, then ask: a place is what it is once its transaction is committed.
 */
export class DistrictSoFar implements Surroundings {
  readonly subjects = new Map<string, Belonging>();
  private readonly parents = new Map<string, string | null>();
  /** Units and subjects whose text was taken out of the ledger: where they stood is not known any more. */
  private readonly unknown = new Set<string>();

  take(entry: PlacedEntry): void {
    const { type, documentId: id, locale, snapshot } = entry;
    const declared = publicTypeNamed(type);
    if (!declared || locale !== defaultLocale || entry.action === 'redact') return;
    if (type !== 'unit' && !subjectTypes.has(type)) return;
    this.unknown.delete(id);
    if (carriesText(entry) && snapshot === null) this.unknown.add(id);
    if (type === 'unit') this.parents.delete(id);
    else this.subjects.delete(id);
    if (!carriesText(entry)) return;
    if (type === 'unit') this.parents.set(id, typeof snapshot?.parent === 'string' ? snapshot.parent : null);
    else if (snapshot) this.subjects.set(id, belongingOf(declared, snapshot, new Map()));
  }

  above = (unit: string): readonly string[] => {
    const path = new Set([unit]);
    // Units that stand in a circle end it.
    for (let at = this.parents.get(unit) ?? null; at !== null && this.parents.has(at) && !path.has(at); ) {
      path.add(at);
      at = this.parents.get(at) ?? null;
    }
    return [...path];
  };

  /** Whether the ledger still tells where an entry stood: neither its own text nor one that it needs was taken out. */
  knows(entry: PlacedEntry): boolean {
    if (!carriesText(entry)) return true;
    const declared = publicTypeNamed(entry.type);
    if (!declared || entry.snapshot === null) return false;
    const needed = [subjectOf(declared, entry.snapshot), ...(entry.unitId ? this.above(entry.unitId) : [])];
    return needed.every((id) => id === null || !this.unknown.has(id));
  }
}
