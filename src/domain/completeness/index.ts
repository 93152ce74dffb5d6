/** Completeness: what is missing, what it costs, what to fix first. */
export { disclosureRules, type JudgedContent, responseRules, trainingRules } from './content-rules';
export { entryRules } from './entry-rules';
export { eventFromSnapshot, eventRules } from './event-rules';
export * from './fix-first';
export { guideFromSnapshot, guideRules, judgeGuide } from './guide-rules';
export {
  type ExplainedDays,
  interpretationRules,
  type JudgedInterpretation,
} from './interpretation-rules';
export * from './item-completeness';
export { type Beside, judgeChange } from './judge-change';
export { judgeEntry } from './judge-entry';
export type { EntryContext } from './judged-entry';
export { policyRules } from './policy-rules';
export { policyTextRules } from './policy-rules/text-rules';
export { type KnownRule, readRuleSet, type SettingFault } from './read-rule-set';
export { applyRules, type Hit, type Rule } from './rule';
export * from './rule-overrides';
export { ruleSetVersion } from './rule-set';
export { bandOf, scoreOf } from './score';
