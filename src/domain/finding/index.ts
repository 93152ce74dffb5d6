/** Findings (问题): what a rule found; and the closed list of the rules, each with the law on which it rests. */
export type { Finding } from './finding';
export { makeFinding } from './make-finding';
export { type ListedRuleId, listedRules, type RuleId, ruled, ruleFacts } from './rules';
export { kindOfRule } from './rules/kinds';
export type { RuleFacts } from './rules/rule-facts';
export { sourceOf } from './sources';
