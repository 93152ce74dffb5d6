import type { Core } from '@strapi/strapi';
import { type Json, type Locale, locales, type PublicChange, type Snapshot } from '../../../../domain/change';
import { type PublicTypeName, publicType, publicTypes } from '../../../../domain/public-model';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { snapshotText } from '../ledger/hash';
import { takeSnapshots } from '../snapshots/take';
import { type PublicState, publicStates } from '../store/write';
import type { Collector } from './collector';

/**
 * What the writes of a transaction change in public: every locale of every touched document is compared with the
 * store, because Strapi copies shared fields between locales behind every middleware. Types in the order in which
 * each may be published after those it needs, withdrawals the other way round.
 */
export const findChanges = async (
  strapi: Core.Strapi,
  sql: Sql,
  collector: Collector,
): Promise<readonly PublicChange[]> => {
  const changes: PublicChange[] = [];
  for (const { name } of publicTypes) {
    const ids = [...collector.touched.values()].filter(({ type }) => type === name).map((t) => t.documentId);
    if (ids.length > 0) changes.push(...(await changesOfType(strapi, sql, collector, name, ids)));
  }
  return [
    ...changes.filter(({ action }) => action !== 'withdraw'),
    ...changes.filter(({ action }) => action === 'withdraw').reverse(),
  ];
};

const changesOfType = async (
  strapi: Core.Strapi,
  sql: Sql,
  collector: Collector,
  name: PublicTypeName,
  ids: readonly string[],
): Promise<readonly PublicChange[]> => {
  const states = await publicStates(sql, publicType(name), ids);
  const snapshots = await takeSnapshots(
    strapi,
    sql,
    name,
    ids,
    (documentId, locale) => collector.touched.get(`${name} ${documentId}`)?.publishing.has(locale) ?? false,
    (documentId, locale) => states.get(documentId)?.get(locale)?.snapshot,
  );
  return ids.flatMap((documentId) =>
    compare(
      name,
      documentId,
      snapshots.get(documentId) ?? new Map(),
      states.get(documentId) ?? new Map(),
      collector.touched.get(`${name} ${documentId}`)?.publishing ?? new Set(),
    ),
  );
};

const compare = (
  type: PublicTypeName,
  documentId: string,
  now: ReadonlyMap<Locale, NonNullable<PublicChange['snapshot']>>,
  before: ReadonlyMap<Locale, PublicState>,
  publishing: ReadonlySet<Locale>,
): readonly PublicChange[] => {
  const changes: PublicChange[] = [];
  const of = (
    locale: Locale,
    change: Pick<PublicChange, 'action' | 'snapshot' | 'before' | 'since'>,
  ): void => {
    changes.push({ type, documentId, locale, ...change });
  };
  for (const locale of locales) {
    const snapshot = now.get(locale) ?? null;
    const state = before.get(locale);
    const known = { before: state?.snapshot ?? null, since: state?.publishedAt ?? null };
    if (!snapshot) {
      if (state) of(locale, { action: 'withdraw', snapshot, ...known });
    } else if (!state) of(locale, { action: 'publish', snapshot, ...known });
    else if (differs(type, snapshot, state.snapshot, publishing.has(locale)))
      of(locale, { action: 'revise', snapshot, ...known });
  }
  return changes;
};

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A snapshot without what was declared since the one before was taken and is empty: that says nothing new. */
const sayingMore = (now: Snapshot, before: Snapshot): Snapshot =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => Object.hasOwn(before, name) || !isEmpty(value)),
  );

/**
 * Whether a snapshot says something else than what is public. One whose text was only cleaned since does so when it is
 * published again; until then readers see it clean anyway.
 */
const differs = (name: PublicTypeName, now: Snapshot, before: Snapshot, isPublishing: boolean): boolean => {
  const text = snapshotText(sayingMore(now, before));
  if (snapshotText(before) === text) return false;
  return isPublishing || snapshotText(cleanSnapshot(publicType(name).fields, before)) !== text;
};
