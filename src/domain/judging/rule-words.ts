import type { CodeName } from '../codes';
import { entryRules } from '../completeness';
import {
  disclosureRules,
  eventRules,
  guideRules,
  interpretationRules,
  policyTextRules,
  responseRules,
  trainingRules,
} from '../document-rules';

const tables = [
  ...[entryRules, eventRules, guideRules, interpretationRules, policyTextRules],
  ...[disclosureRules, responseRules, trainingRules],
].flat();

const byRule: ReadonlyMap<string, CodeName> = new Map(tables.map(({ id, message }) => [id, message]));

const withoutFacts = (message: string): string => message.replace(/\{\w+\}/gu, '…');

/** What a rule says, without the facts of a case: for a finding that is no longer there to be told. */
export const ruleWords = (rule: string): CodeName => {
  const message = byRule.get(rule);
  if (message) return { zh: withoutFacts(message.zh), en: withoutFacts(message.en) };
  return rule.startsWith('privacy.') ? { zh: '个人信息', en: 'Personal data' } : { zh: rule, en: rule };
};
