import type { Core } from '@strapi/strapi';
import { defaultLocale, readSnapshot, type Snapshot } from '../../../../domain/change';
import { type PublicType, publicType, uidOf } from '../../../../domain/public-model';
import { cleanSnapshot } from '../../../../domain/texts';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { LifeState } from '../ledger/fold';
import { takeSnapshots } from '../snapshots/take';
import { apartKeys } from '../store/apart';
import { qualified } from '../store/tables';
import { differingWords } from '../store/word-counts';
import { differingFields, lackingFields } from './differing-fields';
import { type Fault, faults } from './faults';
import { rowDiffers, type StoreRow } from './row-differs';
import type { Chain } from './verify-chain';
import { verifyCounts } from './verify-counts';
import { differingSearch } from './verify-search';

const CHUNK = 200;

/** What the ledger says is public of a document. */
interface Expected {
  readonly state: LifeState;
  /** Null where the text cannot be read. */
  readonly snapshot: Snapshot | null;
  /** Version of the declaration that the snapshot was taken with. */
  readonly model: number;
}

const keyOf = (type: PublicType, documentId: string, locale: string): string =>
  `${type.name} ${documentId} ${locale}`;

/** Compares one type's store table, its counts, its search entries and Strapi's published documents with what the ledger says is public. */
export const verifyDocuments = async (
  strapi: Core.Strapi,
  sql: Sql,
  name: PublicType['name'],
  chain: Pick<Chain, 'states' | 'damaged'>,
): Promise<readonly Fault[]> => {
  const type = publicType(name);
  const found: Fault[] = [];
  const states = new Map([...chain.states].filter(([key]) => key.startsWith(`${name} `)));
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const ids = await storedIds(sql, type, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    found.push(...(await verifyChunk(strapi, sql, type, ids, { ...chain, states }, seen)));
  }
  const apart = new Set((await apartKeys(sql)).filter((key) => key.startsWith(`${name} `)));
  for (const key of states.keys())
    if (!seen.has(key)) found.push(apart.has(key) ? faults.unlinked(key) : faults.notInStore(key));
  for (const key of apart) if (!states.has(key) || seen.has(key)) found.push(faults.extraInStore(key));
  found.push(...(await publishedButUnknown(strapi, type, states)));
  found.push(...(await verifyCounts(sql, type)));
  for (const { word, kept, counted } of await differingWords(sql, type))
    found.push(faults.word(type.name, word, kept, counted));
  // A document that the store lacks is told already.
  for (const key of await differingSearch(sql, type))
    if (seen.has(`${name} ${key}`) || !states.has(`${name} ${key}`))
      found.push(faults.search(`${name} ${key}`));
  return found;
};

const storedIds = async (sql: Sql, type: PublicType, after: string): Promise<readonly string[]> =>
  (
    await rows<{ document_id: string }>(
      sql,
      `SELECT DISTINCT document_id FROM ${qualified(type)} WHERE document_id > ? ORDER BY 1 LIMIT ${CHUNK}`,
      [after],
    )
  ).map(({ document_id }) => document_id);

/** What should be public of the stored documents, by `type documentId locale`. */
const expectedOf = async (
  sql: Sql,
  type: PublicType,
  stored: readonly StoreRow[],
  states: ReadonlyMap<string, LifeState>,
): Promise<ReadonlyMap<string, Expected>> => {
  const known = stored.flatMap((row) => {
    const key = keyOf(type, row.document_id, row.locale);
    const state = states.get(key);
    return state ? [{ key, state }] : [];
  });
  const texts = await rows<{ seq: string; snapshot: string | null; model: number }>(
    sql,
    'SELECT seq, snapshot, model FROM gongkai.ledger WHERE seq = ANY (?)',
    [known.map(({ state }) => state.seq)],
  );
  const bySeq = new Map(texts.map((text) => [Number(text.seq), text]));
  return new Map(
    known.map(({ key, state }) => {
      const { snapshot, model } = bySeq.get(state.seq) ?? {};
      return [key, { state, snapshot: readSnapshot(snapshot), model: model ?? type.version }];
    }),
  );
};

const verifyChunk = async (
  strapi: Core.Strapi,
  sql: Sql,
  type: PublicType,
  ids: readonly string[],
  { states, damaged }: Pick<Chain, 'states' | 'damaged'>,
  seen: Set<string>,
): Promise<readonly Fault[]> => {
  const found: Fault[] = [];
  const stored = await rows<StoreRow>(sql, `SELECT * FROM ${qualified(type)} WHERE document_id = ANY (?)`, [
    ids,
  ]);
  const expected = await expectedOf(sql, type, stored, states);
  const published = await takeSnapshots(
    strapi,
    sql,
    type.name,
    ids,
    () => false,
    (documentId, locale) => expected.get(keyOf(type, documentId, locale))?.snapshot ?? undefined,
  );
  for (const row of stored) {
    const key = keyOf(type, row.document_id, row.locale);
    seen.add(key);
    const known = expected.get(key);
    if (!known) {
      found.push(faults.extraInStore(key));
      continue;
    }
    const { state, snapshot, model } = known;
    const inStrapi = published.get(row.document_id)?.get(row.locale);
    if (!inStrapi) found.push(faults.notInStrapi(key));
    if (snapshot === null) {
      // The chain has named the entry, unless its hash was made to fit.
      if (!damaged.has(state.seq)) found.push(faults.unreadable(key));
      continue;
    }
    if (rowDiffers(type, state, snapshot, row)) found.push(faults.storeDiffers(key));
    // Texts of an earlier release are shown clean; that the ledger has them as they were is no fault.
    const shown = cleanSnapshot(type.fields, snapshot);
    if (inStrapi) found.push(...contentFaults(type, key, inStrapi, shown, model));
  }
  return found;
};

const publishedButUnknown = async (
  strapi: Core.Strapi,
  type: PublicType,
  expected: ReadonlyMap<string, LifeState>,
): Promise<readonly Fault[]> => {
  const found: Fault[] = [];
  for (let after = 0; ; ) {
    const chunk = (await strapi.db.query(uidOf(type.name)).findMany({
      where: { id: { $gt: after }, ...(type.drafts ? { publishedAt: { $notNull: true } } : {}) },
      select: ['id', 'documentId', 'locale'],
      orderBy: { id: 'asc' },
      limit: 5000,
    })) as ReadonlyArray<{ id: number; documentId: string; locale: string | null }>;
    const last = chunk.at(-1);
    if (!last) return found;
    after = last.id;
    for (const { documentId, locale } of chunk) {
      const key = keyOf(type, documentId, locale ?? defaultLocale);
      if (!expected.has(key)) found.push(faults.notInLedger(key));
    }
  }
};

/** No rebuild brings in what the declaration has gained, or shows otherwise, since an entry was written: a reissue does. */
const contentFaults = (
  type: PublicType,
  key: string,
  inStrapi: Snapshot,
  snapshot: Snapshot,
  model: number,
): readonly Fault[] => {
  const differing = differingFields(type, inStrapi, snapshot);
  const fields =
    model < type.version ? [...differing, ...lackingFields(type, inStrapi, snapshot)] : differing;
  if (fields.length === 0) return [];
  return [model < type.version ? faults.outdated(key, fields) : faults.strapiDiffers(key, fields)];
};
