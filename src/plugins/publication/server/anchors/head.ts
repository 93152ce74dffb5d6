import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { Anchor } from './anchor';

interface HeadRow {
  readonly ledger: string;
  readonly seq: string;
  readonly hash: string;
  readonly at: string | null;
}

/** The end of the chain as an anchor; null while the ledger is empty. */
export const headNow = async (sql: Sql): Promise<Anchor | null> => {
  const [head] = await rows<HeadRow>(sql, 'SELECT ledger, seq, hash, at FROM gongkai.ledger_head');
  if (!head || head.at === null) return null;
  return { ledger: head.ledger, seq: Number(head.seq), hash: head.hash, at: head.at };
};

export const ledgerNow = async (sql: Sql): Promise<string | null> => {
  const [head] = await rows<HeadRow>(sql, 'SELECT ledger FROM gongkai.ledger_head');
  return head?.ledger ?? null;
};
