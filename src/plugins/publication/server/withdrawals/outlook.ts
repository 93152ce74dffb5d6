import type { Core } from '@strapi/strapi';
import type { Judge, Locale, PublicChange, Refusal } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { type PublicType, titleOf } from '../../../../domain/public-model';
import type { WithdrawalOutlook } from '../../../../domain/withdrawal';
import { rolledBack, type Sql } from '../../../../plugin-kit/database/sql';
import { askJudges } from '../gate/ask-judges';
import { askStore } from '../gate/questions';
import { dropRow, publicStates } from '../store/write';
import { losingLinks } from './losing-links';

const findingsOf = (refusals: readonly Refusal[]): readonly Finding[] =>
  refusals.flatMap(({ findings }) => findings);

/** The withdrawals of the public languages that are meant. */
const withdrawalsOf = async (
  sql: Sql,
  type: PublicType,
  documentId: string,
  meant: readonly Locale[],
): Promise<readonly PublicChange[]> => {
  const states = (await publicStates(sql, type, [documentId])).get(documentId);
  return meant.flatMap((locale) => {
    const state = states?.get(locale);
    if (!state) return [];
    const known = { before: state.snapshot, since: state.publishedAt };
    return [{ action: 'withdraw', type: type.name, documentId, locale, snapshot: null, ...known } as const];
  });
};

const outlookIn = async (
  sql: Sql,
  judges: readonly Judge[],
  type: PublicType,
  documentId: string,
  meant: readonly Locale[],
): Promise<WithdrawalOutlook> => {
  const changes = await withdrawalsOf(sql, type, documentId, meant);
  const [first] = changes;
  if (!first) return { documentId, title: '', isPublic: false, refusedFor: [], losing: [] };
  const outlook = { documentId, title: titleOf(type, first.before ?? {}), isPublic: true };
  const now = new Date().toISOString();
  const halves = await askStore('first', sql, changes, now);
  if (halves.length > 0) return { ...outlook, refusedFor: findingsOf(halves), losing: [] };
  const { refusals } = await askJudges(judges, changes, now);
  const taken = await askStore('before', sql, changes, now);
  for (const { locale } of changes) await dropRow(sql, type, documentId, locale);
  const unfit = await askStore('after', sql, changes, now);
  const found = findingsOf([...refusals, ...taken, ...unfit]);
  return {
    ...outlook,
    // In two languages the same documents need it: they are told once.
    refusedFor: [...new Map(found.map((finding) => [finding.message.zh, finding])).values()],
    losing: await losingLinks(sql, type, documentId),
  };
};

/**
 * What withdrawing would do, by the gate's own questions (gate/questions.ts) over the store as it would be, in a
 * transaction that is always rolled back.
 */
export const withdrawalOutlook = (
  strapi: Core.Strapi,
  judges: readonly Judge[],
  type: PublicType,
  documentId: string,
  /** The languages that are withdrawn; where it is not public, nothing is. */
  meant: readonly Locale[],
): Promise<WithdrawalOutlook> => rolledBack(strapi, (sql) => outlookIn(sql, judges, type, documentId, meant));
