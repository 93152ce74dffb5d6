import type { Severity } from '../codes';
import type { Finding } from '../finding';

/** What a district lays down otherwise about one rule; what it does not name stays as the rule has it. */
export interface RuleOverride {
  /** The rule is not asked. */
  readonly off?: boolean;
  /** Points of 100, at most what the element is worth. */
  readonly points?: number;
  readonly severity?: Severity;
  readonly blocking?: boolean;
}

/** By the id of the rule. */
export type RuleOverrides = Readonly<Record<string, RuleOverride>>;

export const noOverrides: RuleOverrides = {};

interface Overridable {
  readonly severity: Severity;
  readonly blocking: boolean;
  readonly points: number;
}

const changed = <T extends Overridable>(one: T, { points, severity, blocking }: RuleOverride): T => ({
  ...one,
  points: points ?? one.points,
  severity: severity ?? one.severity,
  blocking: blocking ?? one.blocking,
});

/** The rule, or the finding of it, as the district wants it; null where it is off. */
const overridden = <T extends Overridable>(id: string, one: T, overrides: RuleOverrides): T | null => {
  const override = Object.hasOwn(overrides, id) ? overrides[id] : undefined;
  if (override === undefined) return one;
  return override.off === true ? null : changed(one, override);
};

const kept = <T>(one: T | null): one is T => one !== null;

/** The rules as the district wants them, without those that are off. */
export const overrideRules = <T extends Overridable & { readonly id: string }>(
  rules: readonly T[],
  overrides: RuleOverrides,
): readonly T[] =>
  overrides === noOverrides ? rules : rules.map((rule) => overridden(rule.id, rule, overrides)).filter(kept);

/** For findings that come from no table of rules: personal data, coverage, copied wording. */
export const overrideFindings = (
  findings: readonly Finding[],
  overrides: RuleOverrides,
): readonly Finding[] =>
  overrides === noOverrides
    ? findings
    : findings.map((finding) => overridden(finding.rule, finding, overrides)).filter(kept);
