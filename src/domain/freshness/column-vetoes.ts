import { applyRules, noOverrides, type Rule, type RuleOverrides } from '../completeness';
import { type Finding, ruled, sourceOf } from '../finding';
import { type IsoDate, type LimitsByDay, statutoryLimits } from '../time';

/** The columns of the whole website, by name, on a day. */
export interface JudgedWebsite {
  readonly stale: readonly string[];
  readonly empty: readonly string[];
  readonly today: IsoDate;
  readonly limits?: LimitsByDay;
}

/** From so many columns that are stale, or empty, the whole website fails (单项否决：栏目不更新). */
const vetoed = (columns: readonly string[], { today, limits = statutoryLimits }: JudgedWebsite) => {
  const { amount, source } = limits.on(today)['website-veto'];
  if (columns.length < amount) return [];
  const facts = { count: String(columns.length), least: String(amount), columns: columns.join('、') };
  return [{ field: null, facts, source: sourceOf(source) }];
};

/** Each of these fails the website by itself, whatever else is in order. */
const columnVetoes: readonly Rule<JudgedWebsite>[] = [
  {
    element: null,
    ...ruled('column.veto.stale'),
    message: {
      zh: '{count}个专栏逾期未更新，达到单项否决标准（{least}个）：{columns}',
      en: '{count} columns are stale; from {least} on the website fails: {columns}',
    },
    hint: { zh: '检查前全部更新到位', en: 'Renew all of them before the inspection' },
    hits: (website) => vetoed(website.stale, website),
  },
  {
    element: null,
    ...ruled('column.veto.empty'),
    message: {
      zh: '{count}个专栏空白，达到单项否决标准（{least}个）：{columns}',
      en: '{count} columns are empty; from {least} on the website fails: {columns}',
    },
    hint: { zh: '补充信息，或停用空白专栏', en: 'Fill them, or take them out of use' },
    hits: (website) => vetoed(website.empty, website),
  },
];

export const vetoFindings = (
  website: JudgedWebsite,
  overrides: RuleOverrides = noOverrides,
): readonly Finding[] => applyRules(columnVetoes, website, overrides);
