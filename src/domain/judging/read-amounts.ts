import type { SettingFault } from '../completeness';
import {
  type LimitAmounts,
  printSpan,
  type StatutoryKind,
  type StatutoryLimit,
  statutoryLimits,
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

const laxer = ({ bound, amount }: StatutoryLimit, own: number): boolean =>
  (bound === 'most' && own > amount) || (bound === 'least' && own < amount);

const faultOf = (limit: StatutoryLimit, value: unknown): SettingFault['message'] | null => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > MOST)
    return {
      zh: `${limit.zh}期限应为 1 到 ${MOST} 的整数，现为 ${JSON.stringify(value)}`,
      en: `the limit of ${limit.en} must be a whole number from 1 to ${MOST}, not ${JSON.stringify(value)}`,
    };
  if (!laxer(limit, value)) return null;
  const most = limit.bound === 'most';
  return {
    zh: `${limit.zh}的法定${most ? '最长' : '最短'}期限为${printSpan(limit)}（${limit.source}），只能改${most ? '短' : '长'}，现为 ${value}`,
    en: `the law sets ${limit.amount} for ${limit.en} (${limit.source}); it may only be ${most ? 'shorter' : 'longer'}, not ${value}`,
  };
};

/** A district's own numbers: stricter than the law or equal, never laxer. An empty field is the law's. */
export const readAmounts = (
  settings: Readonly<Record<string, unknown>>,
): { readonly amounts: LimitAmounts; readonly faults: readonly SettingFault[] } => {
  const amounts: Partial<Record<StatutoryKind, number>> = {};
  const faults: SettingFault[] = [];
  for (const [field, kind] of Object.entries(amountFields)) {
    const value = settings[field];
    if (value === null || value === undefined) continue;
    const limit = statutoryLimits[kind];
    const message = faultOf(limit, value);
    if (message) faults.push({ path: [field], message });
    else if (value !== limit.amount) amounts[kind] = value as number;
  }
  return { amounts, faults };
};
