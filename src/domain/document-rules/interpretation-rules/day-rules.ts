import type { Rule } from '../../completeness/rule';
import { ruled, sourceOf } from '../../finding';
import { defaultCalendar } from '../../time/calendar/calendar';
import { addWorkingDays } from '../../time/calendar/calendar-count';
import { statutoryLimits } from '../../time/statute/limits-by-day';
import type { JudgedInterpretation } from './judged-interpretation';

/** An interpretation comes with its policy: not before there is one, and not when nobody waits for it any more. */
export const dayRules: readonly Rule<JudgedInterpretation>[] = [
  {
    element: null,
    ...ruled('interpretation.before-policy'),
    message: {
      zh: '解读日期{day}早于政策文件的成文日期{issued}',
      en: 'It is dated {day}, before its policy was signed on {issued}',
    },
    hint: {
      zh: '核对解读日期，或改正政策文件的成文日期',
      en: 'Check its day, or correct that of the policy',
    },
    hits: ({ interpretedOn, policyDays }) =>
      interpretedOn && policyDays?.issuedOn && interpretedOn < policyDays.issuedOn
        ? [{ field: 'interpretedOn', facts: { day: interpretedOn, issued: policyDays.issuedOn } }]
        : [],
  },
  {
    element: null,
    ...ruled('interpretation.late'),
    message: {
      zh: '政策文件于{published}公开，解读最迟应在{due}发布，已超期',
      en: 'The policy became public on {published}; its interpretation was due by {due}',
    },
    hint: {
      zh: '尽快发布；今后解读与政策文件同步组织、同步审签、同步部署',
      en: 'Publish it at once; prepare, sign and publish both together from now on',
    },
    hits: ({ interpretedOn, policyDays, publishedOn, ...known }) => {
      const published = policyDays?.publishedOn ?? null;
      if (published === null || policyDays?.waits !== true) return [];
      const { limits = statutoryLimits, calendar = defaultCalendar } = known;
      const { amount, source } = limits.on(published).interpretation;
      const { due } = addWorkingDays(published, amount, calendar);
      const day = [publishedOn, interpretedOn].find((one) => one != null && one > due);
      return day == null
        ? []
        : [{ field: 'interpretedOn', facts: { published, due }, source: sourceOf(source) }];
    },
  },
];
