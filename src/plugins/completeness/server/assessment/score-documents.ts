import type { Core } from '@strapi/strapi';
import { entryFromDocument } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { fixFirst, judgeEntry } from '../../../../domain/completeness';
import { inTransaction, preparedRows, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { itemsOf } from '../check/catalogue-items';
import { type FindingRow, findingRow, insertFindings, sameFindings } from '../check/finding-rows';
import { startWaiving } from '../check/waiving';
import { keepScores, type ScoreRow, scoreRow } from './score-row';

/** What some documents say themselves, told anew in the latest run; what others or the day say of them stays. */
const replaceOwnFindings = (
  sql: Sql,
  documentIds: readonly string[],
  found: readonly FindingRow[],
): Promise<unknown> =>
  preparedRows(
    sql,
    'gongkai-own-findings',
    `WITH run AS (SELECT id FROM gongkai.completeness_latest),
          gone AS (DELETE FROM gongkai.completeness_finding USING run
                   WHERE run = run.id AND own AND document_id = ANY(CAST(? AS text[])))
     ${insertFindings('run')}`,
    [documentIds, JSON.stringify(found)],
  );

/** Judges some catalogue items as they stand now and keeps scores and findings, in the transaction under way. */
export const scoreDocuments = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
  published: (row: ScoreRow) => boolean = () => false,
): Promise<readonly ScoreRow[]> => {
  const context = await service(strapi, 'completeness', 'context').get();
  const scores: ScoreRow[] = [];
  const found: FindingRow[] = [];
  const waived = await startWaiving(strapi, new Date().toISOString(), documentIds);
  const kept = new Map<string, readonly FindingRow[]>();
  for (const item of await itemsOf(strapi, documentIds)) {
    const findings = judgeEntry(entryFromDocument(item.document), context);
    scores.push(scoreRow(item, findings));
    kept.set(item.documentId, item.ownFindings);
    if (item.locale !== defaultLocale) continue;
    for (const finding of fixFirst(waived(item, findings)))
      found.push(findingRow({ ...item, type: 'catalog-item' }, finding, true));
  }
  await inTransaction(strapi, async (sql) => {
    await keepScores(sql, scores, published);
    // Most saves leave what is said as it is.
    const isKept = documentIds.every((id) => kept.has(id)) && sameFindings(found, [...kept.values()].flat());
    if (!isKept) await replaceOwnFindings(sql, documentIds, found);
  });
  return scores;
};

/** Nothing is said any more of a document that is gone. */
export const forgetDocument = (strapi: Core.Strapi, documentId: string): Promise<unknown> =>
  inTransaction(strapi, (sql) =>
    rows(
      sql,
      `DELETE FROM gongkai.completeness_finding WHERE document_id = ?
       AND NOT EXISTS (SELECT 1 FROM catalog_items WHERE document_id = ?)`,
      [documentId, documentId],
    ),
  );
