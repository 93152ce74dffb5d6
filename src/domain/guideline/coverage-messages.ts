import type { CodeName } from '../codes';
import { type Finding, type ListedRuleId, makeFinding } from '../finding';

interface Words {
  readonly field: string | null;
  readonly message: CodeName;
  readonly hint: CodeName;
}

type CoverageRule = Extract<ListedRuleId, `coverage.${string}`>;

const words: Readonly<Record<CoverageRule, Words>> = {
  'coverage.domain.orphan': {
    field: 'leadUnit',
    message: { zh: '领域“{domain}”没有牵头单位', en: 'The domain “{domain}” has no lead unit' },
    hint: { zh: '请区政府办公室明确牵头单位', en: 'The district office must name one' },
  },
  'coverage.domain.empty': {
    field: null,
    message: {
      zh: '牵头单位在领域“{domain}”没有目录事项',
      en: 'Its lead unit has no item in the domain “{domain}”',
    },
    hint: {
      zh: '对照该领域标准指引编制事项标准目录',
      en: 'Draw up the catalogue from the domain’s guideline',
    },
  },
  'coverage.row.missing': {
    field: null,
    message: { zh: '标准指引中的“{row}”未列入目录', en: 'The guideline’s “{row}” is not in the catalogue' },
    hint: {
      zh: '列入目录并细化；不适用的，新建条目并选择“不适用”，说明理由',
      en: 'Add and refine it; if it does not apply, add it as not applicable with the reason',
    },
  },
  'coverage.row.unexplained': {
    field: 'adaptationReason',
    message: { zh: '标注为“不适用”，但未说明理由', en: 'Marked as not applicable without a reason' },
    hint: { zh: '说明为什么本单位没有这一事项', en: 'Say why the unit has no such item' },
  },
};

const fill = (template: string, facts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

/** A finding of coverage in words. None of them refuses a publish: each is about what is not there. */
export const coverageFinding = (
  rule: CoverageRule,
  facts: Readonly<Record<string, string>> = {},
): Finding => {
  const { field, message, hint } = words[rule];
  return makeFinding(rule, {
    field,
    message: { zh: fill(message.zh, facts), en: fill(message.en, facts) },
    hint: { zh: fill(hint.zh, facts), en: fill(hint.en, facts) },
  });
};
