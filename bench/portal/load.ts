import type { Pool } from 'pg';
import { type PublicTypeName, publicType, searchTable, storeTable } from '../../src/domain/public-model';
import { searchRow, storeRow } from '../../src/domain/store';
import { segmenter } from '../../src/plugin-kit/texts/segmenter';
import {
  contentHash,
  entryHash,
  genesisHash,
  newSalt,
  snapshotText,
} from '../../src/plugins/publication/server/ledger/hash';
import type { Document } from './district';

const CHUNK = 1_000;

type Row = Readonly<Record<string, unknown>>;

const insert = async (pool: Pool, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ');
  await pool.query(
    `INSERT INTO gongkai.${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::gongkai.${table}, $1)`,
    [JSON.stringify(rows)],
  );
};

const unitOf = ({ type, documentId, snapshot }: Document): string | null => {
  const { unit } = publicType(type);
  if (unit === null) return null;
  return unit === 'self' ? documentId : ((snapshot[unit] as string | null) ?? null);
};

const listed = (lists: Map<PublicTypeName, Row[]>, type: PublicTypeName): Row[] => {
  const list = lists.get(type) ?? [];
  lists.set(type, list);
  return list;
};

/** Writes documents into ledger and store as their publishing would, one entry each, a second apart. */
export const load = async (
  pool: Pool,
  documents: Iterable<Document>,
  start = Date.UTC(2025, 0, 1),
): Promise<{ documents: number; ms: number }> => {
  const began = performance.now();
  const { rows: head } = await pool.query('SELECT seq, hash FROM gongkai.ledger_head');
  let seq = Number(head[0]?.seq ?? 0);
  let hash: string = head[0]?.hash ?? genesisHash;
  let at = '';
  let count = 0;
  const units = new Map<string, { code: string; name: string }>();
  let ledger: Row[] = [];
  let store = new Map<PublicTypeName, Row[]>();
  let search = new Map<PublicTypeName, Row[]>();
  const flush = async (): Promise<void> => {
    await insert(pool, 'ledger', ledger);
    for (const [type, rows] of store) await insert(pool, storeTable({ name: type }), rows);
    for (const [type, rows] of search) await insert(pool, searchTable({ name: type }), rows);
    ledger = [];
    store = new Map();
    search = new Map();
  };
  for (const document of documents) {
    const { type, documentId, locale, snapshot } = document;
    seq += 1;
    count += 1;
    at = new Date(start + seq * 1_000).toISOString();
    if (type === 'unit' && locale === 'zh-Hans')
      units.set(documentId, { code: String(snapshot.code), name: String(snapshot.name) });
    const unitId = unitOf(document);
    const unit = unitId === null ? undefined : units.get(unitId);
    const text = snapshotText(snapshot);
    const salt = newSalt();
    const previousHash = hash;
    const { version: model } = publicType(type);
    const facts = {
      seq,
      action: 'publish' as const,
      type,
      documentId,
      locale,
      unitId,
      unitCode: unit?.code ?? null,
      unitName: unit?.name ?? null,
      at,
      actor: null,
      reason: null,
      model,
      contentHash: contentHash(salt, text),
      redacts: null,
      previousHash,
    };
    hash = entryHash(facts);
    ledger.push({
      seq,
      action: 'publish',
      type,
      document_id: documentId,
      locale,
      unit_id: unitId,
      unit_code: facts.unitCode,
      unit_name: facts.unitName,
      at,
      model,
      snapshot: text,
      salt,
      content_hash: facts.contentHash,
      redacted: false,
      previous_hash: previousHash,
      hash,
    });
    const life = { documentId, locale, seq, publishedAt: at, updatedAt: at };
    listed(store, type).push(storeRow(publicType(type), life, snapshot));
    listed(search, type).push(searchRow(publicType(type), life, snapshot, segmenter()));
    if (ledger.length >= CHUNK) await flush();
  }
  await flush();
  await pool.query('UPDATE gongkai.ledger_head SET seq = $1, hash = $2, at = $3', [seq, hash, at]);
  await pool.query('ANALYZE');
  return { documents: count, ms: Math.round(performance.now() - began) };
};
