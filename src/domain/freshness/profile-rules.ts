import type { Hit, Rule } from '../completeness';
import { ruled, sourceOf } from '../finding';
import { dayNumber, type IsoDate } from '../time';
import { type JudgedFreshness, newestFirst } from './judged-freshness';
import type { FreshnessProfile } from './profiles';

const daysBetween = (earlier: IsoDate, later: IsoDate): number => dayNumber(later) - dayNumber(earlier);

/** The longest time between two disclosures, one after the other. */
const longestGap = (judged: JudgedFreshness): number => {
  const days = newestFirst(judged);
  return days
    .slice(1)
    .reduce((longest, day, index) => Math.max(longest, daysBetween(day, days[index] ?? day)), 0);
};

/** The profile itself is what asks. */
const hit = ({ source }: FreshnessProfile, facts: Readonly<Record<string, string>>): readonly Hit[] => [
  { field: null, facts, source: sourceOf(source) },
];

/** What the profile that a district chose asks beyond the law. */
export const profileRules: readonly Rule<JudgedFreshness>[] = [
  {
    element: null,
    ...ruled('freshness.profile.few'),
    message: {
      zh: '仅公开{count}条，检查方案要求不少于{least}条',
      en: 'Only {count} disclosed of the {least} that the profile asks',
    },
    hint: { zh: '补充公开', en: 'Disclose more' },
    hits: ({ disclosures, profile }) =>
      profile?.atLeast && disclosures.length < profile.atLeast
        ? hit(profile, { count: String(disclosures.length), least: String(profile.atLeast) })
        : [],
  },
  {
    element: null,
    ...ruled('freshness.profile.old'),
    message: {
      zh: '最近一次公开距今{days}日，检查方案要求不超过{most}日',
      en: 'The last disclosure is {days} days old, the profile allows {most}',
    },
    hint: { zh: '及时更新', en: 'Renew it' },
    hits: (judged) => {
      const { profile } = judged;
      const most = profile?.newestWithin ?? null;
      const newest = newestFirst(judged)[0];
      if (!profile || most === null || newest === undefined) return [];
      const days = daysBetween(newest, judged.today);
      return days > most ? hit(profile, { days: String(days), most: String(most) }) : [];
    },
  },
  {
    element: null,
    ...ruled('freshness.profile.gap'),
    message: {
      zh: '相邻两次公开最长间隔{days}日，检查方案要求不超过{most}日',
      en: '{days} days lie between two disclosures, the profile allows {most}',
    },
    hint: { zh: '均衡、及时公开', en: 'Disclose steadily' },
    hits: (judged) => {
      const { profile } = judged;
      const most = profile?.longestGap ?? null;
      const days = longestGap(judged);
      return profile && most !== null && days > most
        ? hit(profile, { days: String(days), most: String(most) })
        : [];
    },
  },
];
