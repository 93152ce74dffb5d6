import type { Rule } from '../completeness';
import { ruled, sourceOf } from '../finding';
import { addWorkingDays, dayNumber, defaultCalendar, printSpan, statutoryLimits } from '../time';
import { endOf, generalLimit, shortestCadence } from './due-dates';
import { type JudgedFreshness, newestFirst } from './judged-freshness';

/** What is late by the item's own time limit. */
export const freshnessRules: readonly Rule<JudgedFreshness>[] = [
  {
    element: null,
    ...ruled('freshness.empty'),
    message: {
      zh: '目录事项自{listedOn}公布以来从未公开过信息',
      en: 'Nothing was disclosed under this item since it was listed on {listedOn}',
    },
    hint: {
      zh: '按目录公开相应信息；确无信息的，在目录中说明',
      en: 'Disclose what the item promises, or say in the catalogue why there is nothing',
    },
    hits: ({ disclosures, listedOn, today, limits = statutoryLimits, calendar = defaultCalendar }) => {
      const { amount, source } = limits.on(listedOn).proactive;
      return disclosures.length === 0 && today > addWorkingDays(listedOn, amount, calendar).due
        ? [{ field: null, facts: { listedOn }, source: sourceOf(source) }]
        : [];
    },
  },
  {
    element: null,
    ...ruled('freshness.cadence'),
    message: {
      zh: '应每{every}更新一次，最近一次为{newest}，已逾期{days}日',
      en: 'To be renewed every {every}; the last was on {newest}, {days} days overdue',
    },
    hint: {
      zh: '尽快更新；不再产生的，修改公开时限',
      en: 'Renew it; where nothing new comes, change the time limit',
    },
    hits: (judged) => {
      const every = shortestCadence(judged.timeLimit);
      const newest = newestFirst(judged)[0];
      if (every === null || newest === undefined) return [];
      const due = endOf(newest, every, judged.calendar);
      if (due === null || judged.today <= due) return [];
      const days = String(dayNumber(judged.today) - dayNumber(due));
      return [{ field: 'timeLimit.text', facts: { every: printSpan(every), newest, days } }];
    },
  },
  {
    element: null,
    ...ruled('freshness.late'),
    message: {
      zh: '有{count}条信息超过公开时限（{limit}）才公开',
      en: '{count} disclosures came after the time limit ({limit})',
    },
    hint: {
      zh: '今后在时限内公开；形成日期有误的，请更正',
      en: 'Disclose within the limit; correct the day of forming where it is wrong',
    },
    hits: ({ timeLimit, disclosures, calendar }) => {
      const limit = generalLimit(timeLimit);
      if (limit === null) return [];
      const late = disclosures.filter(({ formedOn, publishedOn }) => {
        const due = formedOn === null ? null : endOf(formedOn, limit, calendar);
        return due !== null && publishedOn > due;
      });
      return late.length === 0
        ? []
        : [{ field: null, facts: { count: String(late.length), limit: printSpan(limit) } }];
    },
  },
];
