import type pg from 'pg';
import type { LedgerEnd } from '../archive/manifest';

export interface LedgerFacts {
  readonly entries: number;
  readonly head: LedgerEnd;
  readonly documents: number;
}

export const hasTable = async (client: pg.Client, name: string): Promise<boolean> => {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    name,
  ]);
  return rows[0]?.there === true;
};

/** What the ledger says of itself; zeros where there is none yet. */
export const ledgerFacts = async (client: pg.Client): Promise<LedgerFacts> => {
  if (!(await hasTable(client, 'gongkai.ledger')))
    return { entries: 0, head: { seq: 0, hash: '' }, documents: 0 };
  const { rows } = await client.query<{ entries: number; seq: number; hash: string; documents: number }>(
    `SELECT (SELECT count(*) FROM gongkai.ledger)::int AS entries, seq::int, hash, (
       SELECT count(*)::int FROM (
         SELECT DISTINCT ON (type, document_id, locale) action FROM gongkai.ledger WHERE action <> 'redact'
         ORDER BY type, document_id, locale, seq DESC) latest WHERE action <> 'withdraw') AS documents
     FROM gongkai.ledger_head`,
  );
  const { entries = 0, seq = 0, hash = '', documents = 0 } = rows[0] ?? {};
  return { entries, head: { seq, hash }, documents };
};
