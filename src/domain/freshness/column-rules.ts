import { applyRules, noOverrides, type Rule, type RuleOverrides } from '../completeness';
import { type Finding, ruled, sourceOf } from '../finding';
import { dayNumber, type IsoDate, type LimitsByDay, printSpan, shiftDays, shiftMonths } from '../time';

/** A column of the website (专栏) that is in use, on a day. */
export interface JudgedColumn {
  readonly kind: 'news' | 'notice' | 'policy';
  /** The day on which the column itself became public. */
  readonly openedOn: IsoDate;
  /** The day of its newest disclosure; null: it never had one. */
  readonly newestOn: IsoDate | null;
  readonly today: IsoDate;
  readonly limits: LimitsByDay;
}

/** By what held on the day from which the column has been waiting. */
const limitOf = ({ kind, limits }: JudgedColumn, newestOn: IsoDate) =>
  limits.on(newestOn)[kind === 'news' ? 'column-news' : 'column-notice'];

/** The last day on which the column is still fresh. Inspectors count calendar days; no day off moves the end. */
const freshUntil = (column: JudgedColumn, newestOn: IsoDate): IsoDate => {
  const { amount, unit } = limitOf(column, newestOn);
  return unit === 'month' ? shiftMonths(newestOn, amount) : shiftDays(newestOn, amount);
};

const columnRules: readonly Rule<JudgedColumn>[] = [
  {
    element: null,
    ...ruled('column.stale'),
    message: {
      zh: '专栏应每{limit}内更新，最近一次为{newest}，已逾期{days}日',
      en: 'The column must be renewed within {limit}; the last was on {newest}, {days} days overdue',
    },
    hint: { zh: '尽快更新；不再使用的，填写停用日期', en: 'Renew it, or give the day it went out of use' },
    hits: (column) => {
      if (column.newestOn === null) return [];
      const until = freshUntil(column, column.newestOn);
      if (column.today <= until) return [];
      const days = String(dayNumber(column.today) - dayNumber(until));
      const limit = limitOf(column, column.newestOn);
      const facts = { limit: printSpan(limit), newest: column.newestOn, days };
      return [{ field: null, facts, source: sourceOf(limit.source) }];
    },
  },
  {
    element: null,
    ...ruled('column.empty'),
    message: {
      zh: '专栏自{opened}开设以来没有任何信息',
      en: 'Nothing was ever published in it since {opened}',
    },
    hint: { zh: '补充信息，或停用空白专栏', en: 'Publish something in it, or take it out of use' },
    hits: ({ newestOn, openedOn, today }) =>
      newestOn === null && today > openedOn ? [{ field: null, facts: { opened: openedOn } }] : [],
  },
];

/** What is late in a column. */
export const columnFindings = (
  column: JudgedColumn,
  overrides: RuleOverrides = noOverrides,
): readonly Finding[] => applyRules(columnRules, column, overrides);
