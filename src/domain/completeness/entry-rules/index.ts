import type { JudgedEntry } from '../judged-entry';
import type { Rule } from '../rule';
import { choiceRules } from './choice-rules';
import { elementAbsenceRules } from './element-absence';
import { elementFaultRules } from './element-faults';
import { legalBasisRules } from './legal-basis-rules';
import { templateMarkRules } from './template-marks';
import { timeLimitRules } from './time-limit-rules';

/** Every rule for an entry of the standard catalogue. */
export const entryRules: readonly Rule<JudgedEntry>[] = [
  ...elementAbsenceRules,
  ...elementFaultRules,
  ...templateMarkRules,
  ...choiceRules,
  ...timeLimitRules,
  ...legalBasisRules,
];
