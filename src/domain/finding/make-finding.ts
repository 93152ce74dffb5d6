import type { Finding } from './finding';
import { type RuleId, ruleFacts } from './rules';

/** What is told of one case; what the rule itself says otherwise, for this case, may be told, too. */
type Told = Pick<Finding, 'field' | 'message' | 'hint'> & Partial<Omit<Finding, 'rule'>>;

/** A finding of a rule, with what the list of rules says of it. */
export const makeFinding = (rule: RuleId, told: Told): Finding => ({
  rule,
  element: null,
  ...ruleFacts(rule),
  ...told,
});
