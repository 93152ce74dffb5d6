import { readSnapshot } from '../../../../domain/change';
import { publicTypeNamed } from '../../../../domain/public-model';
import { cleanSnapshot } from '../../../../domain/texts';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { LedgerRow } from '../ledger/entry';
import { type Fault, faults } from './faults';

/** Up to which entry what is told of texts with form is cleaned first (ledger_head.texts_clean_after); those after it are told as they stand. */
export const cleanAfter = async (sql: Sql): Promise<number> => {
  const [head] = await rows<{ after: string }>(
    sql,
    'SELECT texts_clean_after AS after FROM gongkai.ledger_head',
  );
  return Number(head?.after ?? 0);
};

/** An entry that is told as it stands, and must be clean for that. */
export const textFaults = (row: LedgerRow, after: number): readonly Fault[] => {
  const seq = Number(row.seq);
  if (seq <= after || row.snapshot === null) return [];
  const written = readSnapshot(row.snapshot);
  const type = publicTypeNamed(row.type);
  return !written || !type || cleanSnapshot(type.fields, written) === written ? [] : [faults.untidy(seq)];
};

/** The boundary lies within the ledger. Wherever it lies there, the same is told: to clean what is clean changes nothing. */
export const boundaryFaults = (after: number, last: number): readonly Fault[] =>
  after < 0 || after > last ? [faults.boundary(after, last)] : [];
