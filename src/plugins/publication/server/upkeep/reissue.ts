import type { Core } from '@strapi/strapi';
import type { ReissueReason } from '../../../../../types/services';
import type { PublicChange } from '../../../../domain/change';
import { type PublicType, type PublicTypeName, publicType } from '../../../../domain/public-model';
import { cleanSnapshot } from '../../../../domain/texts';
import { inTransaction, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { keepFiles } from '../gate/keep-files';
import { takeSnapshots } from '../snapshots/take';
import { qualified } from '../store/tables';
import { type PublicState, publicStates } from '../store/write';
import { actorOf } from '../writes/actor';
import { lockDocuments } from '../writes/lock-documents';
import { recordChanges } from '../writes/record-changes';

const BATCH = 100;

/** What makes a public document one to be written again, by the entry that made it public: a first look, and the answer. */
interface Staleness {
  /** SQL over the ledger's entry `l`. */
  readonly where: (type: PublicType) => string;
  readonly isStale: (type: PublicType, state: PublicState) => boolean;
}

const staleness: Readonly<Record<ReissueReason, Staleness>> = {
  model: {
    where: ({ version }) => `l.model < ${version}`,
    isStale: ({ version }, { model }) => model < version,
  },
  sanitised: {
    where: () => 'l.seq <= (SELECT texts_clean_after FROM gongkai.ledger_head)',
    isStale: ({ fields }, { snapshot }) => cleanSnapshot(fields, snapshot) !== snapshot,
  },
};

const idsToLookAt = async (
  sql: Sql,
  type: PublicType,
  reason: ReissueReason,
  after: string,
): Promise<readonly string[]> => {
  const found = await rows<{ document_id: string }>(
    sql,
    `SELECT DISTINCT s.document_id FROM ${qualified(type)} s JOIN gongkai.ledger l ON l.seq = s.seq
     WHERE ${staleness[reason].where(type)} AND s.document_id > ? ORDER BY 1 LIMIT ${BATCH}`,
    [after],
  );
  return found.map(({ document_id }) => document_id);
};

/**
 * Appends a revise entry that says why for each public document of a type whose snapshot was taken with an older
 * declaration (`model`), or has texts that are not in line with the allow-list (`sanitised`). In batches, so that
 * publishing goes on meanwhile; it can be stopped and run again.
 */
export const reissue = async (
  strapi: Core.Strapi,
  name: PublicTypeName,
  reason: ReissueReason = 'model',
): Promise<{ documents: number; entries: number; ms: number }> => {
  const start = performance.now();
  let documents = 0;
  let entries = 0;
  for (let after = ''; ; ) {
    const batch = await inTransaction(strapi, async (sql) => {
      const ids = await idsToLookAt(sql, publicType(name), reason, after);
      await lockDocuments(sql, ids);
      const changes = await revisions(strapi, sql, name, ids, reason);
      // A file that is gone does not hold up the others: verify names it.
      await keepFiles(strapi, changes);
      if (changes.length > 0)
        await recordChanges(strapi, sql, changes, { reason, actor: actorOf(strapi) }, new Date());
      const written = new Set(changes.map(({ documentId }) => documentId));
      return { last: ids.at(-1), documents: written.size, entries: changes.length };
    });
    if (batch.last === undefined) break;
    after = batch.last;
    documents += batch.documents;
    entries += batch.entries;
  }
  return { documents, entries, ms: Math.round(performance.now() - start) };
};

const revisions = async (
  strapi: Core.Strapi,
  sql: Sql,
  name: PublicTypeName,
  ids: readonly string[],
  reason: ReissueReason,
): Promise<readonly PublicChange[]> => {
  if (ids.length === 0) return [];
  const type = publicType(name);
  const states = await publicStates(sql, type, ids);
  const snapshots = await takeSnapshots(
    strapi,
    sql,
    name,
    ids,
    () => false,
    (documentId, locale) => states.get(documentId)?.get(locale)?.snapshot,
  );
  const changes: PublicChange[] = [];
  for (const [documentId, byLocale] of states)
    for (const [locale, state] of byLocale) {
      const snapshot = snapshots.get(documentId)?.get(locale);
      if (snapshot && staleness[reason].isStale(type, state))
        changes.push({
          action: 'revise',
          type: name,
          documentId,
          locale,
          snapshot,
          before: state.snapshot,
          since: state.publishedAt,
        });
    }
  return changes;
};
