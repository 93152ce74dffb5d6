import type { Core } from '@strapi/strapi';
import type { PublicChange } from '../../../../domain/change';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { type Appended, append, type Head, type NewEntry } from '../ledger/append';
import { recordPlaces } from '../places/record';
import { bringBack, forgetApart, hasApart } from '../store/apart';
import { notifyEverywhere, notifyHere } from '../store/notify';
import { dropRow, putRows, type StoredDocument } from '../store/write';
import type { Why } from './collector';
import { responsibleUnits } from './responsible-unit';

/** Why a change was made, and what of it passed by a waiver (its rules, never its text). */
const reasonOf = ({ reason }: Why, waived: readonly string[] | undefined): string | null =>
  [reason, ...(waived ? [`豁免：${waived.join('、')}`] : [])].filter(Boolean).join('；') || null;

/** Appends the entries of some changes and brings the store up to them, in the caller's transaction; `head` is given by who holds the append lock. */
export const recordChanges = async (
  strapi: Core.Strapi,
  sql: Sql,
  changes: readonly PublicChange[],
  why: Why,
  now: Date,
  waived: ReadonlyMap<PublicChange, readonly string[]> = new Map(),
  head?: Head,
): Promise<readonly Appended[]> => {
  const units = await responsibleUnits(sql, changes);
  const entries = changes.map(
    (change, index): NewEntry => ({
      action: change.action,
      type: change.type,
      documentId: change.documentId,
      locale: change.locale,
      snapshot: change.snapshot,
      unit: units[index] ?? null,
      actor: why.actor ?? null,
      reason: reasonOf(why, waived.get(change)),
    }),
  );
  const appended = await append(sql, entries, now, head);
  await bringStore(strapi, sql, changes, appended);
  await recordPlaces(sql, appended);
  await notifyHere(strapi, [...new Set(changes.map(({ type }) => type))]);
  return appended;
};

const bringStore = async (
  strapi: Core.Strapi,
  sql: Sql,
  changes: readonly PublicChange[],
  appended: readonly Appended[],
): Promise<void> => {
  for (const [name, indexes] of indexesByType(changes)) {
    const type = publicType(name);
    const documents: StoredDocument[] = [];
    for (const index of indexes) {
      const change = changes[index];
      const entry = appended[index];
      if (!change || !entry) continue;
      if (change.snapshot === null) await dropRow(sql, type, change.documentId, change.locale);
      else documents.push(stored(change, entry));
    }
    await putRows(
      sql,
      type,
      documents,
      await service(strapi, 'publication', 'derivationContext').context(type),
    );
  }
  if (await hasApart(sql)) await bringApart(strapi, sql, changes);
};

/** What stood apart and is written now has its place again; what was linked to it may have, too. */
const bringApart = async (strapi: Core.Strapi, sql: Sql, changes: readonly PublicChange[]): Promise<void> => {
  for (const change of changes) await forgetApart(sql, publicType(change.type), [change]);
  await bringBack(strapi, sql);
  await notifyEverywhere(strapi, sql);
};

const stored = (change: PublicChange, entry: Appended): StoredDocument => ({
  documentId: change.documentId,
  locale: change.locale,
  seq: entry.seq,
  publishedAt: change.since ?? entry.at,
  updatedAt: entry.at,
  snapshot: change.snapshot ?? {},
});

const indexesByType = (changes: readonly PublicChange[]): ReadonlyMap<PublicTypeName, number[]> => {
  const groups = new Map<PublicTypeName, number[]>();
  for (const [index, { type }] of changes.entries()) {
    const group = groups.get(type);
    if (group) group.push(index);
    else groups.set(type, [index]);
  }
  return groups;
};
