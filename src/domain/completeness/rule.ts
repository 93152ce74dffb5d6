import type { CodeName, ElementCode, Severity } from '../codes';
import type { Finding } from '../finding';
import { noOverrides, overrideRules, type RuleOverrides } from './rule-overrides';

/** Where a rule fires, and the facts that fill its messages. */
export interface Hit {
  readonly field: string | null;
  readonly facts?: Readonly<Record<string, string>>;
}

/** A rule of the trade: what it is, in data, and where it fires, in a small function. */
export interface Rule<Judged> {
  /** Stable: it is written into reports and waivers. */
  readonly id: string;
  readonly element: ElementCode | null;
  readonly severity: Severity;
  /** Whether the gate refuses a publish for it. */
  readonly blocking: boolean;
  /** The element is not there at all: costs its whole weight, and what else is wrong with it is not told. */
  readonly absence?: boolean;
  readonly points: number;
  /** The law, standard or notice, with the clause. */
  readonly source: string;
  /** `{name}` is filled from the hit's facts. */
  readonly message: CodeName;
  readonly hint: CodeName;
  readonly hits: (judged: Judged) => readonly Hit[];
}

const fill = (template: string, facts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '').trim();

export const findingOf = <Judged>(rule: Rule<Judged>, { field, facts = {} }: Hit): Finding => ({
  rule: rule.id,
  severity: rule.severity,
  blocking: rule.blocking,
  element: rule.element,
  field,
  message: { zh: fill(rule.message.zh, facts), en: fill(rule.message.en, facts) },
  hint: { zh: fill(rule.hint.zh, facts), en: fill(rule.hint.en, facts) },
  points: rule.points,
});

/** Every finding of every rule, in the rules' order, as the district wants them. */
export const applyRules = <Judged>(
  rules: readonly Rule<Judged>[],
  judged: Judged,
  overrides: RuleOverrides = noOverrides,
): Finding[] =>
  overrideRules(rules, overrides).flatMap((rule) => rule.hits(judged).map((hit) => findingOf(rule, hit)));
