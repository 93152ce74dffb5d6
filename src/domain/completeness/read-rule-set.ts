import { nearest } from '../catalogue';
import { type CodeName, codesOf, isCode, type Severity, severities } from '../codes';
import { isObject } from '../json';
import type { RuleOverride, RuleOverrides } from './rule-overrides';

/** A rule that a district may want otherwise. */
export interface KnownRule {
  readonly id: string;
  readonly severity: Severity;
  readonly blocking: boolean;
  readonly points: number;
  /** The law that lays the rule down: then it may be made stricter, never laxer. */
  readonly law?: string;
}

/** What is wrong in a setting, and where: `['rules', 'element.audience.mising', 'points']`. */
export interface SettingFault {
  readonly path: readonly string[];
  readonly message: CodeName;
}

export interface ReadRuleSet {
  /** What could be read without a fault. */
  readonly overrides: RuleOverrides;
  /** In the order of their places. */
  readonly faults: readonly SettingFault[];
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

const listed = codesOf(severities);
const listedInChinese = listed.map((code) => `${code}（${severities[code].zh}）`).join('、');

const wholePoints = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;

const yesOrNo: CodeName = { zh: '应为 true 或 false', en: 'must be true or false' };

/** Each part of an override: whether a value can stand there, and what is said when it cannot. */
const parts: Readonly<
  Record<string, { readonly fits: (value: unknown) => boolean; readonly want: CodeName }>
> = {
  off: { fits: (value) => typeof value === 'boolean', want: yesOrNo },
  points: {
    fits: wholePoints,
    want: { zh: '应为 0 到 100 的整数', en: 'must be a whole number from 0 to 100' },
  },
  severity: {
    fits: (value) => isCode(severities, value),
    want: { zh: `应为 ${listedInChinese}之一`, en: `must be one of ${listed.join(', ')}` },
  },
  blocking: { fits: (value) => typeof value === 'boolean', want: yesOrNo },
};

const partNames = Object.keys(parts);

const partFault = (name: string, value: unknown): CodeName | null => {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined)
    return {
      zh: `没有这一项，可用的有 ${partNames.join('、')}`,
      en: `there is no such part; the parts are ${partNames.join(', ')}`,
    };
  if (part.fits(value)) return null;
  return { zh: `${part.want.zh}，现为 ${shown(value)}`, en: `${part.want.en}, not ${shown(value)}` };
};

/** The parts of an override that would make a rule of the law laxer. */
const laxParts = (rule: KnownRule, { off, points, severity, blocking }: RuleOverride): readonly string[] => {
  if (rule.law === undefined) return [];
  const lax: string[] = [];
  if (off === true) lax.push('off');
  if (points !== undefined && points < rule.points) lax.push('points');
  if (severity !== undefined && listed.indexOf(severity) > listed.indexOf(rule.severity))
    lax.push('severity');
  if (blocking === false && rule.blocking) lax.push('blocking');
  return lax;
};

const readOverride = (
  rule: KnownRule,
  value: unknown,
): { readonly override: RuleOverride; readonly faults: readonly SettingFault[] } => {
  if (!isObject(value))
    return {
      override: {},
      faults: [
        {
          path: [rule.id],
          message: {
            zh: `应写作 {"points": 5} 的形式，现为 ${shown(value)}`,
            en: `must look like {"points": 5}, not ${shown(value)}`,
          },
        },
      ],
    };
  const faults: SettingFault[] = [];
  for (const [name, part] of Object.entries(value)) {
    const message = partFault(name, part);
    if (message) faults.push({ path: [rule.id, name], message });
  }
  if (faults.length > 0) return { override: {}, faults };
  const override: RuleOverride = value;
  const law = rule.law ?? '';
  return {
    override,
    faults: laxParts(rule, override).map((name) => ({
      path: [rule.id, name],
      message: {
        zh: `由法律规定，不能放宽（${law}）`,
        en: `is laid down by law and may not be laxer (${law})`,
      },
    })),
  };
};

const unknownRule = (id: string, known: readonly KnownRule[]): SettingFault => {
  const near = nearest(
    id,
    known.map((rule) => ({ code: rule.id, name: rule.id })),
    1,
  )[0]?.code;
  return {
    path: [id],
    message: {
      zh: `没有这条规则，最接近的是 ${near}`,
      en: `there is no such rule; the nearest is ${near}`,
    },
  };
};

const byPlace = ({ path: a }: SettingFault, { path: b }: SettingFault): number =>
  a.join('\n') < b.join('\n') ? -1 : 1;

/** Reads what a district lays down about rules: `{ "element.audience.missing": { "points": 5, "off": true } }`. */
export const readRuleSet = (raw: unknown, known: readonly KnownRule[]): ReadRuleSet => {
  if (raw === null || raw === undefined) return { overrides: {}, faults: [] };
  if (!isObject(raw)) {
    const message = {
      zh: `规则调整应写作 {"规则": {…}} 的形式，现为 ${shown(raw)}`,
      en: `the rules must look like {"rule": {…}}, not ${shown(raw)}`,
    };
    return { overrides: {}, faults: [{ path: [], message }] };
  }
  const rules = new Map(known.map((rule) => [rule.id, rule]));
  const overrides: Record<string, RuleOverride> = {};
  const faults: SettingFault[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const rule = rules.get(id);
    if (rule === undefined) {
      faults.push(unknownRule(id, known));
      continue;
    }
    const read = readOverride(rule, value);
    faults.push(...read.faults);
    if (read.faults.length === 0) overrides[id] = read.override;
  }
  return { overrides, faults: faults.sort(byPlace) };
};
