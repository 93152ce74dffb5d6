import type { CodeName } from '../codes';
import { saysSomething } from '../completeness/entry-rules/placeholder-words';
import { findPersonalData } from '../privacy';
import { chinaDay } from '../time';
import { dayNumber, shiftMonths } from '../time/calendar/dates';
import { procedureOf } from './procedure';
import type { Waiver } from './waiver';

/** What is wrong with something that was asked for, at the field of the form in which it stands. */
export interface WaiverProblem {
  readonly field: 'rule' | 'reason' | 'until' | 'signedBy' | 'withdrawnBy';
  readonly message: CodeName;
  readonly hint: CodeName;
}

/** So many signs at least, blanks not counted, and so many different ones: a reason, not a key held down. */
const reasonSigns = { least: 10, different: 5 } as const;

/** No waiver holds longer than so many months: who needs it longer gives the reason again. */
const longestMonths = 12;

export const lastDay = (now: string): string => shiftMonths(chinaDay(now), longestMonths);

const reasonProblems = (reason: string): readonly WaiverProblem[] => {
  const signs = [...reason.replace(/\s/gu, '')];
  if (signs.length < reasonSigns.least)
    return [
      {
        field: 'reason',
        message: {
          zh: `理由不足${reasonSigns.least}个字`,
          en: `The reason has fewer than ${reasonSigns.least} signs`,
        },
        hint: {
          zh: '写明为什么可以这样公开、依据是什么',
          en: 'Say why it may be public as it is, and on what ground',
        },
      },
    ];
  if (new Set(signs).size < reasonSigns.different || !saysSomething(reason))
    return [
      {
        field: 'reason',
        message: { zh: '理由没有实际内容', en: 'The reason says nothing' },
        hint: {
          zh: '写明为什么可以这样公开、依据是什么',
          en: 'Say why it may be public as it is, and on what ground',
        },
      },
    ];
  if (findPersonalData(reason).length > 0)
    return [
      {
        field: 'reason',
        message: { zh: '理由中写有个人信息', en: 'The reason holds personal data' },
        hint: { zh: '删去理由中的号码或住址', en: 'Take the number or the address out of the reason' },
      },
    ];
  return [];
};

const isDay = (text: string): boolean => {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
};

const untilProblem = (zh: string, en: string, now: string): WaiverProblem => ({
  field: 'until',
  message: { zh, en },
  hint: {
    zh: `填写${chinaDay(now)}至${lastDay(now)}之间的日期`,
    en: `Give a day from ${chinaDay(now)} to ${lastDay(now)}`,
  },
});

const untilProblems = (until: string, now: string): readonly WaiverProblem[] => {
  if (!isDay(until)) return [untilProblem('未填写有效期', 'The last day is missing', now)];
  if (until < chinaDay(now)) return [untilProblem('有效期早于今天', 'The last day is past', now)];
  if (until > lastDay(now))
    return [untilProblem('有效期超过一年', 'It would hold for more than a year', now)];
  return [];
};

/** What is wrong with asking for a waiver, all of it at once; nothing: it may be granted. `now` in ISO 8601. */
export const askProblems = (
  { rule, reason, until }: Pick<Waiver, 'rule' | 'reason' | 'until'>,
  now: string,
): readonly WaiverProblem[] => [
  ...(procedureOf(rule) === 'never' ? [notWaivable] : []),
  ...reasonProblems(reason),
  ...untilProblems(until, now),
];

const notWaivable: WaiverProblem = {
  field: 'rule',
  message: { zh: '此问题不能豁免', en: 'This finding cannot be waived' },
  hint: { zh: '按提示改正后再发布', en: 'Put it right, then publish' },
};

/** The finding is not in what is saved: it was put right, or the text in the form is not saved yet. */
export const findingGone: WaiverProblem = {
  field: 'rule',
  message: { zh: '已保存的内容中没有这个问题', en: 'What is saved does not have this finding' },
  hint: { zh: '先保存，再申请', en: 'Save first, then ask' },
};

/** The finding has a waiver that holds, or one that waits for its signature. */
export const alreadyAsked: WaiverProblem = {
  field: 'rule',
  message: { zh: '此问题已有豁免或正在复核', en: 'It is waived already, or waits for a signature' },
  hint: { zh: '无需重复申请', en: 'There is no need to ask again' },
};

/** What is wrong with `by` signing a waiver. `now` in ISO 8601. */
export const signProblems = (
  { askedBy, signedBy, withdrawnBy, until }: Waiver,
  by: string,
  now: string,
): readonly WaiverProblem[] => {
  const problem = (zh: string, en: string, hintZh: string, hintEn: string): readonly WaiverProblem[] => [
    { field: 'signedBy', message: { zh, en }, hint: { zh: hintZh, en: hintEn } },
  ];
  if (withdrawnBy !== null)
    return problem(
      '申请已撤回或被退回',
      'It was withdrawn or sent back',
      '重新申请后再签署',
      'Ask for it anew',
    );
  if (signedBy !== null)
    return problem('已经签署', 'It is signed already', '无需再次签署', 'Nothing is left to do');
  if (until < chinaDay(now))
    return problem('申请的有效期已过', 'Its last day is past', '重新申请', 'Ask for it anew');
  if (askedBy === by)
    return problem(
      '不能签署自己的申请',
      'Nobody signs what they asked for themselves',
      '由另一名有签署权限的人员签署',
      'Somebody else who may sign has to',
    );
  return [];
};

/** What is wrong with withdrawing a waiver: it is done once, and stays on file. */
export const withdrawProblems = ({ withdrawnBy }: Waiver): readonly WaiverProblem[] =>
  withdrawnBy === null
    ? []
    : [
        {
          field: 'withdrawnBy',
          message: { zh: '已经撤回', en: 'It is withdrawn already' },
          hint: { zh: '需要时重新申请', en: 'Ask for a new one if you need it' },
        },
      ];
