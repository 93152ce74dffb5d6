import type { Core } from '@strapi/strapi';
import type { Finding } from '../../../../domain/finding';
import { type PublicType, titleOf } from '../../../../domain/public-model';
import type { Judge, Locale, PublicChange, Refusal } from '../../../../domain/publication';
import { chinaDay } from '../../../../domain/time';
import type { WithdrawalOutlook } from '../../../../domain/withdrawal';
import { inTransaction, type Sql } from '../../../sql';
import { askJudges } from '../gate/ask-judges';
import { checkLinks } from '../gate/check-links';
import { checkTranslations } from '../gate/check-translations';
import { dropRow, publicStates } from '../store/write';
import { losingLinks } from './losing-links';

class Over extends Error {
  constructor(readonly outlook: WithdrawalOutlook) {
    super('the rehearsal is over');
  }
}

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
  const halves = await checkTranslations(sql, changes);
  if (halves.length > 0) return { ...outlook, refusedFor: findingsOf(halves), losing: [] };
  const { refusals } = await askJudges(judges, changes);
  for (const { locale } of changes) await dropRow(sql, type, documentId, locale);
  const unfit = await checkLinks(sql, changes, chinaDay(new Date().toISOString()));
  const found = findingsOf([...refusals, ...unfit]);
  return {
    ...outlook,
    // In two languages the same documents need it: they are told once.
    refusedFor: [...new Map(found.map((finding) => [finding.message.zh, finding])).values()],
    losing: await losingLinks(sql, type, documentId),
  };
};

/**
 * What withdrawing would do, by the gate's own questions (writes/settle.ts) over the store as it would be, in a
 * transaction that is always rolled back.
 */
export const withdrawalOutlook = async (
  strapi: Core.Strapi,
  judges: readonly Judge[],
  type: PublicType,
  documentId: string,
  /** The languages that are withdrawn; where it is not public, nothing is. */
  meant: readonly Locale[],
): Promise<WithdrawalOutlook> => {
  try {
    return await inTransaction(strapi, async (sql) => {
      throw new Over(await outlookIn(sql, judges, type, documentId, meant));
    });
  } catch (error) {
    if (error instanceof Over) return error.outlook;
    throw error;
  }
};
