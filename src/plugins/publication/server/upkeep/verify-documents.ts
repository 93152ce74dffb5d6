import type { Core } from '@strapi/strapi';
import {
  commonColumns,
  contextualColumns,
  type Field,
  fileColumns,
  type PublicType,
  publicType,
  storeColumns,
  uidOf,
} from '../../../../domain/public-model';
import type { Json, Locale, Snapshot } from '../../../../domain/publication';
import { storeRow } from '../../../../domain/publication';
import { cleanSnapshot } from '../../../../domain/texts';
import { rows, type Sql } from '../../../sql';
import type { LifeState } from '../ledger/fold';
import { canonical } from '../ledger/hash';
import { takeSnapshots } from '../snapshots/take';
import { apartKeys } from '../store/apart';
import { differingCounts } from '../store/counts';
import { qualified } from '../store/tables';
import { type Fault, faults } from './faults';
import { differingSearch } from './verify-search';

const CHUNK = 200;

interface StoreRow extends Readonly<Record<string, unknown>> {
  readonly document_id: string;
  readonly locale: Locale;
  readonly snapshot: string | null;
}

const keyOf = (type: PublicType, documentId: string, locale: string): string =>
  `${type.name} ${documentId} ${locale}`;

/** What depends on the district's rules is not compared: the rules may have changed since the row was written. */
const rowDiffers = (type: PublicType, state: LifeState, row: StoreRow): boolean => {
  const snapshot = cleanSnapshot(type.fields, JSON.parse(row.snapshot ?? '{}') as Snapshot);
  const expected = storeRow(type, state, snapshot);
  const names = [...commonColumns, ...storeColumns(type).map(({ name }) => name), ...fileColumns(type)];
  const uncertain = new Set(contextualColumns(type));
  return names.some((name) => {
    if (uncertain.has(name)) return false;
    const found = name === 'seq' ? Number(row[name]) : (row[name] ?? null);
    return canonical(found) !== canonical(expected[name] ?? null);
  });
};

/**
 * A link of Strapi's published row may be gone where the ledger still names it: Strapi drops it when its target is
 * withdrawn or deleted, and readers see null either way. Anything else must be the same.
 */
const sameField = (field: Field, strapi: Json, ledger: Json): boolean => {
  if (canonical(strapi) === canonical(ledger)) return true;
  switch (field.kind) {
    case 'link':
      return strapi === null;
    case 'links':
      return Array.isArray(strapi) && Array.isArray(ledger) && strapi.every((id) => ledger.includes(id));
    case 'group':
      return sameGroup(field.fields, strapi, ledger);
    case 'groups':
      return (
        Array.isArray(strapi) &&
        Array.isArray(ledger) &&
        strapi.length === ledger.length &&
        strapi.every((item, index) => sameGroup(field.fields, item, ledger[index] ?? null))
      );
    default:
      return false;
  }
};

const sameGroup = (fields: Readonly<Record<string, Field>>, strapi: Json, ledger: Json): boolean => {
  if (strapi === null || ledger === null || typeof strapi !== 'object' || typeof ledger !== 'object')
    return false;
  const a = strapi as Snapshot;
  const b = ledger as Snapshot;
  return Object.entries(fields).every(([name, field]) => sameField(field, a[name] ?? null, b[name] ?? null));
};

/** A field that was declared after the entry was written is not in it; `reissue` brings it in. */
const differing = (type: PublicType, strapi: Snapshot, ledger: Snapshot): readonly string[] =>
  Object.entries(type.fields)
    .filter(([name]) => Object.hasOwn(ledger, name))
    .filter(([name, field]) => !sameField(field, strapi[name] ?? null, ledger[name] ?? null))
    .map(([name]) => name);

/** Compares one type's store table, its counts, its search entries and Strapi's published documents with what the ledger says is public. */
export const verifyDocuments = async (
  strapi: Core.Strapi,
  sql: Sql,
  name: PublicType['name'],
  states: ReadonlyMap<string, LifeState>,
): Promise<readonly Fault[]> => {
  const type = publicType(name);
  const found: Fault[] = [];
  const expected = new Map([...states].filter(([key]) => key.startsWith(`${name} `)));
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const ids = (
      await rows<{ document_id: string }>(
        sql,
        `SELECT DISTINCT document_id FROM ${qualified(type)} WHERE document_id > ? ORDER BY 1 LIMIT ${CHUNK}`,
        [after],
      )
    ).map(({ document_id }) => document_id);
    if (ids.length === 0) break;
    after = ids.at(-1) ?? after;
    found.push(...(await verifyChunk(strapi, sql, type, ids, expected, seen)));
  }
  const apart = new Set((await apartKeys(sql)).filter((key) => key.startsWith(`${name} `)));
  for (const key of expected.keys())
    if (!seen.has(key)) found.push(apart.has(key) ? faults.unlinked(key) : faults.notInStore(key));
  for (const key of apart) if (!expected.has(key) || seen.has(key)) found.push(faults.extraInStore(key));
  found.push(...(await publishedButUnknown(strapi, type, expected)));
  for (const { locale, field, value, kept, counted } of await differingCounts(sql, type))
    found.push(faults.count([name, locale, field, value].filter(Boolean).join(' '), kept, counted));
  // A document that the store lacks is told already.
  for (const key of await differingSearch(sql, type))
    if (seen.has(`${name} ${key}`) || !expected.has(`${name} ${key}`))
      found.push(faults.search(`${name} ${key}`));
  return found;
};

const verifyChunk = async (
  strapi: Core.Strapi,
  sql: Sql,
  type: PublicType,
  ids: readonly string[],
  expected: ReadonlyMap<string, LifeState>,
  seen: Set<string>,
): Promise<readonly Fault[]> => {
  const found: Fault[] = [];
  const stored = await rows<StoreRow>(
    sql,
    `SELECT s.*, l.snapshot FROM ${qualified(type)} s JOIN gongkai.ledger l ON l.seq = s.seq
     WHERE s.document_id = ANY (?)`,
    [ids],
  );
  const ledgerSnapshots = new Map(
    stored.map((row) => [
      keyOf(type, row.document_id, row.locale),
      JSON.parse(row.snapshot ?? '{}') as Snapshot,
    ]),
  );
  const published = await takeSnapshots(
    strapi,
    type.name,
    ids,
    () => false,
    (documentId, locale) => ledgerSnapshots.get(keyOf(type, documentId, locale)),
  );
  for (const row of stored) {
    const key = keyOf(type, row.document_id, row.locale);
    seen.add(key);
    const state = expected.get(key);
    if (!state) found.push(faults.extraInStore(key));
    else if (rowDiffers(type, state, row)) found.push(faults.storeDiffers(key));
    const snapshot = published.get(row.document_id)?.get(row.locale);
    if (!snapshot) found.push(faults.notInStrapi(key));
    else {
      const fields = differing(type, snapshot, ledgerSnapshots.get(key) ?? {});
      if (fields.length > 0) found.push(faults.strapiDiffers(key, fields));
    }
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
      const key = keyOf(type, documentId, locale ?? 'zh-Hans');
      if (!expected.has(key)) found.push(faults.notInLedger(key));
    }
  }
};
