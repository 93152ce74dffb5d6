import type { CodeName } from '../codes';
import { type Finding, makeFinding, type RuleId } from '../finding';

/** A finding of a rule for which the gate refuses a publish. */
export const blocking = (rule: RuleId, field: string | null, message: CodeName, hint: CodeName): Finding =>
  makeFinding(rule, { field, message, hint });
