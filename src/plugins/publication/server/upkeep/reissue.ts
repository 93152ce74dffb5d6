import type { Core } from '@strapi/strapi';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import type { PublicChange } from '../../../../domain/publication';
import { inTransaction, rows, type Sql } from '../../../sql';
import { keepFiles } from '../gate/keep-files';
import { takeSnapshots } from '../snapshots/take';
import { qualified } from '../store/tables';
import { publicStates } from '../store/write';
import { actorOf } from '../writes/actor';
import { recordChanges } from '../writes/record-changes';
import { takeTurns } from '../writes/take-turns';

const BATCH = 100;

const staleIds = (sql: Sql, name: PublicTypeName, after: string): Promise<Array<{ document_id: string }>> => {
  const type = publicType(name);
  return rows(
    sql,
    `SELECT DISTINCT s.document_id FROM ${qualified(type)} s JOIN gongkai.ledger l ON l.seq = s.seq
     WHERE l.model < ? AND s.document_id > ? ORDER BY 1 LIMIT ${BATCH}`,
    [type.version, after],
  );
};

/**
 * Appends a revise entry, with the reason `model`, for each public document of a type whose snapshot was taken with an
 * older declaration. In batches, so that publishing goes on meanwhile; it can be stopped and run again.
 */
export const reissue = async (
  strapi: Core.Strapi,
  name: PublicTypeName,
): Promise<{ documents: number; entries: number; ms: number }> => {
  const start = performance.now();
  let documents = 0;
  let entries = 0;
  for (let after = ''; ; ) {
    const batch = await inTransaction(strapi, async (sql) => {
      const ids = (await staleIds(sql, name, after)).map(({ document_id }) => document_id);
      await takeTurns(sql, ids);
      const changes = await revisions(strapi, sql, name, ids);
      // A file that is gone does not hold up the others: verify names it.
      await keepFiles(strapi, changes);
      if (changes.length > 0)
        await recordChanges(strapi, sql, changes, { reason: 'model', actor: actorOf(strapi) }, new Date());
      return { ids, entries: changes.length };
    });
    const last = batch.ids.at(-1);
    if (last === undefined) break;
    after = last;
    documents += batch.ids.length;
    entries += batch.entries;
  }
  return { documents, entries, ms: Math.round(performance.now() - start) };
};

const revisions = async (
  strapi: Core.Strapi,
  sql: Sql,
  name: PublicTypeName,
  ids: readonly string[],
): Promise<readonly PublicChange[]> => {
  if (ids.length === 0) return [];
  const type = publicType(name);
  const states = await publicStates(sql, type, ids);
  const snapshots = await takeSnapshots(
    strapi,
    name,
    ids,
    () => false,
    (documentId, locale) => states.get(documentId)?.get(locale)?.snapshot,
  );
  const changes: PublicChange[] = [];
  for (const [documentId, byLocale] of states)
    for (const [locale, state] of byLocale) {
      const snapshot = snapshots.get(documentId)?.get(locale);
      if (snapshot && state.model < type.version)
        changes.push({ action: 'revise', type: name, documentId, locale, snapshot, before: state.snapshot });
    }
  return changes;
};
