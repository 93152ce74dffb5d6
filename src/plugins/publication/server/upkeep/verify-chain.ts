import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { factsOf, type LedgerRow } from '../ledger/entry';
import { fold, type LifeState } from '../ledger/fold';
import { contentHash, entryHash, genesisHash } from '../ledger/hash';
import { entriesAfter } from '../ledger/read';
import { type Fault, faults } from './faults';
import { Redactions } from './redactions';
import { boundaryFaults, cleanAfter, textFaults } from './verify-texts';

export interface Chain {
  readonly faults: readonly Fault[];
  readonly entries: number;
  readonly head: { readonly seq: number; readonly hash: string };
  /** What should be public, by `type documentId locale`. */
  readonly states: ReadonlyMap<string, LifeState>;
  /** Entries whose text is not what was hashed. */
  readonly damaged: ReadonlySet<number>;
}

const contentHolds = ({ content_hash, salt, snapshot, action }: LedgerRow): boolean => {
  if (content_hash === null) return action === 'withdraw' || action === 'redact';
  return salt !== null && snapshot !== null && contentHash(salt, snapshot) === content_hash;
};

const entryFaults = (row: LedgerRow, expected: number, previous: string): readonly Fault[] => {
  const found: Fault[] = [];
  const seq = Number(row.seq);
  if (seq !== expected) found.push(faults.gap(expected, seq));
  if (row.previous_hash !== previous) found.push(faults.previous(seq));
  if (entryHash(factsOf(row)) !== row.hash) found.push(faults.hash(seq));
  return found;
};

interface HeadRow {
  readonly seq: string;
  readonly hash: string;
  readonly at: string | null;
}

const headFaults = async (
  sql: Sql,
  seq: number,
  hash: string,
  at: string | null,
): Promise<readonly Fault[]> => {
  const [head] = await rows<HeadRow>(sql, 'SELECT seq, hash, at FROM gongkai.ledger_head');
  if (Number(head?.seq ?? -1) !== seq || head?.hash !== hash)
    return [faults.head(Number(head?.seq ?? -1), seq)];
  return head.at === at ? [] : [faults.headTime(head.at, at)];
};

/**
 * Walks the whole chain: numbers, hashes, contents, texts, redactions, head; and what is public at its end. `onEntry` hears of
 * each entry, in order.
 */
export const verifyChain = async (
  sql: Sql,
  onEntry: (seq: number, row: LedgerRow) => void = () => {},
): Promise<Chain> => {
  const found: Fault[] = [];
  const states = new Map<string, LifeState>();
  const damaged = new Set<number>();
  const redactions = new Redactions();
  let entries = 0;
  let seq = 0;
  let hash = genesisHash;
  let at: string | null = null;
  const after = await cleanAfter(sql);
  for await (const chunk of entriesAfter(sql, 0))
    for (const row of chunk) {
      for (const fault of entryFaults(row, seq + 1, hash)) found.push(fault);
      seq = Number(row.seq);
      hash = row.hash;
      at = row.at;
      if (!row.redacted && !contentHolds(row)) {
        damaged.add(seq);
        found.push(faults.content(seq));
      } else if (!row.redacted) found.push(...textFaults(row, after));
      for (const fault of redactions.take(row)) found.push(fault);
      fold(states, row);
      entries += 1;
      onEntry(seq, row);
    }
  found.push(...redactions.end(), ...boundaryFaults(after, seq), ...(await headFaults(sql, seq, hash, at)));
  return { faults: found, entries, head: { seq, hash }, states, damaged };
};
