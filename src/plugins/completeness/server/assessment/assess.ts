import type { Core } from '@strapi/strapi';
import type { AssessmentSummary } from '../../../../../types/services';
import { defaultLocale } from '../../../../domain/change';
import { bandOf, fixFirst, scoreOf } from '../../../../domain/completeness';
import type { FreshnessProfile } from '../../../../domain/freshness';
import { freshnessProfiles } from '../../../../domain/freshness';
import { ruleSetId } from '../../../../domain/judging';
import { uidOf } from '../../../../domain/public-model';
import { chinaDay } from '../../../../domain/time';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import type { CheckedItem } from '../check/catalogue-items';
import { type FindingRow, findingRow } from '../check/finding-rows';
import { judgeAll, type Sink } from '../check/judge-all';
import { dayTally } from './day-tally';
import { beginRun, endRun, keepFindings } from './run-rows';
import { scoreDocuments } from './score-documents';
import { keepScores, type ScoreRow, scoreRow } from './score-row';

const BATCH = 500;

/** Hands over what was put in, so many at a time. */
const batches = <T>(hand: (batch: readonly T[]) => Promise<unknown>) => {
  let waiting: T[] = [];
  const flush = async (): Promise<void> => {
    const all = waiting;
    waiting = [];
    // What belongs to no item comes all at once, at the end: it goes in the same small statements.
    for (let start = 0; start < all.length; start += BATCH) await hand(all.slice(start, start + BATCH));
  };
  return {
    put: (item: T) => void waiting.push(item),
    full: () => waiting.length >= BATCH,
    flush,
  };
};

const profileOf = (
  name: string | null,
  own: Readonly<Record<string, FreshnessProfile>>,
): FreshnessProfile | null => {
  const all: Readonly<Record<string, FreshnessProfile>> = { ...freshnessProfiles, ...own };
  return name === null ? null : (all[name] ?? null);
};

/**
 * Judges everything, keeps every score and finding, and writes the day's line for the trends. Nothing is locked
 * while it judges: editors go on working, and what they saved meanwhile is judged once more at the end.
 */
export const assess = async (
  strapi: Core.Strapi,
  now: Date,
  progress: (done: number) => void,
): Promise<AssessmentSummary> => {
  const began = performance.now();
  const context = await service(strapi, 'completeness', 'context').get();
  const profile = profileOf(context.profile, context.profiles);
  const run = await inTransaction(strapi, (sql) =>
    beginRun(sql, { at: now, ruleSet: ruleSetId(context), profile: profile && context.profile }),
  );
  const tally = dayTally();
  let rescored = 0;
  let findings = 0;
  const found = batches<FindingRow>((batch) => inTransaction(strapi, (sql) => keepFindings(sql, run, batch)));
  const moved = batches<ScoreRow>((batch) => inTransaction(strapi, (sql) => keepScores(sql, batch)));
  const put = (row: FindingRow): void => {
    findings += 1;
    found.put(row);
  };
  const sink: Sink = {
    async item(item: CheckedItem, judged) {
      tally.add(item, scoreOf(judged));
      const row = scoreRow(item, judged);
      if (row.score !== row.before) {
        rescored += 1;
        moved.put(row);
      }
      for (const finding of fixFirst(judged))
        put(findingRow({ ...item, type: 'catalog-item' }, finding, true));
      progress(tally.items());
      if (found.full()) await found.flush();
      if (moved.full()) await moved.flush();
    },
    finding: (about, finding) => put(findingRow(about, finding, false)),
  };
  await judgeAll(strapi, { profile, now: now.toISOString() }, sink);
  await found.flush();
  await moved.flush();
  const score = tally.score();
  await inTransaction(strapi, (sql) =>
    endRun(sql, run, {
      at: new Date(),
      day: chinaDay(now.toISOString()),
      items: tally.items(),
      score,
      cells: tally.cells(),
    }),
  );
  await service(strapi, 'publication', 'upkeep').rederive('catalog-item');
  const meanwhile = await savedSince(strapi, now);
  if (meanwhile.length > 0) await strapi.db.transaction(() => scoreDocuments(strapi, meanwhile));
  const ms = Math.round(performance.now() - began);
  return { items: tally.items(), score, band: bandOf(score), findings, rescored, ms };
};

const savedSince = async (strapi: Core.Strapi, at: Date): Promise<readonly string[]> => {
  const saved = (await strapi.db.query(uidOf('catalog-item')).findMany({
    select: ['documentId'],
    where: { publishedAt: { $null: true }, locale: defaultLocale, updatedAt: { $gte: at } },
  })) as ReadonlyArray<{ readonly documentId: string }>;
  return saved.map(({ documentId }) => documentId);
};
