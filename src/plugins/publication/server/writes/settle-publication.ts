import type { Core } from '@strapi/strapi';
import type { Judge } from '../../../../domain/change';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { askJudges } from '../gate/ask-judges';
import { checkReason } from '../gate/check-reason';
import { keepFiles, missingFiles } from '../gate/keep-files';
import { askStore } from '../gate/questions';
import { PublicationRefused } from '../gate/refused';
import { lockHead } from '../ledger/append';
import type { Collector } from './collector';
import { findChanges } from './find-changes';
import { recordChanges } from './record-changes';

/**
 * The end of a transaction's writes: find what they change in public, ask the judges, append to the ledger, bring the
 * store, check what it would hold. Throws PublicationRefused, which rolls all of it back.
 */
export const settlePublication = async (
  strapi: Core.Strapi,
  sql: Sql,
  collector: Collector,
  judges: readonly Judge[],
): Promise<void> => {
  const changes = await findChanges(strapi, sql, collector);
  collector.touched.clear();
  if (changes.length === 0) return;
  // One moment for all that is asked: at midnight no document is judged on one day and its links on the next.
  const now = new Date().toISOString();
  const halves = await askStore('first', sql, changes, now);
  if (halves.length > 0) throw refusal(strapi, halves);
  const { refusals: judged, waived } = await askJudges(judges, changes, now);
  const unexplained = checkReason(changes, collector.why);
  // What is refused anyway leaves no content behind.
  const unkept = await (judged.length + unexplained.length > 0 ? missingFiles : keepFiles)(strapi, changes);
  const head = await lockHead(sql);
  const taken = await askStore('before', sql, changes, now);
  // The store takes no second document of the same code: then the links are not looked at.
  if (taken.length > 0) throw refusal(strapi, [...judged, ...unkept, ...taken, ...unexplained]);
  // The ledger has its own: it says when something became public, and files and the lock may have taken their time.
  await recordChanges(strapi, sql, changes, collector.why, new Date(), waived, head);
  const unfit = await askStore('after', sql, changes, now);
  const refused = [...judged, ...unkept, ...unfit, ...unexplained];
  if (refused.length > 0) throw refusal(strapi, refused);
};

const refusal = (strapi: Core.Strapi, refusals: Refusals): PublicationRefused =>
  new PublicationRefused(merge(refusals), languageOf(strapi));

type Refusals = PublicationRefused['refusals'];

/** One refusal per change, with all its findings. */
const merge = (refusals: Refusals): Refusals => {
  const byChange = new Map<string, Refusals[number]>();
  for (const refusal of refusals) {
    const key = `${refusal.change.type} ${refusal.change.documentId} ${refusal.change.locale}`;
    const known = byChange.get(key);
    byChange.set(key, known ? { ...known, findings: [...known.findings, ...refusal.findings] } : refusal);
  }
  return [...byChange.values()];
};
