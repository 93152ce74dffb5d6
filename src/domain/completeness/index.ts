/** Completeness: what is missing, what it costs, what to fix first. */
export { entryRules } from './entry-rules';
export * from './fix-first';
export * from './item-completeness';
export { judgeChange } from './judge-change';
export { judgeEntry } from './judge-entry';
export type { EntryContext } from './judged-entry';
export { requiredFieldFindings } from './required-fields';
export type { Hit, Rule } from './rule';
export { ruleSetVersion, ruleTable } from './rule-set';
export { bandOf, scoreOf } from './score';
export { bandThresholds, elementWeights, faultCap } from './weights';
