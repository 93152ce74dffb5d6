import type { LedgerAction, Locale, Snapshot } from '../../../../domain/change';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import { plannedOnce, preparedRows, type Sql } from '../../../../plugin-kit/database/sql';
import type { EntryFacts, LedgerRow } from './entry';
import { contentHash, entryHash, newSalt, snapshotText } from './hash';

export interface NewEntry {
  readonly action: LedgerAction;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: Locale;
  readonly snapshot: Snapshot | null;
  readonly unit: ResponsibleUnit | null;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly redacts?: number;
}

/** The responsible unit, as it is called at the time of the entry. */
export interface ResponsibleUnit {
  readonly id: string;
  readonly code: string | null;
  readonly name: string | null;
}

/** The ledger's last entry: its number, hash and time. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly at: string | null;
}

/** Takes the append lock: whoever holds it is the only one to append until its transaction ends. */
export const lockHead = async (sql: Sql): Promise<Head> => {
  const [head] = await preparedRows<Omit<Head, 'seq'> & { readonly seq: string }>(
    sql,
    'gongkai-lock-head',
    'SELECT seq, hash, at FROM gongkai.ledger_head FOR UPDATE',
  );
  if (!head) throw new Error('The ledger has no head: its migration did not run');
  return { seq: Number(head.seq), hash: head.hash, at: head.at };
};

/** Later than every entry before: entries of one time were made by one call. */
const later = (now: Date, last: string | null): string =>
  last === null || now.toISOString() > last
    ? now.toISOString()
    : new Date(new Date(last).getTime() + 1).toISOString();

/** An appended entry: its facts, and the text that the content hash covers. */
export type Appended = LedgerRow & { seq: number };

const CHUNK = 500;

/**
 * Appends entries in order, in the caller's transaction. Call it last there: it takes the append lock, so that
 * numbers follow commit order and a rollback leaves no gap. `now` is the time of the entries, or a moment after the
 * head's. Who holds the lock already gives the `head` that it has read.
 */
export const append = async (
  sql: Sql,
  entries: readonly NewEntry[],
  now: Date,
  given?: Head,
): Promise<readonly Appended[]> => {
  const head = given ?? (await lockHead(sql));
  const at = later(now, head.at);
  let { seq, hash } = head;
  const appended = entries.map((entry): Appended => {
    seq += 1;
    const salt = entry.snapshot === null ? null : newSalt();
    const text = entry.snapshot === null ? null : snapshotText(entry.snapshot);
    const facts: EntryFacts = {
      seq,
      action: entry.action,
      type: entry.type,
      documentId: entry.documentId,
      locale: entry.locale,
      unitId: entry.unit?.id ?? null,
      unitCode: entry.unit?.code ?? null,
      unitName: entry.unit?.name ?? null,
      at,
      actor: entry.actor,
      reason: entry.reason,
      model: publicType(entry.type).version,
      contentHash: salt === null || text === null ? null : contentHash(salt, text),
      redacts: entry.redacts ?? null,
      previousHash: hash,
    };
    hash = entryHash(facts);
    return {
      seq,
      action: facts.action,
      type: facts.type,
      document_id: facts.documentId,
      locale: facts.locale,
      unit_id: facts.unitId,
      unit_code: facts.unitCode,
      unit_name: facts.unitName,
      at,
      actor: facts.actor,
      reason: facts.reason,
      model: facts.model,
      snapshot: text,
      salt,
      content_hash: facts.contentHash,
      redacts: facts.redacts,
      redacted: false,
      previous_hash: facts.previousHash,
      hash,
    };
  });
  for (let start = 0; start < appended.length; start += CHUNK) {
    const chunk = appended.slice(start, start + CHUNK);
    await sql('ledger').withSchema('gongkai').insert(chunk).options(plannedOnce('gongkai-append', chunk));
  }
  await preparedRows(sql, 'gongkai-move-head', 'UPDATE gongkai.ledger_head SET seq = ?, hash = ?, at = ?', [
    seq,
    hash,
    at,
  ]);
  return appended;
};
