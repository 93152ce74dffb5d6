import { ruled, sourceOf } from '../../finding';
import { chinaDay } from '../../time/china-day';
import { statutoryLimits } from '../../time/limits-by-day';
import { saysSomething } from '../entry-rules/placeholder-words';
import type { Rule } from '../rule';
import type { JudgedEvent } from './judged-event';

const MS_PER_DAY = 86_400_000;

/** By the law of the day on which the public is first asked. */
const leastOf = (startsAt: string, { limits = statutoryLimits }: JudgedEvent) =>
  limits.on(chinaDay(startsAt)).comment;

/** Forms that are open for a time, not held at one. */
const openForATime = ['public-comment', 'questionnaire', 'opinion-poll'];

/** Whole days from the first moment to the last; null where one of them is missing. */
const daysOpen = ({ startsAt, endsAt }: JudgedEvent): number | null =>
  startsAt === null || endsAt === null
    ? null
    : Math.floor((Date.parse(endsAt) - Date.parse(startsAt)) / MS_PER_DAY);

/** When an event begins and ends, and that the public has time enough to answer. */
export const periodRules: readonly Rule<JudgedEvent>[] = [
  {
    ...ruled('event.start.missing'),
    element: null,
    message: { zh: '未填写开始时间', en: 'The start is missing' },
    hint: { zh: '填写活动开始的日期和时间', en: 'Give the day and time at which it begins' },
    hits: ({ startsAt }) => (startsAt === null ? [{ field: 'startsAt' }] : []),
  },
  {
    ...ruled('event.end.missing'),
    element: null,
    message: { zh: '未填写截止时间', en: 'The end is missing' },
    hint: { zh: '写明公众意见征集到哪一天为止', en: 'Say until when the public can answer' },
    hits: ({ endsAt, form }) =>
      endsAt === null && openForATime.includes(form ?? '') ? [{ field: 'endsAt' }] : [],
  },
  {
    ...ruled('event.period.reversed'),
    element: null,
    message: { zh: '结束时间早于开始时间', en: 'It ends before it begins' },
    hint: { zh: '核对开始时间和结束时间', en: 'Check start and end' },
    hits: (event) => ((daysOpen(event) ?? 0) < 0 ? [{ field: 'endsAt' }] : []),
  },
  {
    ...ruled('event.period.short'),
    element: null,
    message: {
      zh: '征求意见只有{days}日，少于{least}日，且未说明理由',
      en: 'The public has {days} days to comment, fewer than {least}, and no reason is given',
    },
    hint: {
      zh: '延长到{least}日以上；情况紧急等确需缩短的，填写缩短期限的理由',
      en: 'Extend it to {least} days, or state why it has to be shorter',
    },
    hits: (event) => {
      const { startsAt } = event;
      const days = daysOpen(event);
      if (event.form !== 'public-comment' || startsAt === null || days === null || days < 0) return [];
      const { amount, source } = leastOf(startsAt, event);
      if (days >= amount || saysSomething(event.shortPeriodReason)) return [];
      const facts = { days: String(days), least: String(amount) };
      return [{ field: 'endsAt', facts, source: sourceOf(source) }];
    },
  },
];
