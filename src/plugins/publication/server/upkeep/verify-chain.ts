import { rows, type Sql } from '../../../sql';
import { factsOf, type LedgerRow } from '../ledger/entry';
import { fold, type LifeState } from '../ledger/fold';
import { contentHash, entryHash, genesisHash } from '../ledger/hash';
import { entriesAfter } from '../ledger/read';
import { type Fault, faults } from './faults';

export interface Chain {
  readonly faults: readonly Fault[];
  readonly entries: number;
  readonly head: { readonly seq: number; readonly hash: string };
  /** What should be public, by `type documentId locale`. */
  readonly states: ReadonlyMap<string, LifeState>;
}

const entryFaults = (row: LedgerRow, expected: number, previous: string): readonly Fault[] => {
  const found: Fault[] = [];
  const seq = Number(row.seq);
  if (seq !== expected) found.push(faults.gap(expected, seq));
  if (row.previous_hash !== previous) found.push(faults.previous(seq));
  if (entryHash(factsOf(row)) !== row.hash) found.push(faults.hash(seq));
  if (row.redacted || row.content_hash === null) return found;
  if (row.salt === null || row.snapshot === null || contentHash(row.salt, row.snapshot) !== row.content_hash)
    found.push(faults.content(seq));
  return found;
};

/** Walks the whole chain: numbers, hashes, contents, head; and what is public at its end. */
export const verifyChain = async (sql: Sql): Promise<Chain> => {
  const found: Fault[] = [];
  const states = new Map<string, LifeState>();
  let entries = 0;
  let seq = 0;
  let hash = genesisHash;
  for await (const chunk of entriesAfter(sql, 0))
    for (const row of chunk) {
      found.push(...entryFaults(row, seq + 1, hash));
      fold(states, row);
      entries += 1;
      seq = Number(row.seq);
      hash = row.hash;
    }
  const [head] = await rows<{ seq: string; hash: string }>(sql, 'SELECT seq, hash FROM gongkai.ledger_head');
  if (Number(head?.seq ?? -1) !== seq || head?.hash !== hash)
    found.push(faults.head(Number(head?.seq ?? -1), seq));
  return { faults: found, entries, head: { seq, hash }, states };
};
