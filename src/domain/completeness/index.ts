/** Completeness: what is missing, what it costs, what to fix first. */
export { entryRules } from './entry-rules';
export { eventFromSnapshot, eventRules, type JudgedEvent } from './event-rules';
export * from './fix-first';
export { guideFromSnapshot, guideRules, type JudgedGuide, judgeGuide } from './guide-rules';
export {
  copiedShare,
  interpretationFromSnapshot,
  interpretationRules,
  type JudgedInterpretation,
} from './interpretation-rules';
export * from './item-completeness';
export { type Beside, judgeChange } from './judge-change';
export { judgeEntry } from './judge-entry';
export type { EntryContext } from './judged-entry';
export { type JudgedPolicy, policyRules } from './policy-rules';
export { type JudgedPolicyText, policyTextFromSnapshot, policyTextRules } from './policy-rules/text-rules';
export { type KnownRule, type ReadRuleSet, readRuleSet, type SettingFault } from './read-rule-set';
export { requiredFieldFindings } from './required-fields';
export { applyRules, type Hit, type Rule } from './rule';
export * from './rule-overrides';
export { ruleSetVersion, ruleTable } from './rule-set';
export { bandOf, scoreOf } from './score';
export { bandThresholds, elementWeights, faultCap } from './weights';
