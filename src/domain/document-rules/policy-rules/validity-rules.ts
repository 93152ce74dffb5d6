import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedPolicyText } from './text-rules';

const day = /^\d{4}-\d{2}-\d{2}$/u;

/** Days in their order; one that is not filled in contradicts none. */
const isBefore = (first: string | null | undefined, second: string | null | undefined): boolean =>
  day.test(first ?? '') && day.test(second ?? '') && (first ?? '') < (second ?? '');

/** From when until when a policy holds, and what is said of it. */
export const validityRules: readonly Rule<JudgedPolicyText>[] = [
  {
    element: null,
    ...ruled('policy.expires.reversed'),
    message: {
      zh: '失效日期{expires}早于成文日期或施行日期{from}',
      en: 'It expires on {expires}, before it was signed or came into force on {from}',
    },
    hint: { zh: '核对三个日期', en: 'Check the three days' },
    hits: ({ issuedOn, effectiveOn, expiresOn }) => {
      const from = [effectiveOn, issuedOn].find((start) => isBefore(expiresOn, start));
      return from == null ? [] : [{ field: 'expiresOn', facts: { expires: expiresOn ?? '', from } }];
    },
  },
  {
    element: null,
    ...ruled('policy.effective.before-issue'),
    message: {
      zh: '施行日期{effective}早于成文日期{issued}',
      en: 'It comes into force on {effective}, before it was signed on {issued}',
    },
    hint: { zh: '核对两个日期；确有溯及的可以照常发布', en: 'Check both days; it may be right' },
    hits: ({ issuedOn, effectiveOn }) =>
      isBefore(effectiveOn, issuedOn)
        ? [{ field: 'effectiveOn', facts: { effective: effectiveOn ?? '', issued: issuedOn ?? '' } }]
        : [],
  },
  {
    element: null,
    ...ruled('policy.validity.over'),
    message: {
      zh: '失效日期{expires}已过，有效性仍为“有效”',
      en: 'It expired on {expires} and is still said to be in force',
    },
    hint: { zh: '把有效性改为“已失效”，或更正失效日期', en: 'Say that it expired, or correct the day' },
    hits: ({ expiresOn, validity, today }) =>
      validity === 'valid' && isBefore(expiresOn, today)
        ? [{ field: 'validity', facts: { expires: expiresOn ?? '' } }]
        : [],
  },
];
