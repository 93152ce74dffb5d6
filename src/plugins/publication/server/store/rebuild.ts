import { readSnapshot } from '../../../../domain/change';
import type { DerivingContext, PublicType } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { fold, type LifeState } from '../ledger/fold';
import { entriesAfter } from '../ledger/read';
import { apartTable } from './apart';
import { qualified, qualifiedSearch } from './tables';
import { recountWords } from './word-counts';
import { putRows } from './write';

const CHUNK = 200;

interface TextRow {
  seq: string;
  snapshot: string | null;
}

/**
 * Fills the (empty) table of a type from the ledger. The caller holds the append lock. Gives the number of rows. A
 * document whose text cannot be read is left out: verify names it.
 */
export const fillFromLedger = async (
  sql: Sql,
  type: PublicType,
  deriving: DerivingContext,
): Promise<number> => {
  const states = new Map<string, LifeState>();
  for await (const chunk of entriesAfter(sql, 0, type.name)) for (const row of chunk) fold(states, row);
  const all = [...states.values()];
  let filled = 0;
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK);
    const texts = await rows<TextRow>(sql, 'SELECT seq, snapshot FROM gongkai.ledger WHERE seq = ANY (?)', [
      chunk.map(({ seq }) => seq),
    ]);
    const bySeq = new Map(texts.map(({ seq, snapshot }) => [Number(seq), readSnapshot(snapshot)]));
    const documents = chunk.flatMap((state) => {
      const snapshot = bySeq.get(state.seq);
      return snapshot ? [{ ...state, snapshot }] : [];
    });
    await putRows(sql, type, documents, deriving);
    filled += documents.length;
  }
  return filled;
};

/** Makes the content of a type's table anew. */
export const refill = async (sql: Sql, type: PublicType, deriving: DerivingContext): Promise<number> => {
  await rows(sql, `TRUNCATE ${qualified(type)}, ${qualifiedSearch(type)}`);
  await rows(sql, `DELETE FROM ${apartTable} WHERE type = ?`, [type.name]);
  const filled = await fillFromLedger(sql, type, deriving);
  await recountWords(sql, type);
  return filled;
};
