import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled, sourceOf } from '../../finding';
import { textOfHtml } from '../../texts/html-text';
import { chinaDay } from '../../time/calendar/china-day';
import { statutoryLimits } from '../../time/statute/limits-by-day';
import type { JudgedEvent } from './judged-event';

const MS_PER_DAY = 86_400_000;

const daysSince = (then: string, now: string): number =>
  Math.floor((Date.parse(now) - Date.parse(then)) / MS_PER_DAY);

const saysAdoption = /采纳|吸收|未予采用|予以采用|adopt/iu;
const saysWhy = /理由|原因|因为|由于|鉴于|考虑到|because|reason/iu;

/** What came of it: whether the opinions were adopted, and why not. */
export const resultRules: readonly Rule<JudgedEvent>[] = [
  {
    ...ruled('event.result.missing'),
    element: null,
    message: {
      zh: '活动已结束{days}日，仍未公布意见采纳情况',
      en: 'It ended {days} days ago and its result is not public yet',
    },
    hint: {
      zh: '公布收到多少意见、采纳情况和未采纳的理由',
      en: 'Publish how many opinions came in, which were adopted, and why the others were not',
    },
    hits: ({ endsAt, result, now, limits = statutoryLimits }) => {
      if (now === undefined || endsAt === null || saysSomething(textOfHtml(result))) return [];
      const days = daysSince(endsAt, now);
      const { amount, source } = limits.on(chinaDay(endsAt)).result;
      return days > amount
        ? [{ field: 'result', facts: { days: String(days) }, source: sourceOf(source) }]
        : [];
    },
  },
  {
    ...ruled('event.result.vague'),
    element: null,
    message: {
      zh: '结果反馈未说明意见是否采纳及理由',
      en: 'The result does not say what was adopted, and why not',
    },
    hint: {
      zh: '逐类写明采纳、部分采纳、未采纳及其理由',
      en: 'Say for each kind of opinion whether it was adopted, in part or not, and why',
    },
    hits: ({ result }) => {
      const text = textOfHtml(result);
      return saysSomething(text) && !(saysAdoption.test(text) && saysWhy.test(text))
        ? [{ field: 'result' }]
        : [];
    },
  },
];
