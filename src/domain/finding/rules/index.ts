import type { PublicTypeName } from '../../codes';
import { sources } from '../sources';
import { catalogueRuleFacts } from './catalogue-rules';
import { documentRuleFacts } from './document-rules';
import { entryRuleFacts } from './entry-rules';
import { gateRuleFacts } from './gate-rules';
import { type RuleFacts, refuses } from './rule-facts';

/** Every rule by its id, which is stable: reports, waivers and a district's settings name it. */
export const listedRules = {
  ...entryRuleFacts,
  ...documentRuleFacts,
  ...catalogueRuleFacts,
  ...gateRuleFacts,
} as const;

export type ListedRuleId = keyof typeof listedRules;

/** The rules that follow from what a public type declares: `required.policy.title`, `double.unit.code`. */
export const declaredRules = {
  required: refuses(sources.required),
  double: refuses(sources.once),
} as const satisfies Readonly<Record<string, RuleFacts>>;

/** The list is closed: a finding of any other rule does not compile. The last part of a declared one is a field. */
export type RuleId = ListedRuleId | `${keyof typeof declaredRules}.${PublicTypeName}.${string}`;

const isListed = (id: RuleId): id is ListedRuleId => Object.hasOwn(listedRules, id);

export const ruleFacts = (id: RuleId): RuleFacts =>
  isListed(id) ? listedRules[id] : declaredRules[id.startsWith('required.') ? 'required' : 'double'];

/** A rule with all that the list says of it, to which a room adds its words and where it fires. */
export const ruled = (id: RuleId): RuleFacts & { readonly id: RuleId } => ({ id, ...ruleFacts(id) });
