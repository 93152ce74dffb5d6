/** Completeness of a catalogue entry: what is missing, what it costs, what to fix first. */
export { entryRules } from './entry-rules';
export * from './fix-first';
export * from './item-completeness';
export { judgeEntry } from './judge-entry';
export type { EntryContext } from './judged-entry';
export { type KnownRule, readRuleSet, type SettingFault } from './read-rule-set';
export { applyRules, type Hit, type Rule } from './rule';
export * from './rule-overrides';
export { ruleSetVersion } from './rule-set';
export { bandOf, scoreOf } from './score';
