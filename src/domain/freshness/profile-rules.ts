import type { Rule } from '../completeness';
import { dayNumber, type IsoDate } from '../time';
import { type JudgedFreshness, newestFirst } from './judged-freshness';

const SOURCE = '区政府目标管理考核所选检查方案';
const base = { element: null, points: 0, blocking: false, source: SOURCE } as const;

const daysBetween = (earlier: IsoDate, later: IsoDate): number => dayNumber(later) - dayNumber(earlier);

/** The longest time between two disclosures, one after the other. */
const longestGap = (judged: JudgedFreshness): number => {
  const days = newestFirst(judged);
  return days
    .slice(1)
    .reduce((longest, day, index) => Math.max(longest, daysBetween(day, days[index] ?? day)), 0);
};

/** What the profile that a district chose asks beyond the law. */
export const profileRules: readonly Rule<JudgedFreshness>[] = [
  {
    ...base,
    id: 'freshness.profile.few',
    severity: 'warning',
    message: {
      zh: '仅公开{count}条，检查方案要求不少于{least}条',
      en: 'Only {count} disclosed of the {least} that the profile asks',
    },
    hint: { zh: '补充公开', en: 'Disclose more' },
    hits: ({ disclosures, profile }) =>
      profile?.atLeast && disclosures.length < profile.atLeast
        ? [{ field: null, facts: { count: String(disclosures.length), least: String(profile.atLeast) } }]
        : [],
  },
  {
    ...base,
    id: 'freshness.profile.old',
    severity: 'warning',
    message: {
      zh: '最近一次公开距今{days}日，检查方案要求不超过{most}日',
      en: 'The last disclosure is {days} days old, the profile allows {most}',
    },
    hint: { zh: '及时更新', en: 'Renew it' },
    hits: (judged) => {
      const most = judged.profile?.newestWithin ?? null;
      const newest = newestFirst(judged)[0];
      if (most === null || newest === undefined) return [];
      const days = daysBetween(newest, judged.today);
      return days > most ? [{ field: null, facts: { days: String(days), most: String(most) } }] : [];
    },
  },
  {
    ...base,
    id: 'freshness.profile.gap',
    severity: 'info',
    message: {
      zh: '相邻两次公开最长间隔{days}日，检查方案要求不超过{most}日',
      en: '{days} days lie between two disclosures, the profile allows {most}',
    },
    hint: { zh: '均衡、及时公开', en: 'Disclose steadily' },
    hits: (judged) => {
      const most = judged.profile?.longestGap ?? null;
      const days = longestGap(judged);
      return most !== null && days > most
        ? [{ field: null, facts: { days: String(days), most: String(most) } }]
        : [];
    },
  },
];
