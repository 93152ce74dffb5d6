/** Freshness: what is late, by an item's own time limit and by the profile that a district chose. */
import { applyRules, noOverrides, type RuleOverrides } from '../completeness';
import type { Finding } from '../finding';
import { freshnessRules } from './freshness-rules';
import type { JudgedFreshness } from './judged-freshness';
import { profileRules } from './profile-rules';

export { columnFindings, type JudgedColumn } from './column-rules';
export { vetoFindings } from './column-vetoes';
export type { Disclosed, JudgedFreshness } from './judged-freshness';
export {
  type FreshnessProfile,
  freshnessProfile,
  freshnessProfiles,
} from './profiles';

/** Every rule of an item's freshness. */
const freshnessRuleTable = [...freshnessRules, ...profileRules];

/** What is late in an item. None of it refuses a publish, and none lowers the item's score. */
export const freshnessFindings = (
  judged: JudgedFreshness,
  overrides: RuleOverrides = noOverrides,
): readonly Finding[] => applyRules(freshnessRuleTable, judged, overrides);
