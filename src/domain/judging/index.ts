/** Judging: what a district lays down for itself, within the law, and the context that every rule is asked with. */
export { amountHelpOn, withLawsNumbers } from './amount-help';
export * from './judging-context';
export * from './judging-facts';
export { printFault, readSettings } from './read-settings';
export { ruleSetId } from './rule-set-id';
export { ruleWords } from './rule-words';
