import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRules } from '../../completeness/rule';
import { interpretationRules, type JudgedInterpretation } from '.';
import { copiedShare } from './copied-share';

const policy =
  '各街道办事处要对符合条件的困难家庭应保尽保，城市最低生活保障标准提高到每人每月六百三十元，自2026年1月1日起执行，所需资金由区财政统筹安排。';
const explained =
  '为什么要提高标准？背景是物价上涨。主要内容有两条：一是标准从600元涨到630元；二是自动补发，不用再申请。';

const whole: JudgedInterpretation = {
  form: 'text',
  body: `<p>${explained}适用对象是全区低保家庭。目标是保住基本生活。注意：不得收费。低保是指最低生活保障。惠民。与原标准相比每月多30元。</p>`,
  textAlternative: null,
  policyBody: `<p>${policy}</p>`,
};

const judge = (change: Partial<JudgedInterpretation>) =>
  applyRules(interpretationRules, { ...whole, ...change });
const listed = (change: Partial<JudgedInterpretation>): string =>
  judge(change)
    .map(({ rule, blocking }) => `${rule}${blocking ? ' !' : ''}`)
    .join(', ');

describe('an interpretation', () => {
  test.each<[string, Partial<JudgedInterpretation>, string]>([
    ['that explains', {}, ''],
    [
      'that is an excerpt',
      { body: `背景和主要内容：${policy}` },
      'interpretation.excerpt, interpretation.parts.few',
    ],
    [
      'that copies much',
      { body: `${policy}${explained}` },
      'interpretation.much-copied, interpretation.parts.few',
    ],
    [
      'whose policy is not known',
      { body: policy, policyBody: null },
      'interpretation.part.missing, interpretation.parts.few',
    ],
    ['that is empty', { body: ' ' }, 'interpretation.body.missing'],
    [
      'a picture without text',
      { form: 'infographic', body: '<img src="a.png">' },
      'interpretation.picture.no-text !',
    ],
    [
      'an infographic with nothing',
      { form: 'infographic', body: null },
      'interpretation.body.missing, interpretation.picture.no-text !',
    ],
    ['a picture in an empty text', { body: '<p><img src="a.png"></p>' }, 'interpretation.picture.no-text !'],
    [
      'a picture with its text',
      { form: 'infographic', body: '<img src="a.png">', textAlternative: whole.body },
      '',
    ],
  ])('%s', (_, change, expected) => {
    expect(listed(change)).toBe(expected);
  });

  test('is told how much it copies and which parts it lacks', () => {
    const findings = judge({ body: `为此${policy}` });
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '解读有97%照抄政策原文，不成其为解读',
      '未说明“背景依据”',
      '还可说明：目标任务、注意事项、关键词诠释、惠民举措、新旧差异',
    ]);
  });
});

describe('the share that is copied', () => {
  test('of the policy itself is all, of other words none', () => {
    expect(copiedShare(policy, policy)).toBe(1);
    expect(copiedShare(explained, policy)).toBe(0);
    expect(copiedShare('', policy)).toBe(0);
  });

  test('does not change with blanks, marks and width', () => {
    expect(copiedShare(policy.replace(/，/g, ' , '), policy)).toBe(1);
  });

  test('lies between 0 and 1, and grows when more is copied', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('低', '保', '标', '准', 'a', '，') }),
        fc.nat(40),
        (own, length) => {
          const part = policy.slice(0, length);
          const share = copiedShare(own + part, policy);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(copiedShare(`${own}，${policy}`, policy)).toBeGreaterThanOrEqual(share - 1e-9);
        },
      ),
    );
  });
});
