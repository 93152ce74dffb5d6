import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled, sourceOf } from '../../finding';
import { chinaDay } from '../../time/calendar/china-day';
import { statutoryLimits } from '../../time/statute/limits-by-day';
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

/** So many signs at least, blanks and marks not counted: 急 tells the public nothing. */
const REASON_SIGNS = 10;
const isReason = (text: string | null): boolean =>
  saysSomething(text) && (text ?? '').replace(/[\s\p{P}]/gu, '').length >= REASON_SIGNS;

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
    ...ruled('event.period.over'),
    element: null,
    message: {
      zh: '首次公开时期限已满（截止{end}），公众无法参与',
      en: 'It ended on {end}, before it was made public: nobody could take part',
    },
    hint: {
      zh: '核对起止时间；确实没有征求过意见的，重新安排期限',
      en: 'Check start and end; where nobody was asked, give it a new period',
    },
    hits: ({ form, endsAt, now, since }) => {
      const published = since === null ? now : since;
      if (published === undefined || endsAt === null || !openForATime.includes(form ?? '')) return [];
      return Date.parse(endsAt) < Date.parse(published)
        ? [{ field: 'endsAt', facts: { end: chinaDay(endsAt) } }]
        : [];
    },
  },
  {
    ...ruled('event.period.short'),
    element: null,
    message: {
      zh: '征求意见只有{days}日，少于{least}日，且未说明理由',
      en: 'The public has {days} days to comment, fewer than {least}, and no reason is given',
    },
    hint: {
      zh: '自开始时起每满24小时为1日，截止时间不早于{until}的同一时刻；情况紧急等确需缩短的，写明缩短期限的理由（10个字以上）',
      en: 'Days are counted by 24 hours from the start: end it no earlier than the same hour of {until}, or state in ten signs or more why it has to be shorter',
    },
    hits: (event) => {
      const { startsAt } = event;
      const days = daysOpen(event);
      if (event.form !== 'public-comment' || startsAt === null || days === null || days < 0) return [];
      const { amount, source } = leastOf(startsAt, event);
      if (days >= amount || isReason(event.shortPeriodReason)) return [];
      const until = chinaDay(new Date(Date.parse(startsAt) + amount * MS_PER_DAY).toISOString());
      const facts = { days: String(days), least: String(amount), until };
      return [{ field: 'endsAt', facts, source: sourceOf(source) }];
    },
  },
];
