import type { CodeName } from '../codes';
import { type Finding, makeFinding } from '../finding';
import { findPersonalData } from '../privacy';

/** Under this name the reason goes with what the admin asks of the server, percent-encoded. */
export const reasonHeader = 'x-gongkai-reason';

/** The ledger keeps a sentence, not a report. Blanks at the ends are not counted. */
const reasonSigns = { least: 2, most: 200 } as const;

/** What is wrong with a reason that was given, or null. */
export const reasonProblem = (reason: string): CodeName | null => {
  const { length } = [...reason.trim()];
  if (length < reasonSigns.least) return { zh: '请写明撤回的理由', en: 'Say why it is withdrawn' };
  if (length > reasonSigns.most)
    return {
      zh: `撤回的理由不能超过${reasonSigns.most}个字，现为${length}个字`,
      en: `The reason has at most ${reasonSigns.most} signs; this one has ${length}`,
    };
  if (findPersonalData(reason).length > 0)
    return {
      zh: '撤回的理由中写有个人信息，请删去其中的号码或住址',
      en: 'The reason holds personal data: take the number or the address out',
    };
  return null;
};

/** What an administrator withdraws is not let go without a word. */
export const reasonMissing: Finding = makeFinding('withdraw.reason-missing', {
  field: null,
  message: { zh: '未写明撤回的理由', en: 'It does not say why' },
  hint: {
    zh: '点“撤回发布”或“删除”，写明理由再确认，理由记入账本',
    en: 'Give the reason under “withdraw” or “delete” and confirm; the ledger keeps it',
  },
});
