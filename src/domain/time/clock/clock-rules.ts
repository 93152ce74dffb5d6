import type { IsoDate } from '../calendar/dates';
import { type LimitsByDay, statutoryLimits } from '../statute/limits-by-day';
import type { StatutoryLimit } from '../statute/statutory-limits';

/** Why a clock stands still, and how long that may last. */
export type PauseReason = 'third-party' | 'correction';

export interface PauseRule {
  /** 'pause': the count goes on afterwards. 'restart': it begins anew when the answer is in. */
  readonly effect: 'pause' | 'restart';
  /** Working days after the clock's start within which the pause may begin; null: at any time. */
  readonly askWithin: number | null;
  /** Working days that the person asked has to answer; null: a reasonable time, set in the letter. */
  readonly answerWithin: number | null;
  readonly source: string;
  readonly zh: string;
  readonly en: string;
}

/** A period set by law that runs from an event. `day` is a calendar day (日), whose last day may be carried. */
export interface ClockRule {
  readonly id: string;
  readonly amount: number;
  readonly unit: 'working-day' | 'day';
  /** The most that can be added, in the same unit; 0: none. */
  readonly maxExtension: number;
  readonly pauses: Readonly<Partial<Record<PauseReason, PauseRule>>>;
  readonly source: string;
  readonly zh: string;
  readonly en: string;
}

/** How long a limit of the law's table is, and which law says so. */
const lawOf = ({ amount, unit, source }: StatutoryLimit): Pick<ClockRule, 'amount' | 'unit' | 'source'> => {
  if (unit !== 'working-day' && unit !== 'day') throw new Error(`No clock counts ${unit}`);
  return { amount, unit, source };
};

const rules = <T extends Readonly<Record<string, ClockRule>>>(
  table: T,
): Readonly<Record<keyof T, ClockRule>> => table;

/**
 * The clocks that the law sets, by id, for what began on a day: a law that changes later leaves a running clock alone. A
 * district passes its own limits or changed copies; nothing here is read behind a caller's back.
 */
export const clockRulesOn = (start: IsoDate, limits: LimitsByDay = statutoryLimits) => {
  const law = limits.on(start);
  return rules({
    'information-request': {
      id: 'information-request',
      ...lawOf(law.request),
      maxExtension: law['request-extension'].amount,
      pauses: {
        'third-party': {
          effect: 'pause',
          askWithin: null,
          answerWithin: law['third-party-answer'].amount,
          source: law['third-party-answer'].source,
          zh: '征求第三方意见',
          en: 'third party asked',
        },
        correction: {
          effect: 'restart',
          askWithin: law.correction.amount,
          answerWithin: null,
          source: law.correction.source,
          zh: '等待申请人补正',
          en: 'correction awaited',
        },
      },
      zh: '依申请公开答复',
      en: 'answer to an information request',
    },
    'proactive-disclosure': {
      id: 'proactive-disclosure',
      ...lawOf(law.proactive),
      maxExtension: 0,
      pauses: {},
      zh: '主动公开',
      en: 'proactive disclosure',
    },
    'permit-or-penalty': {
      id: 'permit-or-penalty',
      ...lawOf(law['permit-or-penalty']),
      maxExtension: 0,
      pauses: {},
      zh: '行政许可、行政处罚公示',
      en: 'disclosure of a permit or penalty',
    },
    budget: {
      id: 'budget',
      ...lawOf(law.budget),
      maxExtension: 0,
      pauses: {},
      zh: '预决算公开',
      en: 'disclosure of a budget or its execution',
    },
    interpretation: {
      id: 'interpretation',
      ...lawOf(law.interpretation),
      maxExtension: 0,
      pauses: {},
      zh: '政策解读发布',
      en: 'interpretation of a policy',
    },
    message: {
      id: 'message',
      ...lawOf(law.message),
      maxExtension: 0,
      pauses: {},
      zh: '网民留言办理',
      en: 'answer to a message',
    },
  });
};
