import type { SettingFault } from '../completeness';
import {
  isLaxer,
  type LimitAmounts,
  type LimitHistory,
  type LimitTable,
  limitTable,
  printSpan,
  type StatutoryKind,
} from '../time';

/** The attributes of the settings in which a district writes its own numbers, each in the unit of the law's. */
export const amountFields = {
  proactiveDays: 'proactive',
  requestDays: 'request',
  permitPenaltyDays: 'permit-or-penalty',
  budgetDays: 'budget',
  commentDays: 'comment',
  interpretationDays: 'interpretation',
  columnNewsDays: 'column-news',
  columnNoticeMonths: 'column-notice',
  resultDays: 'result',
} as const satisfies Readonly<Record<string, StatutoryKind>>;

/** More than any limit of this kind ever was: a slip of the keyboard. */
const MOST = 3650;

/**
 * The entry that allows most, the newest of equal ones. A number that one entry allows stays valid when the law becomes stricter: it judges what that
 * entry judges, and the law's own number everything later (`limitsWith`).
 */
const laxest = ({ bound, entries }: LimitHistory): LimitHistory['entries'][number] =>
  [...entries]
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .reduce((most, entry) => (isLaxer(bound, most.amount, entry.amount) ? most : entry));

const faultOf = (limit: LimitHistory, value: unknown): SettingFault['message'] | null => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > MOST)
    return {
      zh: `${limit.zh}期限应为 1 到 ${MOST} 的整数，现为 ${JSON.stringify(value)}`,
      en: `the limit of ${limit.en} must be a whole number from 1 to ${MOST}, not ${JSON.stringify(value)}`,
    };
  const law = laxest(limit);
  if (!isLaxer(limit.bound, value, law.amount)) return null;
  const most = limit.bound === 'most';
  return {
    zh: `${limit.zh}的法定${most ? '最长' : '最短'}期限为${printSpan({ ...limit, ...law })}（${law.source}），只能改${most ? '短' : '长'}，现为 ${value}`,
    en: `the law sets ${law.amount} for ${limit.en} (${law.source}); it may only be ${most ? 'shorter' : 'longer'}, not ${value}`,
  };
};

/** A district's own numbers: stricter than the law or equal, never laxer. An empty field is the law's. */
export const readAmounts = (
  settings: Readonly<Record<string, unknown>>,
  table: LimitTable = limitTable,
): { readonly amounts: LimitAmounts; readonly faults: readonly SettingFault[] } => {
  const amounts: Partial<Record<StatutoryKind, number>> = {};
  const faults: SettingFault[] = [];
  for (const [field, kind] of Object.entries(amountFields)) {
    const value = settings[field];
    if (value === null || value === undefined) continue;
    const limit = table[kind];
    const message = faultOf(limit, value);
    if (message) faults.push({ path: [field], message });
    else amounts[kind] = value as number;
  }
  return { amounts, faults };
};
