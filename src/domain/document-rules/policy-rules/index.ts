import type { Hit, Rule } from '../../completeness/rule';
import { ruled, sourceOf } from '../../finding';
import { defaultCalendar, type WorkCalendar } from '../../time/calendar/calendar';
import { addWorkingDays, workingDaysBetween } from '../../time/calendar/calendar-count';
import type { IsoDate } from '../../time/calendar/dates';
import { type LimitsByDay, statutoryLimits } from '../../time/statute/limits-by-day';

/** What the rules know of a policy that is public. Days in the district's own time. */
export interface JudgedPolicy {
  readonly needsInterpretation: boolean | null;
  readonly publishedOn: IsoDate;
  /** The days on which its interpretations became public. */
  readonly interpretedOn: readonly IsoDate[];
  readonly today: IsoDate;
  /** The district's own numbers and days off; without them the law's and the State Council's. */
  readonly limits?: LimitsByDay;
  readonly calendar?: WorkCalendar;
}

/** By the law of the day on which the policy was published. */
const lawOf = ({ publishedOn, limits = statutoryLimits }: JudgedPolicy) =>
  limits.on(publishedOn).interpretation;

/** The law that says by when is what asks. */
const hit = (policy: JudgedPolicy, facts: Readonly<Record<string, string>>): readonly Hit[] => [
  { field: null, facts, source: sourceOf(lawOf(policy).source) },
];

/** The last day on which an interpretation comes with its policy. */
const dueDay = (policy: JudgedPolicy): IsoDate =>
  addWorkingDays(policy.publishedOn, lawOf(policy).amount, policy.calendar ?? defaultCalendar).due;

const daysBetween = (from: IsoDate, to: IsoDate, { calendar = defaultCalendar }: JudgedPolicy): number =>
  workingDaysBetween(from, to, calendar).days;

const first = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort()[0];

/** A policy that needs an interpretation has one, published with it. */
export const policyRules: readonly Rule<JudgedPolicy>[] = [
  {
    element: null,
    ...ruled('policy.interpretation.due'),
    message: { zh: '尚未发布解读，最迟应在{due}前发布', en: 'Not interpreted yet; due by {due}' },
    hint: {
      zh: '解读材料应与政策文件同步发布',
      en: 'An interpretation is published together with its policy',
    },
    hits: (policy) => {
      const { needsInterpretation, interpretedOn, today } = policy;
      const due = dueDay(policy);
      return needsInterpretation === true && interpretedOn.length === 0 && today <= due
        ? hit(policy, { due })
        : [];
    },
  },
  {
    element: null,
    ...ruled('policy.interpretation.missing'),
    message: {
      zh: '应当解读而未解读，已超期{days}个工作日',
      en: 'It needs an interpretation, which is {days} working days overdue',
    },
    hint: { zh: '尽快发布解读，并与政策文件互相关联', en: 'Publish the interpretation and link it' },
    hits: (policy) => {
      const { needsInterpretation, interpretedOn, today } = policy;
      const due = dueDay(policy);
      if (needsInterpretation !== true || interpretedOn.length > 0 || today <= due) return [];
      return hit(policy, { days: String(daysBetween(due, today, policy)) });
    },
  },
  {
    element: null,
    ...ruled('policy.interpretation.late'),
    message: {
      zh: '解读晚于政策文件{days}个工作日发布',
      en: 'Its interpretation came {days} working days after it',
    },
    hint: {
      zh: '今后解读与政策文件同步组织、同步审签、同步部署',
      en: 'Prepare, sign and publish both together',
    },
    hits: (policy) => {
      const { needsInterpretation, publishedOn, interpretedOn } = policy;
      const day = first(interpretedOn);
      if (needsInterpretation !== true || day === undefined) return [];
      const days = daysBetween(publishedOn, day, policy);
      return days > lawOf(policy).amount ? hit(policy, { days: String(days) }) : [];
    },
  },
];
