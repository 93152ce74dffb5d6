import type { CodeName, ElementCode, Severity } from '../codes';
import type { RuleId } from './rules';

/**
 * What a rule found: where, how grave, what it costs, what is wrong and what to do, in both languages, and by what law.
 * Severity says how grave it is; `blocking` says whether the gate refuses a publish for it.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly blocking: boolean;
  readonly element: ElementCode | null;
  /** Path of the field in the document (`legalBases`, `timeLimit.text`), or null: the whole document. */
  readonly field: string | null;
  readonly message: CodeName;
  readonly hint: CodeName;
  /** Points that the finding costs of 100; 0 where it costs none. */
  readonly points: number;
  /** The law, standard or notice on which it rests: the rule's, or the more special one that this case is under. */
  readonly source: CodeName;
  /** Why and until which day (`2026-12-31`) it may pass the gate as it is (src/domain/waivers); otherwise not there. */
  readonly waiver?: { readonly reason: string; readonly until: string };
}
