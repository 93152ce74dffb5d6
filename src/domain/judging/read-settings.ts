import { isCode, profileChoices } from '../codes';
import { readRuleSet, type SettingFault } from '../completeness';
import { type LimitTable, limitTable } from '../time';
import type { JudgingFacts } from './judging-facts';
import { knownRules } from './known-rules';
import { readAmounts } from './read-amounts';
import { readProfiles } from './read-profiles';

type Settings = Pick<JudgingFacts, 'amounts' | 'overrides' | 'profile' | 'profiles'>;

export interface ReadSettings {
  /** What could be read without a fault; the rest is the law's, and the rules' own. */
  readonly settings: Settings;
  /** Each with its place, the attribute first. */
  readonly faults: readonly SettingFault[];
}

const under =
  (attribute: string) =>
  ({ path, message }: SettingFault): SettingFault => ({ path: [attribute, ...path], message });

/** The admin may send the JSON of a field as its text. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const profileFault = (profile: unknown, own: JudgingFacts['profiles']): SettingFault | null => {
  if (profile === null || profile === undefined || profile === '') return null;
  if (!isCode(profileChoices, profile))
    return {
      path: ['profile'],
      message: {
        zh: `没有名为“${profile}”的检查方案`,
        en: `there is no profile called “${profile}”`,
      },
    };
  if (profile !== 'own' || Object.hasOwn(own, 'own')) return null;
  return {
    path: ['profile'],
    message: {
      zh: '选择了自定义方案，但“自定义检查方案”里没有名为 own 的方案',
      en: 'the own profile is chosen, but none is called “own” among the own profiles',
    },
  };
};

/** Reads the single type 评价设置 as it is saved, or about to be. */
export const readSettings = (
  values: Readonly<Record<string, unknown>>,
  table: LimitTable = limitTable,
): ReadSettings => {
  const { amounts, faults: amountFaults } = readAmounts(values, table);
  const { profiles, faults: profileFaults } = readProfiles(parsed(values.profiles));
  const { overrides, faults: ruleFaults } = readRuleSet(parsed(values.rules), knownRules);
  const { profile } = values;
  const chosen = profileFault(profile, profiles);
  return {
    settings: {
      amounts,
      profiles,
      overrides,
      profile: chosen === null && typeof profile === 'string' && profile !== '' ? profile : null,
    },
    faults: [
      ...amountFaults,
      ...(chosen ? [chosen] : []),
      ...profileFaults.map(under('profiles')),
      ...ruleFaults.map(under('rules')),
    ],
  };
};

/** `rules → element.audience.mising: 没有这条规则`: the place and what is wrong there. */
export const printFault = ({
  path,
  message,
}: SettingFault): { readonly zh: string; readonly en: string } => ({
  zh: `${path.join(' → ')}: ${message.zh}`,
  en: `${path.join(' → ')}: ${message.en}`,
});
