import { expect, expectTypeOf, test } from 'vitest';
import { requiredFieldFindings } from '../../src/domain/document-rules/required-fields';
import {
  type Finding,
  kindOfRule,
  type ListedRuleId,
  listedRules,
  type RuleId,
  ruleFacts,
} from '../../src/domain/finding';
import { sources } from '../../src/domain/finding/sources';
import { parseCitations } from '../../src/domain/legal-basis';
import { publicTypes } from '../../src/domain/public-model';
import { doubleFinding } from '../../src/domain/registers';
import { statutoryLimits } from '../../src/domain/time';
import { ruleStories } from '../samples/rule-stories';

// The list of rules is closed. What a rule is stands there once, and here every rule is asked for all of it.
const ids = Object.keys(listedRules) as ListedRuleId[];
const chinese = /\p{Script=Han}/u;
const isOwn = (text: string): boolean => text.startsWith('本平台编录规则：');

/** The finding has all that a reader needs, in both languages, with nothing left to fill in. */
const sayAll = ({ message, hint, source, points, severity }: Finding): void => {
  for (const { zh, en } of [message, hint, source]) {
    expect(zh).toMatch(chinese);
    expect(en).toMatch(/\S/u);
    expect(`${zh}${en}`).not.toMatch(/\{\w+\}|undefined|null|NaN/u);
  }
  expect(message.en).toMatch(/[A-Za-z]{2}/u);
  expect(points).toBeGreaterThanOrEqual(0);
  expect(['error', 'warning', 'info']).toContain(severity);
};

test.each(ids)('%s finds what its story tells, and says by which law', (id) => {
  const found = [...ruleStories[id]()].filter(({ rule }) => rule === id);
  expect(found).not.toEqual([]);
  for (const finding of found) {
    sayAll(finding);
    const { severity, blocking } = ruleFacts(id);
    expect([finding.severity, finding.blocking]).toEqual([severity, blocking]);
    expect(finding.points).toBeLessThanOrEqual(ruleFacts(id).points);
  }
});

test('the heading above many findings of a rule names the kind of fault, and no single case', () => {
  const named = ids.filter((id) => {
    const found = [...ruleStories[id]()].find(({ rule }) => rule === id);
    return kindOfRule(id) === null && /[“《\d]/u.test(found?.message.zh ?? '');
  });
  // What these quote is the same in every case: 选择了“其他”渠道, 标注为“不适用”.
  expect(named.sort()).toEqual([
    'coverage.row.unexplained',
    'element.channel.other-unnamed',
    'guide.fee.contradiction',
    'guide.materials.contradiction',
    'guide.online.missing',
    'time-limit.ditto',
  ]);
});

test('an id that is not in the list does not compile', () => {
  expectTypeOf<'element.audience.missing'>().toExtend<RuleId>();
  expectTypeOf<'required.policy.title'>().toExtend<RuleId>();
  expectTypeOf<'element.audience.mising'>().not.toExtend<RuleId>();
  expectTypeOf<'required.polcy.title'>().not.toExtend<RuleId>();
});

test('no story finds anything that is not in the list', () => {
  const found = ids.flatMap((id) => [...ruleStories[id]()].map(({ rule }) => rule));
  const declared = new Set(declaredFindings().map(({ rule }) => rule));
  expect(found.filter((rule) => !Object.hasOwn(listedRules, rule) && !declared.has(rule))).toEqual([]);
});

/** Of each public type, left empty and said twice. */
const declaredFindings = (): readonly Finding[] =>
  publicTypes.flatMap((type) => [
    ...requiredFieldFindings(type, {}),
    ...(type.distinct ?? []).map((distinct) => doubleFinding(type, distinct, '低保办法')),
  ]);

test('what follows from the declarations has its rule, too', () => {
  const findings = declaredFindings();
  expect(findings.length).toBeGreaterThan(publicTypes.length);
  for (const finding of findings) {
    sayAll(finding);
    const [, type = '', field = ''] = /^(?:required|double)\.([a-z-]+)\.(\w+)$/u.exec(finding.rule) ?? [];
    expect([type, Object.keys(publicTypes.find(({ name }) => name === type)?.fields ?? {})]).toEqual([
      type,
      expect.arrayContaining([field]),
    ]);
    expect([finding.blocking, finding.severity]).toEqual([true, 'error']);
    expect(finding.source).toEqual(ruleFacts(finding.rule).source);
  }
});

test('a source names a document or a standard, or says that the rule is the platform’s own', () => {
  for (const { zh } of Object.values(sources))
    if (!isOwn(zh) && zh !== sources.profile.zh) {
      const cited = parseCitations(zh).filter(({ title }) => title !== null);
      expect(cited.length, zh).toBeGreaterThan(0);
    }
});

test('the law of a number is cited as it stands at the number', () => {
  expect(sources.proactiveLimit.zh).toBe(statutoryLimits.newest.proactive.source);
  expect(sources.requestLimit.zh).toBe(statutoryLimits.newest.request.source);
  expect(sources.decisions.zh).toBe(statutoryLimits.newest.comment.source);
  expect(sources.budget.zh).toBe(statutoryLimits.newest.budget.source);
});

test('a case under a more special law names that one', () => {
  const sourceOf = (id: ListedRuleId) =>
    [...ruleStories[id]()].filter(({ rule }) => rule === id).map(({ source }) => source.zh);
  expect(sourceOf('time-limit.comment-too-short')).toEqual([statutoryLimits.newest.comment.source]);
  expect(sourceOf('freshness.profile.few')).toEqual(['卫东区政务公开考核办法']);
});
