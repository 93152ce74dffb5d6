import type { CodeName, ElementCode } from '../codes';
import type { Finding, RuleFacts, RuleId } from '../finding';
import { noOverrides, overrideRules, type RuleOverrides } from './rule-overrides';

/** Where a rule fires, the facts that fill its messages, and the law where this case is under a more special one. */
export interface Hit {
  readonly field: string | null;
  readonly facts?: Readonly<Record<string, string>>;
  readonly source?: CodeName;
}

/** A rule of the trade: what the list of rules says of it (`ruled`), its words, and where it fires. */
export interface Rule<Judged> extends RuleFacts {
  readonly id: RuleId;
  readonly element: ElementCode | null;
  /** The element is not there at all: costs its whole weight, and what else is wrong with it is not told. */
  readonly absence?: boolean;
  /** `{name}` is filled from the hit's facts. */
  readonly message: CodeName;
  readonly hint: CodeName;
  readonly hits: (judged: Judged) => readonly Hit[];
}

const fill = (template: string, facts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '').trim();

export const findingOf = <Judged>(rule: Rule<Judged>, { field, facts = {}, source }: Hit): Finding => ({
  rule: rule.id,
  severity: rule.severity,
  blocking: rule.blocking,
  element: rule.element,
  field,
  message: { zh: fill(rule.message.zh, facts), en: fill(rule.message.en, facts) },
  hint: { zh: fill(rule.hint.zh, facts), en: fill(rule.hint.en, facts) },
  points: rule.points,
  source: source ?? rule.source,
});

/** Every finding of every rule, in the rules' order, as the district wants them. */
export const applyRules = <Judged>(
  rules: readonly Rule<Judged>[],
  judged: Judged,
  overrides: RuleOverrides = noOverrides,
): Finding[] =>
  overrideRules(rules, overrides).flatMap((rule) => rule.hits(judged).map((hit) => findingOf(rule, hit)));
