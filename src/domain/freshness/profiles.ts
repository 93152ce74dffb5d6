import type { CodeName } from '../codes';

/** What a district asks of an item's disclosures beyond the item's own time limit. */
export interface FreshnessProfile {
  readonly name: CodeName;
  /** How many disclosures an item has at least; null: no such rule. */
  readonly atLeast: number | null;
  /** How old, in days, the newest one may be. */
  readonly newestWithin: number | null;
  /** How many days may lie between two of them. */
  readonly longestGap: number | null;
  /** Whether the columns of the website are inspected as well. */
  readonly columns: boolean;
  /** The source of the numbers. */
  readonly source: string;
}

/** The profiles by name. A district chooses one; its numbers are data, not law. */
export const freshnessProfiles = {
  national: {
    name: { zh: '国家检查指标', en: 'National indicators' },
    atLeast: 1,
    newestWithin: 183,
    longestGap: null,
    columns: true,
    source: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）',
  },
  county: {
    name: { zh: '县级专栏指标', en: 'County indicators' },
    atLeast: 4,
    newestWithin: 90,
    longestGap: 90,
    columns: false,
    source: '县级基层政务公开标准化专栏检查指标',
  },
} as const satisfies Record<string, FreshnessProfile>;

type Profiles = Readonly<Record<string, FreshnessProfile>>;

const listed = (profiles: Profiles): readonly string[] =>
  Object.entries(profiles).map(([name, { name: words }]) => `${name} ${words.zh}`);

/** A profile that was asked for by a name that none has; the known ones are named. */
class UnknownProfile extends Error {
  readonly code = 'UNKNOWN_PROFILE';
  readonly problem: CodeName;
  readonly hint: CodeName;

  constructor(
    readonly asked: string,
    known: Profiles,
  ) {
    const problem = {
      zh: `没有名为“${asked}”的检查方案`,
      en: `There is no profile called “${asked}”`,
    };
    super(`${problem.zh}\n${problem.en}`);
    this.name = 'UnknownProfile';
    this.problem = problem;
    this.hint = {
      zh: `可用的方案：${listed(known).join('、')}`,
      en: `The profiles: ${listed(known).join(', ')}`,
    };
  }
}

/** The profile behind a name that came from outside, a district's own before ours; throws UnknownProfile. */
export const freshnessProfile = (name: string, own: Profiles = {}): FreshnessProfile => {
  const known: Profiles = { ...freshnessProfiles, ...own };
  const profile = Object.hasOwn(known, name) ? known[name] : undefined;
  if (profile === undefined) throw new UnknownProfile(name, known);
  return profile;
};
